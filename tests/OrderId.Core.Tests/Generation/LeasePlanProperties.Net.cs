using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OrderIds.Generation;

namespace OrderIds.Tests.Generation;

/// <summary>The laws of choosing a window, whatever is asked for and given back, in any order.</summary>
[Properties(Arbitrary = [typeof(Steps)])]
public class LeasePlanProperties
{
    [Property]
    public bool Windows_OfANode_NeverOverlap((long Now, long Duration, int Pick)[] steps) => Replay(steps, nodes: 3);

    [Fact]
    public void Choose_EveryNodeTaken_GrantsTheLeastFarOneFromItsEnd()
    {
        NodeRecord[] records = Enumerable.Range(0, LeasePlan.NodeCount)
            .Select(node => new NodeRecord(node, 10_000 + (node == 77 ? 0 : node + 1), 5)).ToArray();

        (NodeRecord before, OrderIdLease lease) = LeasePlan.Choose(OrderIdLeaseRequest.OfMilliseconds(500, 100), records, 500, 0);

        Assert.Equal((77, 10_000, 10_100, 6), (lease.Node, lease.FromMilliseconds, lease.UntilMilliseconds, lease.Version));
        Assert.Equal(records[77], before);
    }

    [Fact]
    public void Choose_EveryNodeTakenBeyondTheLead_SaysSo()
    {
        NodeRecord[] records = Enumerable.Range(0, LeasePlan.NodeCount).Select(node => new NodeRecord(node, 10_000, 5)).ToArray();

        var exception = Assert.Throws<OrderIdLeaseExhaustedException>(
            () => LeasePlan.Choose(OrderIdLeaseRequest.OfMilliseconds(500, 100, notAfter: 9999), records, 500, 0));

        Assert.Equal(
            "Expected a window that starts at 2025-01-01T00:00:09.999Z or earlier, but the first free one starts at "
            + "2025-01-01T00:00:10.000Z: the windows of all nodes are granted that far ahead, the clock was set back, "
            + "or Floor is far ahead of the clock. "
            + "Generators that have a lease can use it to its end. Check the clock and Floor, wait, or increase MaximumLead.",
            exception.Message);
    }

    [Fact]
    public void Choose_FloorBeyondTheLead_GrantsNothingThatTheAskerMustRefuse()
    {
        var request = OrderIdLeaseRequest.OfMilliseconds(500, 100, notAfter: 9999);

        Assert.Equal(9999, LeasePlan.Choose(request, [], 500, floor: 9999).Lease.FromMilliseconds);
        Assert.Throws<OrderIdLeaseExhaustedException>(() => LeasePlan.Choose(request, [], 500, floor: 10_000));
    }

    [Fact]
    public void Choose_ClockYearsAheadAgainAndAgain_SpoilsOneNode()
    {
        const long Year = 31_536_000_000;
        var records = new Dictionary<int, NodeRecord>();
        for (int restart = 0; restart < 20_000; restart++)
        {
            long now = (10 * Year) + (restart * 1000L);
            (_, OrderIdLease lease) = LeasePlan.Choose(OrderIdLeaseRequest.OfMilliseconds(now, 500), records.Values, now, 0);
            records[lease.Node] = new NodeRecord(lease.Node, lease.UntilMilliseconds, lease.Version);
        }

        Assert.Single(records);
        (_, OrderIdLease other) = LeasePlan.Choose(OrderIdLeaseRequest.OfMilliseconds(5, 500), records.Values, 5, 0);
        Assert.Equal(5, other.FromMilliseconds);
    }

    [Fact]
    public void TakeBack_LateOrTwice_ChangesNothing()
    {
        var granted = new NodeRecord(1, 200, 4);
        var unused = OrderIdLease.OfMilliseconds(1, 150, 200, 4);
        NodeRecord after = LeasePlan.TakeBack(granted, unused)!.Value;

        Assert.Equal(new NodeRecord(1, 150, 5), after);
        Assert.Null(LeasePlan.TakeBack(after, unused));

        // The same end again, but of another grant.
        Assert.Null(LeasePlan.TakeBack(new NodeRecord(1, 200, 6), unused));
    }

    private static bool Replay(IEnumerable<(long Now, long Duration, int Pick)> steps, int nodes)
    {
        // Many askers at once crowd on few nodes, so that windows run ahead, are given back, and are given back again late.
        var records = Enumerable.Range(0, LeasePlan.NodeCount)
            .ToDictionary(node => node, node => new NodeRecord(node, node < nodes ? 0 : LeasePlan.EndOfTime, 0));
        var held = new List<OrderIdLease>();
        var used = new List<(int Node, long From, long Until)>();
        foreach ((long now, long duration, int pick) in steps)
        {
            if (pick % 3 == 0 && held.Count > 0)
            {
                OrderIdLease lease = held[pick % held.Count];
                long unused = lease.FromMilliseconds + (pick % (lease.UntilMilliseconds - lease.FromMilliseconds));
                OrderIdLease rest = OrderIdLease.OfMilliseconds(lease.Node, unused, lease.UntilMilliseconds, lease.Version);
                if (unused > lease.FromMilliseconds && LeasePlan.TakeBack(records[lease.Node], rest) is { } after)
                {
                    records[lease.Node] = after;
                    used.Remove((lease.Node, lease.FromMilliseconds, lease.UntilMilliseconds));
                    used.Add((lease.Node, lease.FromMilliseconds, unused));
                }

                continue;
            }

            var request = OrderIdLeaseRequest.OfMilliseconds(now, duration, preferredNode: pick % nodes);
            (_, OrderIdLease granted) = LeasePlan.Choose(request, records.Values, now, 0);
            records[granted.Node] = new NodeRecord(granted.Node, granted.UntilMilliseconds, granted.Version);
            held.Add(granted);
            used.Add((granted.Node, granted.FromMilliseconds, granted.UntilMilliseconds));
        }

        return used.GroupBy(window => window.Node).All(group =>
        {
            (int Node, long From, long Until)[] sorted = group.OrderBy(window => window.From).ToArray();
            return sorted.Zip(sorted.Skip(1), (one, next) => one.Until <= next.From).All(disjoint => disjoint);
        });
    }

    private static class Steps
    {
        public static Arbitrary<(long Now, long Duration, int Pick)> Any => (
            from now in Gen.Choose(0, 5000)
            from duration in Gen.Choose(1, 300)
            from pick in Gen.Choose(0, 1_000_000)
            select ((long)now, (long)duration, pick)).ToArbitrary();
    }
}
