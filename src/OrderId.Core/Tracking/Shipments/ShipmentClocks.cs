namespace OrderIds.Tracking.Shipments;

/// <summary>Calculates periods and durations of a shipment's timeline (its events, oldest first).</summary>
internal static class ShipmentClocks
{
    /// <summary>
    /// Returns the periods of problems and customs holds, oldest first. They begin and end with the milestones ProblemOpened and
    /// ProblemClosed, or CustomsHoldOpened and CustomsHoldClosed.
    /// </summary>
    public static List<ProblemEpisode> Episodes(TrackingEvent[] events)
    {
        var episodes = new List<ProblemEpisode>();
        TrackingEvent? opened = null;
        ShipmentState before = default;
        foreach (TrackingEvent next in events)
        {
            ShipmentState after = before;
            after.Fold(next);
            if (opened is not null && !IsSameEpisode(before.Status, after.Status))
            {
                episodes.Add(new ProblemEpisode(before.Status, before.Detail, opened, next));
                opened = null;
            }

            opened ??= after.Status.IsProblem() ? next : null;
            before = after;
        }

        if (opened is not null)
        {
            episodes.Add(new ProblemEpisode(before.Status, before.Detail, opened, closedBy: null));
        }

        return episodes;
    }

    /// <summary>
    /// Returns the ticks between two times, both at most <paramref name="now"/>, without the ticks of problems and customs holds.
    /// </summary>
    public static long Transit(long from, long until, long now, List<ProblemEpisode> episodes)
    {
        long end = Math.Min(until, now);
        long paused = episodes.Sum(episode => Overlap(from, end, episode.OpenedBy.Ticks, episode.ClosedBy?.Ticks ?? end));
        return Math.Max(0, end - from) - paused;
    }

    /// <summary>
    /// Returns the first instant at which an estimate is missed, in UTC ticks. An estimate at midnight, by its own offset, is a date: it is
    /// missed when that day is over.
    /// </summary>
    public static long Due(DateTimeOffset estimate) => estimate.UtcTicks + (estimate.TimeOfDay == TimeSpan.Zero ? TimeSpan.TicksPerDay : 0);

    private static long Overlap(long from, long until, long opened, long closed) =>
        Math.Max(0, Math.Min(until, closed) - Math.Max(from, opened));

    private static bool IsSameEpisode(ShipmentStatus before, ShipmentStatus after) =>
        after.IsProblem() && (before == ShipmentStatus.CustomsHold) == (after == ShipmentStatus.CustomsHold);
}
