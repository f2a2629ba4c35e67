using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>The two doors for activities: <c>Apply</c> counts what has happened, <c>Perform</c> refuses what is not allowed.</summary>
public partial class TrackedOrderTests
{
    [Fact]
    public void Perform_KnownName_Throws() =>
        Assert.Equal(
            "An activity with this ID already exists with different content.",
            Refusal(Orders.Sample.Perform(Pay), OrderActivity.Payment("payment", Orders.At(1), Orders.Euros(1))));

    [Fact]
    public void Perform_SameAct_ChangesNothing()
    {
        TrackedOrder order = Orders.Sample.Perform(Pay);

        Assert.Same(order, order.Perform(Pay));
        Assert.Same(order, order.Apply(Pay));
    }

    [Fact]
    public void Apply_SameActToldDifferently_HasOneWinnerAndAFlag()
    {
        OrderActivity other = OrderActivity.Payment("payment", Orders.At(1), Orders.Euros(31));
        TrackedOrder order = Orders.Sample.Apply(Pay).Apply(other);

        Assert.Equal((true, Orders.Euros(31)), (order.HasConflicts, order.Paid));
        Assert.Equal(Pay, Assert.Single(order.Conflicts));
        Assert.Equal(order, Orders.Sample.Apply(other).Apply(Pay));
    }

    [Fact]
    public void Apply_MoreActsThanTheLimit_KeepsTheOldest()
    {
        OrderActivity[] activities = Enumerable.Range(0, (2 * TrackedOrder.MaxActivities) + 500)
            .Select(activity => OrderActivity.Placement($"{activity}", Orders.At(activity))).ToArray();
        TrackedOrder order = Orders.Sample.Apply(Enumerable.Reverse(activities));

        Assert.Equal(activities.Take(TrackedOrder.MaxActivities), order.Activities);
        Assert.Same(order, order.Apply(activities[activities.Length - 1]));
        Assert.Equal(
            "The order already has 10000 activities, which is the maximum.", Refusal(order, OrderActivity.Hold("h", Orders.At(-1))));
        Assert.Same(order, order.Perform(activities[0]));
    }

    [Fact]
    public void Apply_ManyActsOneByOne_IsAsAtOnce()
    {
        int count = TestSize.Of(1000, 4000);
        OrderActivity[] activities = [.. Enumerable.Range(0, count).Select(id => OrderActivity.Hold($"{id}", Orders.At(id * 7 % count)))];

        Assert.Equal(Orders.Sample.Apply(activities), activities.Aggregate(Orders.Sample, (order, activity) => order.Apply(activity)));
    }

    [Fact]
    public void Apply_EqualActsWrittenDifferently_KeepTheSameOneWhateverTheOrder()
    {
        OrderActivity utc = OrderActivity.Placement("placed", Orders.At(0)), east = OrderActivity.Placement(
            "placed", Orders.At(0).ToOffset(TimeSpan.FromHours(2)));

        Assert.Same(east, Orders.Sample.Apply([utc, east, utc]).Activities[0]);
        Assert.Same(east, Orders.Sample.Apply(east).Apply(utc).Activities[0]);
        Assert.Same(east, Orders.Sample.Apply(utc).Apply(east).Activities[0]);
    }

    [Fact]
    public void Perform_UnknownKind_Throws() => Assert.Equal(
        "The kind of the activity is not known to this version, so it cannot be performed.",
        Refusal(Orders.Sample, OrderActivity.Create(OrderActivityKind.Unknown, "Juggled", "j", Orders.At(1), null, [], null)));

    [Fact]
    public void Perform_ActivityThatIsThereButDoesNotFit_ChangesNothing()
    {
        OrderActivity refund = OrderActivity.Refund("r", Orders.At(2), Orders.Euros(10));
        TrackedOrder order = Orders.Sample.Apply(refund);

        Assert.Same(order, order.Perform(refund));
    }

    [Fact]
    public void Perform_Refusal_CarriesWhatWasAskedAndTheLimit()
    {
        OrderActivity tooMuch = OrderActivity.ReturnRequest("r", Orders.At(2), new LineQuantity("A", 2));
        TrackedOrder order = Orders.Shipping.Apply("1", Scans.At(1, ShipmentStatus.Delivered));
        var line = Assert.Throws<OrderActivityNotAllowedException>(() => order.Perform(tooMuch));
        var money = Assert.Throws<OrderActivityNotAllowedException>(
            () => Orders.Sample.Perform(Pay).Perform(OrderActivity.Refund("r", Orders.At(2), Orders.Euros(31))));
        var shipment = Assert.Throws<OrderActivityNotAllowedException>(() => order.AddShipment(Orders.Parcel("9", "A", 5)));

        Assert.Equal(
            (tooMuch, OrderActivityRefusal.QuantityTooLarge, "A", 1), (line.Activity, line.Reason, line.LineId, line.QuantityLimit));
        Assert.Equal((OrderActivityRefusal.AmountTooLarge, Orders.Euros(30)), (money.Reason, money.AmountLimit));
        Assert.Equal(("9", OrderActivityRefusal.NothingLeft, 0), (shipment.Shipment?.Id, shipment.Reason, shipment.QuantityLimit));
    }

    [Fact]
    public void GetAllowedActivities_SaysWhatIsLeftAndWhyNot()
    {
        TrackedOrder order = Orders.Shipping.Perform(Pay).Apply("1", Scans.At(1, ShipmentStatus.Delivered));
        var allowed = order.GetAllowedActivities().ToDictionary(allowance => allowance.Kind);

        Assert.Equal(Orders.EnumsOf<OrderActivityKind>().Skip(1), allowed.Keys);
        Assert.Equal([new LineQuantity("A", 1), new LineQuantity("B", 1)], allowed[OrderActivityKind.Cancellation].Lines);
        Assert.Equal([new LineQuantity("A", 1)], allowed[OrderActivityKind.ReturnRequest].Lines);
        Assert.Equal(Orders.Euros(30), allowed[OrderActivityKind.Refund].Amount);
        Assert.Equal(
            OrderActivityRefusal.NothingLeft, Orders.Sample.GetAllowedActivities()
                .Single(allowance => allowance.Kind == OrderActivityKind.Refund).Refusal);
        Assert.Equal(
            "Refund: NothingLeft", Orders.Sample.GetAllowedActivities().Single(allowance => allowance.Kind == OrderActivityKind.Refund)
                .ToString());
    }

    [Fact]
    public void WithByAndReason_ArePartOfTheContent()
    {
        OrderActivity refund = OrderActivity.Refund("r", Orders.At(2), Orders.Euros(10));
        OrderActivity signed = refund.WithBy("support").WithReason("damaged");

        Assert.Equal(("support", "damaged"), (signed.By, signed.Reason));
        Assert.NotEqual(refund, signed);
        Assert.Equal(refund, signed.WithBy(null).WithReason(" "));
        Assert.Equal(signed, System.Text.Json.JsonSerializer.Deserialize<OrderActivity>(System.Text.Json.JsonSerializer.Serialize(signed)));
    }

    [Fact]
    public void Perform_AccountThatAnotherWonOver_Throws() => Assert.Equal(
        "An activity with this ID already exists with different content.",
        Refusal(Orders.Sample.Apply(Pay).Apply(OrderActivity.Payment("payment", Orders.At(1), Orders.Euros(31))), Pay));
}
