using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>The two doors for acts: <c>Apply</c> takes what is told, <c>Perform</c> refuses what is not allowed.</summary>
public partial class OrderTests
{
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
    public void Perform_UnknownKind_Throws() => Assert.Equal(
        "Expected an act that fits the order, but found another.",
        Refusal(Orders.Sample, OrderAct.Create(OrderActKind.Unknown, "Juggled", "j", Orders.At(1), null, [], null)));

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
}
