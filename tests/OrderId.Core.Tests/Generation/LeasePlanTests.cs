using OrderIds.Generation;

namespace OrderIds.Tests.Generation;

/// <summary>Which node is chosen, case by case.</summary>
public class LeasePlanTests
{
    private const long Now = 1000;

    [Fact]
    public void Choose_FreeNodes_TakesTheOneWhoseWindowEndedLast()
    {
        NodeRecord[] records = [new(4, 300, 2), new(9, 700, 1), new(2, 700, 8), new(5, 1001, 3)];

        (NodeRecord before, OrderIdLease lease) = Choose(records);

        Assert.Equal(records[2], before);
        Assert.Equal((2, Now, Now + 50, 9), (lease.Node, lease.FromMilliseconds, lease.UntilMilliseconds, lease.Version));
    }

    [Fact]
    public void Choose_WindowEndsNow_IsFree() => Assert.Equal(3, Choose([new(3, Now, 1)]).Lease.Node);

    [Fact]
    public void Choose_NoneFree_TakesTheFirstUnusedNode()
    {
        (NodeRecord before, OrderIdLease lease) = Choose([new(0, 5000, 1), new(1, 5000, 1), new(3, 5000, 1)]);

        Assert.Equal(new NodeRecord(2, 0, 0), before);
        Assert.Equal((2, Now, 1), (lease.Node, lease.FromMilliseconds, lease.Version));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(2, 2)]
    [InlineData(3, 4)]
    [InlineData(4, 5)]
    public void Choose_Contenders_SpreadOverTheNextBest(int drawn, int node)
    {
        NodeRecord[] records = [new(0, 100, 1), new(1, 200, 1), new(3, 5000, 1)];

        Assert.Equal(
            node,
            LeasePlan.Choose(OrderIdLeaseRequest.OfMilliseconds(Now, 50), records, Now, 0, spread: 4, new Drawn(4, drawn)).Lease.Node);
    }

    [Fact]
    public void Choose_ContendersBeyondTheLastUnusedNode_TakeIt()
    {
        NodeRecord[] records = Enumerable.Range(0, LeasePlan.NodeCount - 2).Select(node => new NodeRecord(node, 5000, 1)).ToArray();

        Assert.Equal(
            8191, LeasePlan.Choose(OrderIdLeaseRequest.OfMilliseconds(Now, 50), records, Now, 0, spread: 9, new Drawn(9, 7)).Lease.Node);
    }

    [Theory]
    [InlineData(0, 8191)]
    [InlineData(1, 8190)]
    [InlineData(5, 8190)]
    public void Choose_ContendersWithEveryNodeUsed_TakeAFreeOne(int drawn, int node)
    {
        NodeRecord[] records = Enumerable.Range(0, LeasePlan.NodeCount)
            .Select(node => new NodeRecord(node, node < 8190 ? 5000 : node - 8000, 1)).ToArray();

        Assert.Equal(
            node,
            LeasePlan.Choose(OrderIdLeaseRequest.OfMilliseconds(Now, 50), records, Now, 0, spread: 5, new Drawn(5, drawn)).Lease.Node);
    }

    [Theory]
    [InlineData(0, 8191)]
    [InlineData(2, 8189)]
    [InlineData(9000, 0)]
    public void Choose_ContendersWithEveryNodeAhead_TakeTheLeastFarOnes(int drawn, int node)
    {
        NodeRecord[] records = Enumerable.Range(0, LeasePlan.NodeCount).Select(node => new NodeRecord(node, 100_000 - node, 1)).ToArray();

        (_, OrderIdLease lease) = LeasePlan.Choose(
            OrderIdLeaseRequest.OfMilliseconds(Now, 50), records, Now, 0, spread: 9000, new Drawn(9000, drawn));

        Assert.Equal((node, 100_000 - node), (lease.Node, lease.FromMilliseconds));
    }

    [Fact]
    public void Choose_EveryNodeEquallyFarAhead_TakesTheFirst()
    {
        NodeRecord[] records = Enumerable.Range(0, LeasePlan.NodeCount).Select(node => new NodeRecord(8191 - node, 5000, 1)).ToArray();

        Assert.Equal(0, Choose(records).Lease.Node);
    }

    [Theory]
    [InlineData(500, 8)]
    [InlineData(1000, 8)]
    [InlineData(1001, 6)]
    public void Choose_PreferredNode_IsKeptIfNobodyTookIt(long until, int node)
    {
        NodeRecord[] records = [new(6, 1000, 1), new(8, until, 1)];

        Assert.Equal(node, LeasePlan.Choose(OrderIdLeaseRequest.OfMilliseconds(Now, 50, preferredNode: 8), records, Now, 0).Lease.Node);
    }

    [Fact]
    public void Choose_WantsAnOwnTimeOrIsTold_StartsAtTheLatestOfAll()
    {
        Assert.Equal(
            3000, LeasePlan.Choose(OrderIdLeaseRequest.OfMilliseconds(Now, 50, notBefore: 3000), [], Now, 2000).Lease.FromMilliseconds);
        Assert.Equal(
            2000, LeasePlan.Choose(OrderIdLeaseRequest.OfMilliseconds(Now, 50, notBefore: 1500), [], Now, 2000).Lease.FromMilliseconds);

        // The store may believe the asker less.
        Assert.Equal(10, LeasePlan.Choose(OrderIdLeaseRequest.OfMilliseconds(Now, 50), [], 10, 0).Lease.FromMilliseconds);
    }

    [Fact]
    public void Choose_LatestStart_IsStillGranted()
    {
        Assert.Equal(Now, LeasePlan.Choose(OrderIdLeaseRequest.OfMilliseconds(Now, 50, notAfter: Now), [], Now, 0).Lease.FromMilliseconds);
        Assert.Throws<OrderIdLeaseExhaustedException>(
            () => LeasePlan.Choose(OrderIdLeaseRequest.OfMilliseconds(Now, 50, notAfter: Now - 1), [], Now, 0));
    }

    [Theory]
    [InlineData(51, 50)]
    [InlineData(50, 50)]
    [InlineData(49, 49)]
    [InlineData(1, 1)]
    public void Choose_EpochEnds_GrantsWhatIsLeft(long left, long granted)
    {
        long now = LeasePlan.EndOfTime - left;

        OrderIdLease lease = LeasePlan.Choose(OrderIdLeaseRequest.OfMilliseconds(now, 50), [], now, 0).Lease;

        Assert.Equal((now, now + granted), (lease.FromMilliseconds, lease.UntilMilliseconds));
    }

    [Fact]
    public void Choose_EpochHasEnded_SaysSo() => Assert.Equal(
        "No window is left: the time in an order ID ends at 2094-09-07T15:47:35.552Z, and the clock or the windows of all nodes have "
        + "reached it. Generators that have a lease can use it to its end. Check the clock.",
        Assert.Throws<OrderIdLeaseExhaustedException>(
            () => LeasePlan.Choose(OrderIdLeaseRequest.OfMilliseconds(LeasePlan.EndOfTime, 50), [], LeasePlan.EndOfTime, 0)).Message);

    [Fact]
    public void FloorOf_IsRoundedUpToTheMillisecond()
    {
        DateTimeOffset epoch = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

        Assert.Equal(0, LeasePlan.FloorOf(null));
        Assert.Equal(0, LeasePlan.FloorOf(epoch.AddYears(-3)));
        Assert.Equal(0, LeasePlan.FloorOf(epoch));
        Assert.Equal(1, LeasePlan.FloorOf(epoch.AddTicks(1)));
        Assert.Equal(5, LeasePlan.FloorOf(epoch.AddMilliseconds(5)));
        Assert.Equal(6, LeasePlan.FloorOf(epoch.AddMilliseconds(5).AddTicks(1)));
    }

    [Fact]
    public void TakeBack_AnotherEnd_ChangesNothing() =>
        Assert.Null(LeasePlan.TakeBack(new NodeRecord(1, 201, 4), OrderIdLease.OfMilliseconds(1, 150, 200, 4)));

    private static (NodeRecord Before, OrderIdLease Lease) Choose(NodeRecord[] records) =>
        LeasePlan.Choose(OrderIdLeaseRequest.OfMilliseconds(Now, 50), records, Now, 0);

    /// <summary>Draws what a test wants, if it is asked for what the test expects.</summary>
    private sealed class Drawn(int highest, int drawn) : Random
    {
        public override int Next(int maxValue) =>
            maxValue == highest + 1
                ? drawn
                : throw new InvalidOperationException($"Expected a number below {highest + 1}, but was asked for one below {maxValue}.");
    }
}
