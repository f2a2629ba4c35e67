using OrderIds.Format;

namespace OrderIds.Generation;

/// <summary>Chooses the node and the window of a grant. All stores share it, so that they keep the same promises.</summary>
/// <remarks>
/// A window never starts before the end the node's record names, so windows of a node cannot overlap while the record is honest. Among the
/// free nodes the one whose last window ended latest is taken: an asker whose clock is far ahead then comes back to the node it spoilt
/// before, instead of spoiling all of them one by one.
/// </remarks>
internal static class LeasePlan
{
    public const long EndOfTime = (long)WireFormat.MaxMilliseconds + 1;
    public const int NodeCount = (int)WireFormat.MaxNode + 1;

    /// <summary>Chooses a node and grants a window on it.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="records">The nodes used so far, in any order, each at most once.</param>
    /// <param name="now">The asker's time, or less if the store does not believe it.</param>
    /// <param name="floor">The store's own earliest start.</param>
    /// <param name="spread">
    /// Zero for the best node. Larger values spread contenders that lost a race over the next best ones, by a number from 0 to
    /// <paramref name="spread"/>.
    /// </param>
    /// <param name="random">Where that number comes from.</param>
    /// <returns>The record as it was, with version 0 if there was none, and the lease.</returns>
    /// <exception cref="OrderIdLeaseExhaustedException">No window may be granted.</exception>
    public static (NodeRecord Before, OrderIdLease Lease) Choose(
        OrderIdLeaseRequest request, IReadOnlyCollection<NodeRecord> records, long now, long floor, int spread = 0, Random? random = null)
    {
        long ideal = Math.Max(Math.Max(now, request.NotBeforeMilliseconds), floor);
        NodeRecord chosen = Preferred(request, records, ideal) ?? Best(records, ideal, spread, random);
        long start = Math.Max(ideal, chosen.Until);
        if (start >= EndOfTime)
        {
            throw new OrderIdLeaseExhaustedException(GenerationMessages.EndOfEpoch);
        }

        if (start > request.NotAfterMilliseconds)
        {
            throw new OrderIdLeaseExhaustedException(GenerationMessages.TooFarAhead(start, request.NotAfterMilliseconds));
        }

        long until = request.DurationMilliseconds < EndOfTime - start ? start + request.DurationMilliseconds : EndOfTime;
        return (chosen, OrderIdLease.OfMilliseconds(chosen.Node, start, until, chosen.Version + 1));
    }

    /// <summary>Converts a store's earliest start to milliseconds since the epoch, rounded up.</summary>
    public static long FloorOf(DateTimeOffset? time) => time is { } floor ? Math.Max(0, LeaseTime.Ceiling(floor)) : 0;

    /// <summary>Takes back the unused rest of a lease, unless the node has changed since it was granted.</summary>
    /// <returns>The record as it shall be, or <see langword="null"/> to leave it.</returns>
    public static NodeRecord? TakeBack(NodeRecord record, OrderIdLease unused) =>
        record.Version == unused.Version && record.Until == unused.UntilMilliseconds
            ? new NodeRecord(record.Node, unused.FromMilliseconds, record.Version + 1)
            : null;

    private static NodeRecord? Preferred(OrderIdLeaseRequest request, IReadOnlyCollection<NodeRecord> records, long ideal)
    {
        foreach (NodeRecord record in records)
        {
            if (record.Node == request.PreferredNode)
            {
                return record.Until <= ideal ? record : null;
            }
        }

        return null;
    }

    private static NodeRecord Best(IReadOnlyCollection<NodeRecord> records, long ideal, int spread, Random? random)
    {
        int skip = spread == 0 ? 0 : random!.Next(spread + 1);
        NodeRecord[] free = records.Where(record => record.Until <= ideal).OrderByDescending(record => record.Until)
            .ThenBy(record => record.Node).ToArray();
        if (skip < free.Length)
        {
            return free[skip];
        }

        skip -= free.Length;
        if (records.Count < NodeCount)
        {
            return new NodeRecord(Unused(records, skip), 0, 0);
        }

        return free.Length > 0
            ? free[free.Length - 1]
            : records.OrderBy(record => record.Until).ThenBy(record => record.Node).ElementAt(Math.Min(skip, records.Count - 1));
    }

    /// <summary>Finds the unused node after so many others, or the last one.</summary>
    private static int Unused(IReadOnlyCollection<NodeRecord> records, int skip)
    {
        var used = new bool[NodeCount];
        foreach (NodeRecord record in records)
        {
            used[record.Node] = true;
        }

        int last = -1;
        for (int node = 0; node < NodeCount; node++)
        {
            if (!used[node])
            {
                last = node;
                if (skip-- == 0)
                {
                    break;
                }
            }
        }

        return last;
    }
}
