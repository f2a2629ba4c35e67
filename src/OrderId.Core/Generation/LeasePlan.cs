using OrderIds.Format;

namespace OrderIds.Generation;

/// <summary>
/// Chooses the node number and the time window of a lease. All stores of this library use it, so that they give the same guarantees.
/// </summary>
/// <remarks>
/// The window of a lease never starts before the end of the previous window in the record of the node number, so the windows of a node
/// number cannot overlap as long as no record is lost. Among the free nodes, the one whose previous window ended latest is chosen. A
/// generator whose clock is far ahead is therefore given the same node again, instead of making one node after the other unusable for
/// generators with a correct clock.
/// </remarks>
internal static class LeasePlan
{
    public const long EndOfTime = (long)WireFormat.MaxMilliseconds + 1;
    public const int NodeCount = (int)WireFormat.MaxNode + 1;

    /// <summary>Chooses a node number and a time window for a new lease.</summary>
    /// <param name="request">The request.</param>
    /// <param name="records">The records of all nodes used so far, in any order, at most one per node.</param>
    /// <param name="now">The time of the requesting generator, or an earlier time if the store limits it.</param>
    /// <param name="floor">The earliest start that the store allows.</param>
    /// <param name="spread">
    /// Zero to choose the best node. If it is larger, a random number of the best nodes, from 0 to <paramref name="spread"/>, is skipped,
    /// so that competing callers choose different nodes.
    /// </param>
    /// <param name="random">The source of that random number.</param>
    /// <returns>The previous record of the node, with version 0 if there was none, and the lease.</returns>
    /// <exception cref="OrderIdLeaseExhaustedException">
    /// Every time window that is still free starts after <see cref="OrderIdLeaseRequest.NotAfter"/>, or after the last time that an ID can
    /// contain.
    /// </exception>
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

    /// <summary>Converts the earliest start that a store allows to milliseconds since the epoch, rounded up.</summary>
    public static long FloorOf(DateTimeOffset? time) => time is { } floor ? Math.Max(0, LeaseTime.Ceiling(floor)) : 0;

    /// <summary>
    /// Computes the record of a node after the unused part of its lease was returned, if the record has not changed since the grant.
    /// </summary>
    /// <returns>The new record, or <see langword="null"/> if the record must not be changed.</returns>
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

    /// <summary>Finds an unused node after skipping a number of unused nodes, or the last unused node if there are fewer.</summary>
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
