using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>The two doors for activities: <c>Apply</c> takes what is told, <c>Perform</c> refuses what is not allowed.</summary>
public partial class TrackedOrderTests
{
    [Fact]
    public void Perform_KnownName_Throws() =>
        Assert.Equal("Expected an activity with a new name, but found one that was told before, with another content.", Refusal(Orders.Sample.Perform(Pay), OrderActivity.Payment("payment", Orders.At(1), Orders.Euros(1))));

    [Fact]
    public void Perform_ActThatMakesAnotherImpossible_Throws()
    {
        TrackedOrder order = Orders.Sample.Perform(Pay).Perform(OrderActivity.Refund("r1", Orders.At(5), Orders.Euros(30)));

        Assert.Equal("Expected an activity that leaves the others as they are, but found one that makes another impossible.", Refusal(order, OrderActivity.Refund("r2", Orders.At(3), Orders.Euros(1))));
    }

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
        OrderActivity[] activities = Enumerable.Range(0, (2 * TrackedOrder.MaxActivities) + 500).Select(activity => OrderActivity.Placement($"{activity}", Orders.At(activity))).ToArray();
        TrackedOrder order = Orders.Sample.Apply(Enumerable.Reverse(activities));

        Assert.Equal(activities.Take(TrackedOrder.MaxActivities), order.PlainActivities());
        Assert.Same(order, order.Apply(activities[activities.Length - 1]));
        Assert.Equal("Expected at most 10000 activities, but found more.", Refusal(order, OrderActivity.Hold("h", Orders.At(-1))));
        Assert.Same(order, order.Perform(activities[0]));
    }

    [Fact]
    public void Apply_ManyActsOneByOne_IsAsAtOnce()
    {
        OrderActivity[] activities = Enumerable.Range(0, 4000).Select(activity => OrderActivity.Hold($"{activity}", Orders.At(activity * 7 % 4000))).ToArray();

        Assert.Equal(Orders.Sample.Apply(activities), activities.Aggregate(Orders.Sample, (order, activity) => order.Apply(activity)));
    }

    [Fact]
    public void Apply_EqualActsWrittenDifferently_KeepTheSameOneWhateverTheOrder()
    {
        OrderActivity utc = OrderActivity.Placement("placed", Orders.At(0)), east = OrderActivity.Placement("placed", Orders.At(0).ToOffset(TimeSpan.FromHours(2)));

        Assert.Same(east, Orders.Sample.Apply([utc, east, utc]).PlainActivities()[0]);
        Assert.Same(east, Orders.Sample.Apply(east).Apply(utc).PlainActivities()[0]);
        Assert.Same(east, Orders.Sample.Apply(utc).Apply(east).PlainActivities()[0]);
    }

    [Fact]
    public void Perform_UnknownKind_Throws() => Assert.Equal(
        "Expected an activity that fits the order, but found another.",
        Refusal(Orders.Sample, OrderActivity.Create(OrderActivityKind.Unknown, "Juggled", "j", Orders.At(1), null, [], null)));

    [Fact]
    public void Perform_ActThatRefusesOneAndRevivesAnother_Throws()
    {
        TrackedOrder order = Orders.Sample
            .Apply(OrderActivity.Payment("p", Orders.At(0), Orders.Euros(10)))
            .Apply(OrderActivity.Refund("r1", Orders.At(2), Orders.Euros(10)))
            .Apply(OrderActivity.Refund("r2", Orders.At(3), Orders.Euros(5)));
        OrderActivity early = OrderActivity.Refund("r0", Orders.At(1), Orders.Euros(5));

        Assert.Equal([TrackingOutcome.Applied, TrackingOutcome.Applied, TrackingOutcome.NotAllowed], order.Outcomes());
        Assert.Equal([TrackingOutcome.Applied, TrackingOutcome.Applied, TrackingOutcome.NotAllowed, TrackingOutcome.Applied], order.Apply(early).Outcomes());
        Assert.Equal("Expected an activity that leaves the others as they are, but found one that makes another impossible.", Refusal(order, early));
    }

    [Fact]
    public void Perform_ActThatRevivesAnother_IsAccepted()
    {
        TrackedOrder order = Orders.Sample.Apply(OrderActivity.Refund("r", Orders.At(2), Orders.Euros(10)));

        Assert.Equal(Orders.Euros(10), order.Perform(OrderActivity.Payment("p", Orders.At(1), Orders.Euros(10))).Refunded);
    }

    [Fact]
    public void Perform_ActThatIsThereButRefused_ThrowsTheRefusal()
    {
        OrderActivity refund = OrderActivity.Refund("r", Orders.At(2), Orders.Euros(10));
        OrderActivity juggled = OrderActivity.Create(OrderActivityKind.Unknown, "Juggled", "j", Orders.At(1), null, [], null);

        Assert.Equal("Expected a refund of at most 0 EUR, which is what is paid and not refunded, but found 10 EUR.", Refusal(Orders.Sample.Apply(refund), refund));
        Assert.Equal("Expected an activity that fits the order, but found another.", Refusal(Orders.Sample.Apply(juggled), juggled));
    }

    [Fact]
    public void Perform_AccountThatAnotherWonOver_Throws() => Assert.Equal(
        "Expected an activity with a new name, but found one that was told before, with another content.",
        Refusal(Orders.Sample.Apply(Pay).Apply(OrderActivity.Payment("payment", Orders.At(1), Orders.Euros(31))), Pay));
}
