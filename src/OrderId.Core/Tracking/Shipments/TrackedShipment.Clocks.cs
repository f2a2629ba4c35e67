using System.Diagnostics.Contracts;
using OrderIds.Tracking.Shipments;

namespace OrderIds.Tracking;

/// <content>
/// Periods and durations. Each result depends only on the events and on the given time. The time of an event counts as it is written,
/// whatever its precision.
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

    /// <summary>Returns the periods during which the shipment had a problem or was held by customs, oldest first.</summary>
    /// <returns>The periods. They do not overlap, and only the last one may be open.</returns>
    /// <remarks>
    /// A period lasts from the milestone ProblemOpened to ProblemClosed, or from CustomsHoldOpened to CustomsHoldClosed. A change from
    /// Exception to Lost does not end the period; a change from Exception to CustomsHold ends it and begins another. Takes O(n) time for n
    /// events.
    /// </remarks>
    [Pure]
    public IReadOnlyList<ProblemEpisode> GetProblemEpisodes() => ShipmentClocks.Episodes(Placed().ToArray()).AsReadOnly();

    /// <summary>Returns how the estimated delivery has changed, from the first estimate to the latest.</summary>
    /// <returns>The history. It is empty if there is no estimate.</returns>
    /// <remarks>Each change is also the milestone EstimateMoved. Takes O(n) time for n estimates.</remarks>
    [Pure]
    public EstimateHistory GetEstimateHistory() => new(EstimateSet.Moves(_snapshot.Estimates));

    /// <summary>Returns how long the shipment has been in transit, not counting problems and customs holds.</summary>
    /// <param name="now">The current time. Time after it does not count.</param>
    /// <returns>
    /// The time since the shipment left its sender (the milestone Shipped), or <see langword="null"/> if it has not left.
    /// </returns>
    /// <remarks>
    /// The clock stops at the delivery, unless the delivery was taken back. It pauses during each period that
    /// <see cref="GetProblemEpisodes"/> returns. If the shipment was not delivered, the way back to the sender counts, and the clock stops
    /// at Returned or Cancelled. Takes O(n) time for n events.
    /// </remarks>
    [Pure]
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
    /// <see langword="true"/> from the time of <see cref="EstimatedDelivery"/> on; if that time is midnight by its own offset from UTC, it
    /// means the whole day, and the result is <see langword="true"/> from the end of that day on. <see langword="false"/> if there is no
    /// estimate, or if the shipment was delivered, waits at a pickup point, is on its way back, or will not arrive (Returned, Destroyed or
    /// Cancelled).
    /// </returns>
    /// <remarks>Takes O(1) time.</remarks>
    [Pure]
    public bool IsOverdue(DateTimeOffset now) => now.UtcTicks >= DueTicks;

    /// <summary>Returns a value indicating whether the shipment is stalled: it has had no new event for too long.</summary>
    /// <param name="now">The current time.</param>
    /// <param name="after">The time after the newest event from which the shipment is stalled. It must be greater than zero.</param>
    /// <returns>
    /// <see langword="true"/> if the time <paramref name="after"/> has passed since the newest event, or if <see cref="IsStale"/> is
    /// <see langword="true"/>. <see langword="false"/> if there are no events, or if no further event is expected (Delivered, Returned,
    /// Lost, Destroyed or Cancelled).
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="after"/> is zero or negative.</exception>
    /// <remarks>Takes O(1) time.</remarks>
    [Pure]
    public bool IsStalled(DateTimeOffset now, TimeSpan after)
    {
        Check(after, nameof(after));

        return AwaitsNews && (IsStale || now.UtcTicks - Newest!.Ticks >= after.Ticks);
    }

    /// <summary>
    /// Returns when the result of <see cref="IsOverdue"/> or <see cref="IsStalled"/> will change next if no event arrives. Use it to set a
    /// timer.
    /// </summary>
    /// <param name="now">The current time.</param>
    /// <param name="stalledAfter">
    /// The time span that is passed to <see cref="IsStalled"/>, or <see langword="null"/> if only <see cref="IsOverdue"/> matters.
    /// </param>
    /// <returns>
    /// The first instant after <paramref name="now"/> at which one of the results changes, in UTC, or <see langword="null"/> if neither
    /// will change.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="stalledAfter"/> is zero or negative.</exception>
    /// <remarks>
    /// <see cref="GetTransitTime"/> is not considered, because its result changes all the time. Call this method again when the shipment
    /// has changed. Takes O(1) time.
    /// </remarks>
    [Pure]
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

        // A longer time span ends after the last date of the calendar. Up to that limit, the sum of two times cannot overflow.
        return AwaitsNews && !IsStale && after.Ticks <= DateTimeOffset.MaxValue.UtcTicks ? Newest!.Ticks + after.Ticks : null;
    }
}
