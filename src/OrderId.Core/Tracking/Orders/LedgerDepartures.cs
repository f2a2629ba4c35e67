namespace OrderIds.Tracking.Orders;

/// <summary>Counts how many items of one line had left the sender at a given time.</summary>
internal sealed class LedgerDepartures
{
    private readonly List<(DateTimeOffset At, long Quantity)> _moves = [];

    /// <summary>
    /// Adds items that count as having left, from the time <paramref name="from"/> on and, if it is given, until the time
    /// <paramref name="until"/>.
    /// </summary>
    public void Add(DateTimeOffset from, DateTimeOffset? until, long quantity)
    {
        _moves.Add((from, quantity));
        if (until is { } end)
        {
            _moves.Add((end, -quantity));
        }
    }

    /// <summary>Finds the cancellation that cancels the most items: the first at whose time the fewest items had left.</summary>
    /// <param name="activities">The cancellations, in order of time; at least one.</param>
    /// <remarks>
    /// The number of items that have left changes only when a shipment leaves or is lost, so only one cancellation after each such time is
    /// examined.
    /// </remarks>
    public (OrderActivity By, long Left) Least(OrderActivity[] activities)
    {
        (DateTimeOffset At, long Quantity)[] moves = [.. _moves.OrderBy(move => move.At)];
        (OrderActivity By, long Left) least = (activities[0], 0);
        long left = 0;
        int next = 0;
        while (next < moves.Length && moves[next].At <= activities[0].OccurredAt)
        {
            left += moves[next++].Quantity;
        }

        least.Left = left;
        while (next < moves.Length)
        {
            DateTimeOffset at = moves[next].At;
            left += moves[next++].Quantity;
            if (left < least.Left
                && After(activities, at) is { } activity
                && (next == moves.Length || moves[next].At > activity.OccurredAt))
            {
                least = (activity, left);
            }
        }

        return least;
    }

    private static OrderActivity? After(OrderActivity[] activities, DateTimeOffset time)
    {
        int low = 0, high = activities.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = activities[middle].OccurredAt < time ? (middle + 1, high) : (low, middle);
        }

        return low < activities.Length ? activities[low] : null;
    }
}
