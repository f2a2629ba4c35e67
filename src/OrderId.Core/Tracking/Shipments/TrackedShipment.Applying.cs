using System.Diagnostics.Contracts;
using OrderIds.Tracking.Shipments;

namespace OrderIds.Tracking;

public sealed partial class TrackedShipment
{
    /// <summary>
    /// Adds an event that has happened. No event is refused because of its content: its <see cref="TrackingOutcome"/> says what effect it
    /// has.
    /// </summary>
    /// <param name="trackingEvent">The event.</param>
    /// <returns>The shipment with the event, or this shipment if nothing changes.</returns>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="trackingEvent"/> is <see langword="null"/>. No content that a carrier sends causes an exception.
    /// </exception>
    /// <remarks>
    /// Takes O(log n) amortized time and memory, whether the event is the newest, late, a duplicate or in conflict with another, and also
    /// if the shipment is full. A late event takes O(d) more, where d is the number of events after it until the state is the same as
    /// before. The amortized part is a hash table, which is built once for every sixteen events and kept with the shipment for which it was
    /// built. If several shipments are made from the same earlier one, each builds its own tables.
    /// </remarks>
    [Pure]
    public TrackedShipment Apply(TrackingEvent trackingEvent)
    {
        _ = trackingEvent ?? throw new ArgumentNullException(nameof(trackingEvent));

        return Add(trackingEvent);
    }

    /// <summary>Adds events that have happened, in any order. No event is refused because of its content.</summary>
    /// <param name="events">The events.</param>
    /// <returns>The shipment with the events, or this shipment if nothing changes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="events"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// One of the events is <see langword="null"/>. No content that a carrier sends causes an exception.
    /// </exception>
    /// <remarks>
    /// Events are read in batches of at most <see cref="MaxEvents"/>, so that an endless sequence does not use endless memory.
    /// </remarks>
    [Pure]
    public TrackedShipment Apply(IEnumerable<TrackingEvent> events)
    {
        _ = events ?? throw new ArgumentNullException(nameof(events));

        if (Count == 0 && events is TrackingEvent[] { Length: > 0 } array && OfFew(_snapshot, array) is { } first)
        {
            return first;
        }

        TrackedShipment shipment = this;
        var news = new List<TrackingEvent>();
        foreach (TrackingEvent tracked in events)
        {
            if (tracked is null)
            {
                throw new ArgumentException(ShipmentMessages.NullEvent, nameof(events));
            }

            if (shipment.Count == 0 || shipment.Find(tracked) is not { } known || !shipment.IsKept(tracked, known))
            {
                news.Add(tracked);
            }

            if (news.Count == _snapshot.Limit)
            {
                shipment = shipment.AddAll([.. news]);
                news.Clear();
            }
        }

        return shipment.AddAll([.. news]);
    }

    /// <summary>Adds an estimate of the delivery. The estimate that was made last counts.</summary>
    /// <param name="estimate">The estimate.</param>
    /// <returns>The shipment with the estimate, or this shipment if nothing changes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="estimate"/> is <see langword="null"/>.</exception>
    /// <remarks>Takes O(n) time for n estimates. The events, the status and the conflicts do not change.</remarks>
    [Pure]
    public TrackedShipment Apply(DeliveryEstimate estimate) =>
        ApplyAll([estimate ?? throw new ArgumentNullException(nameof(estimate))]);

    /// <summary>Merges the events and estimates that two sources have of the same shipment.</summary>
    /// <param name="other">The other shipment, with the same tracking number.</param>
    /// <returns>The shipment with the events and estimates of both.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="other"/> has another tracking number.</exception>
    /// <remarks>
    /// Merging is commutative, associative and idempotent: the result does not depend on the order in which shipments are merged, or on how
    /// often. Tracking numbers are compared without spaces, hyphens and case. If the two shipments write the number differently, or name
    /// different carriers, the text that is first in ordinal order is kept. The carrier of each event is in its
    /// <see cref="TrackingEvent.Source"/>.
    /// </remarks>
    [Pure]
    public TrackedShipment Merge(TrackedShipment other)
    {
        _ = other ?? throw new ArgumentNullException(nameof(other));

        if (!HasNumberOf(other))
        {
            throw new ArgumentException(ShipmentMessages.OtherTrackingNumber, nameof(other));
        }

        string? carrier = Carrier is null || (other.Carrier is not null && string.CompareOrdinal(other.Carrier, Carrier) < 0)
            ? other.Carrier
            : Carrier;

        TrackedShipment merged = SharesEvents(other) ? this : Apply(other.AllEvents());
        string number = string.CompareOrdinal(other.TrackingNumber, TrackingNumber) < 0 ? other.TrackingNumber : TrackingNumber;
        return merged.With(number, carrier, EstimateSet.Add(_snapshot.Estimates, other._snapshot.Estimates));
    }

    /// <summary>
    /// Adds an event that a person or a program decides on, such as a cancellation. Its status must be allowed after the current status.
    /// </summary>
    /// <param name="trackingEvent">The event, which must be newer than all known events.</param>
    /// <returns>The shipment with the event, or this shipment if it already has the event.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="trackingEvent"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidStatusMoveException{TStatus}">
    /// The status of the event may not follow the current status. The exception lists the statuses that may follow, for the direction of
    /// travel (leg) of the event.
    /// </exception>
    /// <exception cref="TrackingEventTooOldException">
    /// The event is older than another event, is not certainly newer than the event whose status it would take back, or contradicts a known
    /// event with the same identity.
    /// </exception>
    [Pure]
    public TrackedShipment Perform(TrackingEvent trackingEvent)
    {
        _ = trackingEvent ?? throw new ArgumentNullException(nameof(trackingEvent));

        TrackingEvent? known = Find(trackingEvent);
        if (known is not null && IsKept(trackingEvent, known))
        {
            return this;
        }

        if (known is not null || !IsNewest(trackingEvent))
        {
            throw new TrackingEventTooOldException(
                trackingEvent, known ?? Newest, ShipmentMessages.NotNewest(Status, trackingEvent.Status));
        }

        ShipmentState state = _state;
        return state.Fold(trackingEvent) switch
        {
            TrackingOutcome.Ignored or TrackingOutcome.NotAllowed => throw NotAllowed(trackingEvent),
            TrackingOutcome.Superseded when !CanMove(trackingEvent.Status, _state.IsOnReturn(trackingEvent.Leg)) =>
                throw NotAllowed(trackingEvent),
            TrackingOutcome.Superseded => throw new TrackingEventTooOldException(
                trackingEvent, Current, ShipmentMessages.NotNewer(Status, trackingEvent.Status)),
            _ => Apply(trackingEvent),
        };
    }

    /// <summary>Returns the effect that an event would have if it arrived now. The shipment does not change.</summary>
    /// <param name="trackingEvent">The event.</param>
    /// <returns>
    /// The outcome. <see cref="TrackingOutcome.Duplicate"/> also stands for an event that the shipment already has.
    /// <see cref="TrackingOutcome.Superseded"/> also stands for an event that is older than <see cref="Current"/> and would change neither
    /// the status nor the detail nor the leg, and for an event that another event with the same identity replaces.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="trackingEvent"/> is <see langword="null"/>.</exception>
    [Pure]
    public TrackingOutcome Assess(TrackingEvent trackingEvent)
    {
        _ = trackingEvent ?? throw new ArgumentNullException(nameof(trackingEvent));

        TrackingEvent? known = Find(trackingEvent);
        if (known is null && IsNewest(trackingEvent))
        {
            ShipmentState state = _state;
            return state.Fold(trackingEvent);
        }

        if (known is not null && TrackingEvent.Compare(trackingEvent, known) is var order and <= 0)
        {
            return order == 0 ? TrackingOutcome.Duplicate : TrackingOutcome.Superseded;
        }

        TrackedShipment after = Add(trackingEvent);
        TrackingOutcome outcome = after.OutcomeOf(trackingEvent);
        bool isLate = Current is not null && TrackingEvent.Compare(trackingEvent, Current) < 0;
        bool changesNothing = (after.Status, after.Detail, after.Leg) == (Status, Detail, Leg);
        return isLate && changesNothing && outcome is TrackingOutcome.Applied or TrackingOutcome.Correction
            ? TrackingOutcome.Superseded
            : outcome;
    }

    internal TrackedShipment ApplyAll(DeliveryEstimate[] estimates) =>
        With(TrackingNumber, Carrier, EstimateSet.Add(_snapshot.Estimates, estimates));

    internal TrackingEvent[] AllEvents() => EventSet.Union(Placed().ToArray(), _snapshot.Conflicts.ToArray());

    private TrackedShipment With(string number, string? carrier, DeliveryEstimate[] estimates) =>
        string.Equals(number, TrackingNumber, StringComparison.Ordinal)
        && string.Equals(carrier, Carrier, StringComparison.Ordinal)
        && ReferenceEquals(estimates, _snapshot.Estimates)
            ? this
            : new TrackedShipment(_snapshot.With(number, carrier, estimates), _recent, _recentCount, _unplacedCount, in _state);

    private TrackingOutcome OutcomeOf(TrackingEvent tracked)
    {
        if (!tracked.Equals(Find(tracked)))
        {
            return TrackingOutcome.Superseded;
        }

        ShipmentState state = Placed().StateBefore(tracked);
        return state.Fold(tracked);
    }

    private InvalidStatusMoveException<ShipmentStatus> NotAllowed(TrackingEvent e)
    {
        bool isReturning = _state.IsOnReturn(e.Leg);
        return new(Status, e.Status, Array.AsReadOnly(StatusMachines.Shipment.Statuses.Where(to => CanMove(to, isReturning)).ToArray()));
    }

    private TrackedShipment Add(TrackingEvent tracked)
    {
        if (Count == 0)
        {
            // There is no event to compare with, so the hash is not needed yet.
            return new TrackedShipment(this, tracked, hash: 0);
        }

        uint hash = IdentityHash.Of(tracked);
        TrackingEvent? known = Find(tracked, hash);
        if (known is not null && IsKept(tracked, known))
        {
            return this;
        }

        return known is null && IsNewest(tracked) && !IsFull ? new TrackedShipment(this, tracked, hash) : Place(tracked, hash, known);
    }

    /// <summary>
    /// Creates the shipment from its first events without creating a shipment for each of them; <see langword="null"/> if they are too many
    /// for that, or if one is <see langword="null"/> or in conflict with another. Most shipments are read from one message with a few
    /// events.
    /// </summary>
    private static TrackedShipment? OfFew(ShipmentSnapshot snapshot, ReadOnlySpan<TrackingEvent> events)
    {
        if (events.Length > Math.Min(MaxRecent, snapshot.Room))
        {
            return null;
        }

        foreach (TrackingEvent? tracked in events)
        {
            if (tracked is null)
            {
                return null;
            }
        }

        // Many vendors list the newest event first.
        bool isDescending = events.Length > 1 && EventSet.IsDescending(events);
        ReadOnlySpan<TrackingEvent> sorted = isDescending || EventSet.IsAscending(events) ? events : EventSet.Sort(events.ToArray());
        if (!EventSet.AreDifferentScans(sorted))
        {
            return null;
        }

        RecentEvent? recent = null;
        ShipmentState state = default;
        for (int i = 0; i < sorted.Length; i++)
        {
            TrackingEvent next = sorted[isDescending ? sorted.Length - 1 - i : i];
            recent = new RecentEvent(next, hash: 0, recent);
            state.Fold(next);
        }

        return new TrackedShipment(snapshot, recent, sorted.Length, sorted.Length, in state);
    }

    private TrackedShipment AddAll(TrackingEvent[] news)
    {
        if (news.Length == 0)
        {
            return this;
        }

        TrackingEvent[] sorted = EventSet.Sort(news);

        // Adding one late event takes several times as long as its share of a rebuild, but a rebuild also processes the events that are
        // there already.
        bool isFew = Count + sorted.Length <= MaxRecent || sorted.Length * (IsNewest(sorted[0]) ? 1 : 8) <= Count;
        return isFew
            ? sorted.Aggregate(this, (shipment, tracked) => shipment.Add(tracked))
            : Rebuild(EventSet.Newest(EventSet.Union(AllEvents(), sorted), _snapshot.Limit));
    }

    /// <summary>Creates the shipment from its events alone.</summary>
    /// <param name="events">The events, in ascending order.</param>
    private TrackedShipment Rebuild(TrackingEvent[] events)
    {
        var index = IdentityIndex.Create(events, IdentityHash.OfMany(), out TrackingEvent[] winners, out TrackingEvent[] others);
        var timeline = EventTree.Create(winners, ShipmentCheckpoint.Start);
        return new TrackedShipment(_snapshot.With(timeline, EventTree.Create(others, null), index), null, 0, 0, in timeline.After!.State);
    }
}
