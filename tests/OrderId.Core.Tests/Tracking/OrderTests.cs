using OrderIds.Tracking;
using static OrderIds.Tracking.OrderStatus;

namespace OrderIds.Tests.Tracking;

/// <summary>What an order's status and payment follow from, and what the strict doors refuse.</summary>
public class OrderTests
{
    private static readonly OrderAct Pay = OrderAct.Paid("payment", Orders.At(1), Orders.Euros(30));

    [Fact]
    public void Status_FromPlacedToReturned_FollowsTheStory()
    {
        var statuses = new List<OrderStatus>();
        Order order = Orders.Sample;
        void Step(Func<Order, Order> step)
        {
            order = step(order);
            statuses.Add(order.Status);
        }

        Step(o => o.Perform(OrderAct.Placed("placed", Orders.At(0))));
        Step(o => o.Perform(Pay));
        Step(o => o.Perform(OrderAct.Held("hold", Orders.At(2), "address")));
        Step(o => o.Perform(OrderAct.Released("release", Orders.At(3))));
        Step(o => o.Ship(Orders.Parcel("1", "A", 2)));
        Step(o => o.Track("1", Scans.At(4, ShipmentStatus.InTransit)));
        Step(o => o.Ship(Orders.Parcel("2", "B", 1)));
        Step(o => o.Track("2", Scans.At(5, ShipmentStatus.OutForDelivery)));
        Step(o => o.Track("1", Scans.At(6, ShipmentStatus.Delivered)));
        Step(o => o.Track("2", Scans.At(7, ShipmentStatus.Delivered)));
        Step(o => o.Perform(OrderAct.ReturnRequested("wish", Orders.At(8), new LineQuantity("A", 2), new LineQuantity("B", 1))));
        Step(o => o.Perform(OrderAct.ReturnReceived("back-1", Orders.At(9), new LineQuantity("B", 1))));
        Step(o => o.Perform(OrderAct.ReturnReceived("back-2", Orders.At(10), new LineQuantity("A", 2))));

        Assert.Equal(
            [Pending, Confirmed, OnHold, Confirmed, Processing, PartiallyShipped, PartiallyShipped, Shipped, PartiallyDelivered, Delivered, ReturnRequested, PartiallyReturned, Returned],
            statuses);
        Assert.All(statuses.Zip(statuses.Skip(1)), step => Assert.True(StatusMachines.Order.Classify(step.First, step.Second) is MoveKind.Normal or MoveKind.Same, $"{step}"));
    }

    [Fact]
    public void Status_WhateverArrivesFirst_IsTheSame()
    {
        Order order = Orders.Shipping.Track("1", Scans.At(6, ShipmentStatus.Delivered));

        Assert.Equal(order.Apply(Pay).Apply(OrderAct.Refunded("refund", Orders.At(9), Orders.Euros(5))), order.Apply(OrderAct.Refunded("refund", Orders.At(9), Orders.Euros(5))).Apply(Pay));
        Assert.Equal(PartiallyDelivered, order.Apply(Pay).Status);
    }

    [Fact]
    public void Payment_FollowsWhatIsPaidAndRefunded()
    {
        Order part = Orders.Sample.Perform(OrderAct.Paid("p1", Orders.At(1), Orders.Euros(20)));
        Order paid = part.Perform(OrderAct.Paid("p2", Orders.At(2), Orders.Euros(10)));
        Order refundedPart = paid.Perform(OrderAct.Refunded("r1", Orders.At(3), Orders.Euros(5.50m)));
        Order refunded = refundedPart.Perform(OrderAct.Refunded("r2", Orders.At(4), Orders.Euros(24.5m)));

        Assert.Equal((PaymentStatus.Unpaid, Pending), (part.Payment, part.Status));
        Assert.Equal((PaymentStatus.Paid, Confirmed), (paid.Payment, paid.Status));
        Assert.Equal((PaymentStatus.PartiallyRefunded, Orders.Euros(5.5m)), (refundedPart.Payment, refundedPart.Refunded));
        Assert.Equal((PaymentStatus.Refunded, Orders.Euros(30)), (refunded.Payment, refunded.Paid));
        Assert.Equal(PaymentStatus.Paid, Order.Create(Orders.Id, Orders.Euros(0), [new OrderLine("A", 1)]).Payment);
    }

    [Fact]
    public void Cancel_BeforeTheFirstShipment_CancelsTheOrder()
    {
        Assert.Equal(Cancelled, Orders.Sample.Perform(OrderAct.Cancelled("c", Orders.At(1))).Status);
        Assert.Equal(Cancelled, Orders.Shipping.Perform(OrderAct.Cancelled("c", Orders.At(1))).Status);
    }

    [Fact]
    public void Cancel_AfterwardsOnlyWhatHasNotShipped()
    {
        Order order = Orders.Shipping.Track("1", Scans.At(1, ShipmentStatus.InTransit));

        Assert.Equal("Expected a quantity of at most 1 of line 'A', which is what has not shipped, but found 2.", Refusal(order, OrderAct.Cancelled("c", Orders.At(2), new LineQuantity("A", 2))));

        Order cancelled = order.Perform(OrderAct.Cancelled("c", Orders.At(2)));
        Assert.Equal(Shipped, cancelled.Status);
        Assert.Equal([(1, 1), (1, 0)], cancelled.Progress.Select(line => (line.Cancelled, line.Shipped)));
        Assert.Equal(Delivered, cancelled.Track("1", Scans.At(3, ShipmentStatus.Delivered)).Status);
        Assert.Equal("Expected something that has not shipped, but found nothing left to cancel.", Refusal(cancelled, OrderAct.Cancelled("c2", Orders.At(4))));
    }

    [Fact]
    public void Cancel_OvertakenByTheCarrier_IsVoid()
    {
        Order order = Orders.Sample.Ship(Orders.Parcel("1", "A", 2)).Ship(Orders.Parcel("2", "B", 1)).Perform(OrderAct.Cancelled("c", Orders.At(1)));

        Order shipped = order.Track("1", Scans.At(2, ShipmentStatus.InTransit)).Track("2", Scans.At(2, ShipmentStatus.InTransit));

        Assert.Equal((Cancelled, Shipped), (order.Status, shipped.Status));
        Assert.Equal([TrackingOutcome.NotAllowed], shipped.Outcomes);
    }

    [Theory]
    [InlineData(ShipmentStatus.Lost, true)]
    [InlineData(ShipmentStatus.Cancelled, false)]
    [InlineData(ShipmentStatus.Destroyed, true)]
    public void LostOrCancelledShipment_OpensItsLinesForAReplacement(ShipmentStatus status, bool hasProblem)
    {
        Order order = Orders.Sample.Perform(Pay).Ship(Orders.Parcel("1", "A", 2)).Track("1", [Scans.At(2, ShipmentStatus.InTransit), Scans.At(3, status)]);

        Assert.Equal((Confirmed, hasProblem), (order.Status, order.HasProblem));
        Assert.Equal(2, order.Progress[0].Open);

        Order replaced = order.Ship(Orders.Parcel("2", "A", 2)).Track("2", Scans.At(4, ShipmentStatus.Delivered));
        Assert.Equal(PartiallyDelivered, replaced.Status);
        Assert.Equal(0, replaced.Progress[0].Open);
    }

    [Fact]
    public void ShipmentThatCameBackUndelivered_IsReturnedUntilItIsSentAgain()
    {
        Order back = Orders.Sample.Ship(Orders.Parcel("1", "A", 2)).Ship(Orders.Parcel("2", "B", 1))
            .Track("1", [Scans.At(1, ShipmentStatus.Exception, ShipmentDetail.Refused), Scans.At(2, ShipmentStatus.Returned)])
            .Track("2", Scans.At(1, ShipmentStatus.Delivered));
        Order again = back.Ship(Orders.Parcel("3", "A", 2));

        Assert.Equal((PartiallyReturned, 2, 0), (back.Status, back.Progress[0].Returned, back.Progress[0].Delivered));
        Assert.Equal(PartiallyDelivered, again.Status);
        Assert.Equal(Delivered, again.Track("3", Scans.At(5, ShipmentStatus.Delivered)).Status);
    }

    [Fact]
    public void LostThenFoundAfterTheReplacement_IsDeliveredOnce()
    {
        Order order = Orders.Sample.Ship(Orders.Parcel("1", "A", 2)).Track("1", Scans.At(1, ShipmentStatus.Lost)).Ship(Orders.Parcel("2", "A", 2)).Ship(Orders.Parcel("3", "B", 1));
        Order delivered = new[] { "1", "2", "3" }.Aggregate(order, (o, shipment) => o.Track(shipment, Scans.At(9, ShipmentStatus.Delivered)));

        Assert.Equal((Delivered, 2), (delivered.Status, delivered.Progress[0].Delivered));
    }

    [Fact]
    public void SecondShipmentsEvents_DoNotEraseTheFirsts()
    {
        Order order = Orders.Shipping.Track("1", Scans.At(1, ShipmentStatus.Delivered)).Track("2", Scans.At(2, ShipmentStatus.Delivered)).Track("3", Scans.At(3, ShipmentStatus.InTransit));

        Assert.Equal(PartiallyDelivered, order.Status);
        Assert.Equal(2, order.Progress[0].Delivered);
        Assert.Equal(Delivered, order.Track("3", Scans.At(4, ShipmentStatus.Delivered)).Status);
    }

    [Fact]
    public void Return_NeverMoreThanDelivered()
    {
        Order order = Orders.Shipping.Track("1", Scans.At(1, ShipmentStatus.Delivered));

        Assert.Equal(
            "Expected a quantity of at most 1 of line 'A', which is what is delivered and no return asked for, but found 2.",
            Refusal(order, OrderAct.ReturnRequested("r", Orders.At(2), new LineQuantity("A", 2))));
        Assert.Equal(
            "Expected a quantity of at most 0 of line 'B', which is what is delivered and not back, but found 1.",
            Refusal(order, OrderAct.ReturnReceived("r", Orders.At(2), new LineQuantity("B", 1))));
        Assert.Equal("Expected a line of the order, but found 'C'.", Refusal(order, OrderAct.ReturnRequested("r", Orders.At(2), new LineQuantity("C", 1))));

        // An act is taken whole or not at all.
        Order lenient = order.Apply(OrderAct.ReturnRequested("r", Orders.At(2), new LineQuantity("A", 1), new LineQuantity("B", 1)));
        Assert.Equal((PartiallyDelivered, TrackingOutcome.NotAllowed), (lenient.Status, lenient.Outcomes[0]));
        Assert.Equal(ReturnRequested, lenient.Track("3", Scans.At(3, ShipmentStatus.Delivered)).Status);
    }

    [Fact]
    public void Return_BySameNumber_CountsOnce()
    {
        Order order = Orders.Shipping.Track("1", [Scans.At(1, ShipmentStatus.Delivered), Scans.At(5, ShipmentStatus.Returning), Scans.At(6, ShipmentStatus.Delivered)]);

        Assert.Equal((PartiallyReturned, 1, 1), (order.Status, order.Progress[0].Delivered, order.Progress[0].Returned));
        Assert.Contains("at most 0", Refusal(order, OrderAct.ReturnReceived("r", Orders.At(7), new LineQuantity("A", 1))), StringComparison.Ordinal);
    }

    [Fact]
    public void Refund_NeverMoreThanPaid()
    {
        Order order = Orders.Sample.Perform(Pay).Perform(OrderAct.Refunded("r1", Orders.At(2), Orders.Euros(20)));

        Assert.Equal("Expected a refund of at most 10 EUR, which is what is paid and not refunded, but found 10.01 EUR.", Refusal(order, OrderAct.Refunded("r2", Orders.At(3), Orders.Euros(10.01m))));
        Assert.Equal("Expected an amount in EUR, the currency of the order, but found one in USD.", Refusal(order, OrderAct.Refunded("r2", Orders.At(3), new Money(1, "USD"))));
        Assert.Equal("Expected an amount in EUR, the currency of the order, but found one in USD.", Refusal(order, OrderAct.Paid("p2", Orders.At(3), new Money(1, "USD"))));
        Assert.Equal("Expected amounts that add up to what a decimal can hold, but found more.", Refusal(order, OrderAct.Paid("p2", Orders.At(3), Orders.Euros(decimal.MaxValue))));
    }

    [Fact]
    public void Fail_BeforeAnythingShipped_IsMadeGoodByAPayment()
    {
        Order failed = Orders.Sample.Perform(OrderAct.Failed("f", Orders.At(1), "card refused"));

        Assert.Equal(Failed, failed.Status);
        Assert.Equal("Expected an order that may ship, but found one that has failed.", Assert.Throws<InvalidOrderActException>(() => failed.Ship(Orders.Parcel("1", "A", 1))).Message);
        Assert.Equal(Confirmed, failed.Perform(OrderAct.Paid("p", Orders.At(2), Orders.Euros(30))).Status);
    }

    [Fact]
    public void Hold_AfterShipping_IsBesideTheStatus()
    {
        Order order = Orders.Sample.Ship(Orders.Parcel("1", "A", 2)).Track("1", Scans.At(1, ShipmentStatus.InTransit)).Perform(OrderAct.Held("h", Orders.At(2)));

        Assert.Equal((PartiallyShipped, true), (order.Status, order.IsOnHold));
        Assert.Equal("Expected an order that may ship, but found one that is on hold.", Assert.Throws<InvalidOrderActException>(() => order.Ship(Orders.Parcel("2", "B", 1))).Message);
    }

    [Fact]
    public void Ship_WhatIsNotOpen_Throws()
    {
        Order order = Orders.Sample.Ship(Orders.Parcel("1", "A", 1));

        Assert.Equal("Expected a quantity of at most 1 of line 'A', which is what is neither shipped nor cancelled, but found 2.", Assert.Throws<InvalidOrderActException>(() => order.Ship(Orders.Parcel("2", "A", 2))).Message);
        Assert.Equal("Expected a line of the order, but found 'C'.", Assert.Throws<InvalidOrderActException>(() => order.Ship(Orders.Parcel("2", "C", 1))).Message);
        Assert.Equal("Expected the same shipment under the same name, with the same tracking number and lines, but found another.", Assert.Throws<InvalidOrderActException>(() => order.Ship(Orders.Parcel("1", "B", 1))).Message);
        Assert.Same(order, order.Ship(Orders.Parcel("1", "A", 1)));
    }

    [Fact]
    public void Perform_KnownName_Throws() =>
        Assert.Equal("Expected an act with a new name, but found one that was told before, with another content.", Refusal(Orders.Sample.Perform(Pay), OrderAct.Paid("payment", Orders.At(1), Orders.Euros(1))));

    [Fact]
    public void Perform_ActThatMakesAnotherImpossible_Throws()
    {
        Order order = Orders.Sample.Perform(Pay).Perform(OrderAct.Refunded("r1", Orders.At(5), Orders.Euros(30)));

        Assert.Equal("Expected an act that leaves the others as they are, but found one that makes another impossible.", Refusal(order, OrderAct.Refunded("r2", Orders.At(3), Orders.Euros(1))));
    }

    [Fact]
    public void Perform_SameAct_ChangesNothing()
    {
        Order order = Orders.Sample.Perform(Pay);

        Assert.Same(order, order.Perform(Pay));
        Assert.Same(order, order.Apply(Pay));
    }

    [Fact]
    public void Apply_SameActToldDifferently_HasOneWinnerAndAFlag()
    {
        OrderAct other = OrderAct.Paid("payment", Orders.At(1), Orders.Euros(31));
        Order order = Orders.Sample.Apply(Pay).Apply(other);

        Assert.Equal((true, Orders.Euros(31)), (order.HasConflicts, order.Paid));
        Assert.Equal(Pay, Assert.Single(order.Conflicts));
        Assert.Equal(order, Orders.Sample.Apply(other).Apply(Pay));
    }

    [Fact]
    public void Merge_Strangers_Throws()
    {
        Assert.StartsWith("Expected the same order, with the same ID, total and lines, but found another.", Assert.Throws<ArgumentException>(() => Orders.Sample.Merge(Order.Create(Orders.Id, Orders.Euros(31), Orders.Sample.Lines))).Message, StringComparison.Ordinal);
        Assert.StartsWith("Expected the same shipment", Assert.Throws<ArgumentException>(() => Orders.Sample.Ship(Orders.Parcel("1", "A", 1)).Merge(Orders.Sample.Ship(Orders.Parcel("1", "A", 2)))).Message, StringComparison.Ordinal);
        Assert.StartsWith("Expected the name of a shipment of the order, but found another.", Assert.Throws<ArgumentException>(() => Orders.Sample.Track("9", Scans.At(1, ShipmentStatus.Delivered))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_BadLines_Throws()
    {
        Assert.StartsWith("Expected at least one line, but found none.", CreateError([]), StringComparison.Ordinal);
        Assert.StartsWith("Expected lines, but found null among them.", CreateError([null!]), StringComparison.Ordinal);
        Assert.StartsWith("Expected lines with different names, but found two with the same.", CreateError([new OrderLine("A", 1), new OrderLine("B", 1), new OrderLine("A", 2)]), StringComparison.Ordinal);
        Assert.StartsWith("Expected at most 10000 lines, but found more.", CreateError(Enumerable.Range(0, Order.MaxLines + 1).Select(line => new OrderLine($"{line}", 1))), StringComparison.Ordinal);
        Assert.StartsWith("Expected a total of zero or more.", Assert.Throws<ArgumentOutOfRangeException>(() => Order.Create(Orders.Id, Orders.Euros(-1), Orders.Sample.Lines)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void Quantity_ZeroOrNegative_Throws(int quantity)
    {
        Assert.StartsWith("Expected a quantity of at least 1.", Assert.Throws<ArgumentOutOfRangeException>(() => new LineQuantity("A", quantity)).Message, StringComparison.Ordinal);
        Assert.StartsWith("Expected a quantity of at least 1.", Assert.Throws<ArgumentOutOfRangeException>(() => new OrderLine("A", quantity)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Quantity_Overflowing_Throws() => Assert.StartsWith(
        "Expected quantities of a line that add up to at most 2147483647, but found more.",
        Assert.Throws<ArgumentException>(() => OrderAct.Cancelled("c", Orders.At(1), new LineQuantity("A", int.MaxValue), new LineQuantity("A", 1))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Quantity_SummedOverManyShipments_DoesNotOverflow()
    {
        Order order = Order.Create(Orders.Id, Orders.Euros(0), [new OrderLine("A", int.MaxValue), new OrderLine("B", int.MaxValue)]);
        Order lost = order.Ship(Orders.Parcel("1", "A", int.MaxValue)).Track("1", Scans.At(1, ShipmentStatus.Lost)).Ship(Orders.Parcel("2", "A", int.MaxValue)).Ship(Orders.Parcel("3", "B", int.MaxValue));
        Order found = new[] { "1", "2", "3" }.Aggregate(lost, (o, shipment) => o.Track(shipment, Scans.At(9, ShipmentStatus.Delivered)));

        Assert.Equal(Delivered, found.Status);
        Assert.All(found.Progress, line => Assert.Equal(int.MaxValue, line.Delivered));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Amount_ZeroOrNegative_Throws(int amount)
    {
        Assert.StartsWith("Expected an amount greater than zero.", Assert.Throws<ArgumentOutOfRangeException>(() => OrderAct.Paid("p", Orders.At(1), Orders.Euros(amount))).Message, StringComparison.Ordinal);
        Assert.StartsWith("Expected an amount greater than zero.", Assert.Throws<ArgumentOutOfRangeException>(() => OrderAct.Refunded("p", Orders.At(1), Orders.Euros(amount))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("eur")]
    [InlineData("EURO")]
    [InlineData("E R")]
    [InlineData("ÄÖÜ")]
    public void Money_BadCurrency_Throws(string? currency) => Assert.StartsWith(
        "Expected a currency code of ISO 4217, three letters from A to Z, but found something else.",
        Assert.Throws<ArgumentException>(() => new Money(1, currency!)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Money_ZerosAtTheEnd_AreNotKept()
    {
        Assert.Equal("10.5 EUR", Orders.Euros(10.500m).ToString());
        Assert.Equal("0 XXX", default(Money).ToString());
        Assert.Equal(default, new Money(0, "XXX"));
        Assert.Equal(decimal.MaxValue, Orders.Euros(decimal.MaxValue).Amount);
        Assert.Equal(0.0000000000000000000000000001m, Orders.Euros(0.0000000000000000000000000001m).Amount);
    }

    [Fact]
    public void Apply_MoreActsThanTheLimit_KeepsTheOldest()
    {
        OrderAct[] acts = Enumerable.Range(0, (2 * Order.MaxActs) + 500).Select(act => OrderAct.Placed($"{act}", Orders.At(act))).ToArray();
        Order order = Orders.Sample.Apply(Enumerable.Reverse(acts));

        Assert.Equal(acts.Take(Order.MaxActs), order.Acts);
        Assert.Same(order, order.Apply(acts[acts.Length - 1]));
        Assert.Equal("Expected at most 10000 acts, but found more.", Refusal(order, OrderAct.Held("h", Orders.At(-1))));
        Assert.Same(order, order.Perform(acts[0]));
    }

    [Fact]
    public void Apply_ManyActsOneByOne_IsAsAtOnce()
    {
        OrderAct[] acts = Enumerable.Range(0, 4000).Select(act => OrderAct.Held($"{act}", Orders.At(act * 7 % 4000))).ToArray();

        Assert.Equal(Orders.Sample.Apply(acts), acts.Aggregate(Orders.Sample, (order, act) => order.Apply(act)));
    }

    [Fact]
    public void Apply_EqualActsWrittenDifferently_KeepTheSameOneWhateverTheOrder()
    {
        OrderAct utc = OrderAct.Placed("placed", Orders.At(0)), east = OrderAct.Placed("placed", Orders.At(0).ToOffset(TimeSpan.FromHours(2)));

        Assert.Same(east, Orders.Sample.Apply([utc, east, utc]).Acts[0]);
        Assert.Same(east, Orders.Sample.Apply(east).Apply(utc).Acts[0]);
        Assert.Same(east, Orders.Sample.Apply(utc).Apply(east).Acts[0]);
    }

    [Fact]
    public void Cancel_WhatCameBackUndelivered_IsNotAllowed()
    {
        Order back = Orders.Sample.Ship(Orders.Parcel("1", "A", 2)).Ship(Orders.Parcel("2", "B", 1))
            .Track("1", Scans.At(1, ShipmentStatus.Returned))
            .Track("2", Scans.At(1, ShipmentStatus.Returned));

        Assert.Equal(Returned, back.Status);
        Assert.Equal("Expected something that has not shipped, but found nothing left to cancel.", Refusal(back, OrderAct.Cancelled("c", Orders.At(2))));
        Assert.Equal("Expected a quantity of at most 0 of line 'A', which is what has not shipped, but found 1.", Refusal(back, OrderAct.Cancelled("c", Orders.At(2), new LineQuantity("A", 1))));
    }

    [Fact]
    public void Perform_UnknownKind_Throws() => Assert.Equal(
        "Expected an act that fits the order, but found another.",
        Refusal(Orders.Sample, OrderAct.Create(OrderActKind.Unknown, "Juggled", "j", Orders.At(1), null, [], null)));

    [Fact]
    public void ToString_LeavesTheIdOut() => Assert.Equal("Partially Delivered, Unpaid", Orders.Shipping.Track("1", Scans.At(1, ShipmentStatus.Delivered)).ToString());

    [Fact]
    public void Perform_ActThatRefusesOneAndRevivesAnother_Throws()
    {
        Order order = Orders.Sample
            .Apply(OrderAct.Paid("p", Orders.At(0), Orders.Euros(10)))
            .Apply(OrderAct.Refunded("r1", Orders.At(2), Orders.Euros(10)))
            .Apply(OrderAct.Refunded("r2", Orders.At(3), Orders.Euros(5)));
        OrderAct early = OrderAct.Refunded("r0", Orders.At(1), Orders.Euros(5));

        Assert.Equal([TrackingOutcome.Applied, TrackingOutcome.Applied, TrackingOutcome.NotAllowed], order.Outcomes);
        Assert.Equal([TrackingOutcome.Applied, TrackingOutcome.Applied, TrackingOutcome.NotAllowed, TrackingOutcome.Applied], order.Apply(early).Outcomes);
        Assert.Equal("Expected an act that leaves the others as they are, but found one that makes another impossible.", Refusal(order, early));
    }

    [Fact]
    public void Perform_ActThatRevivesAnother_IsAccepted()
    {
        Order order = Orders.Sample.Apply(OrderAct.Refunded("r", Orders.At(2), Orders.Euros(10)));

        Assert.Equal(Orders.Euros(10), order.Perform(OrderAct.Paid("p", Orders.At(1), Orders.Euros(10))).Refunded);
    }

    [Fact]
    public void Perform_ActThatIsThereButRefused_ThrowsTheRefusal()
    {
        OrderAct refund = OrderAct.Refunded("r", Orders.At(2), Orders.Euros(10));
        OrderAct juggled = OrderAct.Create(OrderActKind.Unknown, "Juggled", "j", Orders.At(1), null, [], null);

        Assert.Equal("Expected a refund of at most 0 EUR, which is what is paid and not refunded, but found 10 EUR.", Refusal(Orders.Sample.Apply(refund), refund));
        Assert.Equal("Expected an act that fits the order, but found another.", Refusal(Orders.Sample.Apply(juggled), juggled));
    }

    [Fact]
    public void Perform_AccountThatAnotherWonOver_Throws() => Assert.Equal(
        "Expected an act with a new name, but found one that was told before, with another content.",
        Refusal(Orders.Sample.Apply(Pay).Apply(OrderAct.Paid("payment", Orders.At(1), Orders.Euros(31))), Pay));

    private static string Refusal(Order order, OrderAct act)
    {
        string before = Orders.Show(order);
        string message = Assert.Throws<InvalidOrderActException>(() => order.Perform(act)).Message;
        Assert.Equal(before, Orders.Show(order));
        return message;
    }

    private static string CreateError(IEnumerable<OrderLine> lines) => Assert.Throws<ArgumentException>(() => Order.Create(Orders.Id, Orders.Euros(1), lines)).Message;
}
