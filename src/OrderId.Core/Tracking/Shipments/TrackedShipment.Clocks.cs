using OrderIds.Tracking.Shipments;

namespace OrderIds.Tracking;

/// <content>
/// What takes time. Each answer is a function of the events and of the time given; events take the time they are written with, whatever
/// their precision.
/// </content>
public sealed partial class TrackedShipment
{
    private long? DueTicks => EstimatedDelivery is { } estimate && AwaitsCarrier ? ShipmentClocks.Due(estimate) : null;

    private bool AwaitsCarrier => !WasDelivered && Status
        is not (ShipmentStatus.AvailableForPickup
            or ShipmentStatus.Returning
            or ShipmentStatus.Returned
            or ShipmentStatus.Destroyed
            or ShipmentStatus.Cancelled);

    private bool AwaitsNews => Newest is not null && Status
        is not (ShipmentStatus.Delivered
            or ShipmentStatus.Returned
            or ShipmentStatus.Lost
            or ShipmentStatus.Destroyed
            or ShipmentStatus.Cancelled);

    /// <summary>Returns the times during which the shipment had a problem or customs held it, oldest first.</summary>
    /// <returns>The episodes. They do not overlap; only the last may be open.</returns>
    /// <remarks>
    /// An episode runs from the milestone ProblemOpened to ProblemClosed, or from CustomsHoldOpened to CustomsHoldClosed. A shipment that
    /// goes from Exception to Lost stays in one episode; one that goes from Exception to CustomsHold begins another. Takes O(n).
    /// </remarks>
    public IReadOnlyList<ProblemEpisode> GetProblemEpisodes() => ShipmentClocks.Episodes(Placed().ToArray()).AsReadOnly();

    /// <summary>Returns the estimates of the delivery, from the first to the latest.</summary>
    /// <returns>The history; empty if there is no estimate.</returns>
    /// <remarks>The estimate moves with the milestone EstimateMoved. Takes O(n) for n estimates.</remarks>
    public EstimateHistory GetEstimateHistory() => new(EstimateSet.Moves(_snapshot.Estimates));

    /// <summary>Returns how long the shipment has travelled, without customs holds and problems.</summary>
    /// <param name="now">The current time. Time after it does not count.</param>
    /// <returns>The time since the milestone Shipped, or <see langword="null"/> if the shipment has not left.</returns>
    /// <remarks>
    /// The clock stops at the delivery, unless the delivery was taken back. It pauses during each of <see cref="GetProblemEpisodes"/>. If
    /// the shipment was not delivered, the way back counts, and the clock stops at Returned or Cancelled. Takes O(n).
    /// </remarks>
    public TimeSpan? GetTransitTime(DateTimeOffset now)
    {
        if (Milestones.Find(milestone => milestone.Kind == ShipmentMilestoneKind.Shipped) is not { } shipped)
        {
            return null;
        }

        ShipmentMilestoneKind? end = WasDelivered ? ShipmentMilestoneKind.Delivered : Status switch
        {
            ShipmentStatus.Returned => ShipmentMilestoneKind.Returned,
            ShipmentStatus.Cancelled => ShipmentMilestoneKind.Cancelled,
            _ => null,
        };
        long until = Milestones.FindLast(milestone => milestone.Kind == end)?.OccurredAt.UtcTicks ?? long.MaxValue;
        List<ProblemEpisode> episodes = ShipmentClocks.Episodes(Placed().ToArray());
        return TimeSpan.FromTicks(ShipmentClocks.Transit(shipped.OccurredAt.UtcTicks, until, now.UtcTicks, episodes));
    }

    /// <summary>Returns a value indicating whether the estimated delivery has passed and the carrier has not delivered.</summary>
    /// <param name="now">The current time.</param>
    /// <returns>
    /// <see langword="true"/> from the time of <see cref="EstimatedDelivery"/> on. An estimate at midnight exactly, by its own offset, is a
    /// date: <see langword="true"/> from the end of that day on. <see langword="false"/> without an estimate, and if the shipment was
    /// delivered, waits at a pickup point, is on its way back, or will not arrive (Returned, Destroyed or Cancelled).
    /// </returns>
    /// <remarks>Takes O(1).</remarks>
    public bool IsOverdue(DateTimeOffset now) => now.UtcTicks >= DueTicks;

    /// <summary>Returns a value indicating whether there has been no news of the shipment for too long.</summary>
    /// <param name="now">The current time.</param>
    /// <param name="after">How long after the newest event the shipment is stalled; greater than zero.</param>
    /// <returns>
    /// <see langword="true"/> if that time has passed, or if <see cref="IsStale"/>. <see langword="false"/> without events, and if no news
    /// is expected (Delivered, Returned, Lost, Destroyed or Cancelled).
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="after"/> is zero or negative.</exception>
    /// <remarks>Takes O(1).</remarks>
    public bool IsStalled(DateTimeOffset now, TimeSpan after)
    {
        Check(after, nameof(after));

        return AwaitsNews && (IsStale || now.UtcTicks - Newest!.Ticks >= after.Ticks);
    }

    /// <summary>
    /// Returns when <see cref="IsOverdue"/> or <see cref="IsStalled"/> will change next if no event arrives: the time for a timer.
    /// </summary>
    /// <param name="now">The current time.</param>
    /// <param name="stalledAfter">
    /// What is passed to <see cref="IsStalled"/>; <see langword="null"/> if only <see cref="IsOverdue"/> matters.
    /// </param>
    /// <returns>
    /// The first instant after <paramref name="now"/> at which an answer differs, in UTC, or <see langword="null"/> if none ever will.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="stalledAfter"/> is zero or negative.</exception>
    /// <remarks>
    /// <see cref="GetTransitTime"/> is not considered: it grows all the time. Ask again when the shipment has changed. Takes O(1).
    /// </remarks>
    public DateTimeOffset? NextCheck(DateTimeOffset now, TimeSpan? stalledAfter = null)
    {
        long next = Math.Min(LaterThan(now, DueTicks), LaterThan(now, StalledTicks(stalledAfter)));
        return next <= DateTimeOffset.MaxValue.UtcTicks ? new DateTimeOffset(next, TimeSpan.Zero) : null;
    }

    private static long LaterThan(DateTimeOffset now, long? ticks) => ticks > now.UtcTicks ? ticks.Value : long.MaxValue;

    private static void Check(TimeSpan after, string name)
    {
        if (after <= TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(name, after, ShipmentMessages.NotPositive);
        }
    }

    private long? StalledTicks(TimeSpan? stalledAfter)
    {
        if (stalledAfter is not { } after)
        {
            return null;
        }

        Check(after, nameof(stalledAfter));

        // No calendar has a date so late, nor does the sum of any two of its times overflow.
        return AwaitsNews && !IsStale && after.Ticks <= DateTimeOffset.MaxValue.UtcTicks ? Newest!.Ticks + after.Ticks : null;
    }
}
