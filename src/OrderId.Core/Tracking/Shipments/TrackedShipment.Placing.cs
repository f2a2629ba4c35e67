using OrderIds.Tracking.Shipments;

namespace OrderIds.Tracking;

/// <content>Finds events by their identity, and inserts events into the timeline.</content>
public sealed partial class TrackedShipment
{
    private int Count => _snapshot.Timeline.Count + _unplacedCount;

    private bool IsFull => _unplacedCount >= _snapshot.Room;

    private TrackingEvent? Newest => _unplacedCount > 0 ? _recent!.Event : _snapshot.Newest;

    private ShipmentSnapshot Packed => _packed ??= Pack();

    private bool IsNewest(TrackingEvent tracked) => Newest is not { } newest || TrackingEvent.Compare(tracked, newest) > 0;

    private bool SharesEvents(TrackedShipment other) => ReferenceEquals(_recent, other._recent)
        && ReferenceEquals(_snapshot.Timeline, other._snapshot.Timeline)
        && ReferenceEquals(_snapshot.Conflicts, other._snapshot.Conflicts);

    private TrackingEvent? Find(TrackingEvent tracked) => Find(tracked, IdentityHash.Of(tracked));

    private TrackingEvent? Find(TrackingEvent tracked, uint hash)
    {
        RecentEvent? recent = _recent;
        for (int count = _recentCount; count > 0; count--, recent = recent.Previous)
        {
            if (recent!.MayHave(hash) && recent.Event.IsSameScanAs(tracked))
            {
                return IfKept(recent.Event);
            }
        }

        return _snapshot.Index?.Find(tracked, hash) is { } known ? IfKept(known) : null;
    }

    // The index also finds events that a full shipment has dropped. These are older than all events that it keeps.
    private TrackingEvent? IfKept(TrackingEvent known) => IsFull && IsOlderThanAll(known) ? null : known;

    private bool IsOlderThanAll(TrackingEvent tracked) => TrackingEvent.Compare(tracked, Oldest(Placed(), _snapshot.Conflicts)) < 0;

    /// <summary>
    /// Returns a value indicating whether adding an event would change nothing, given the known event with the same identity.
    /// </summary>
    private bool IsKept(TrackingEvent tracked, TrackingEvent known)
    {
        TrackingEvent? equal = TrackingEvent.Compare(tracked, known) switch
        {
            0 => known,
            < 0 => _snapshot.Conflicts.Find(tracked),
            _ => null,
        };
        return equal is not null && !TrackingEvent.IsWrittenAfter(tracked, equal);
    }

    // The timeline has an event, because each conflict belongs to an event of the timeline.
    private static TrackingEvent Oldest(EventTree timeline, EventTree conflicts) =>
        conflicts.First is { } oldest && TrackingEvent.Compare(oldest, timeline.First!) < 0 ? oldest : timeline.First!;

    /// <summary>Returns the timeline with all events inserted.</summary>
    private EventTree Placed() => _unplacedCount == 0
        ? _snapshot.Timeline
        : _snapshot.Timeline.Append(Unplaced(_recent, _unplacedCount), new ShipmentCheckpoint(in _state));

    private ShipmentSnapshot Pack()
    {
        EventTree timeline = Placed();

        // If the index finds too many events that are no longer kept or were replaced, it is created again.
        IdentityIndex index = (_snapshot.Index?.Size ?? 0) > timeline.Count + (timeline.Count / 4) + MaxRecent
            ? IdentityIndex.Create(timeline.ToArray(), IdentityHash.OfMany(), out _, out _)
            : IdentityIndex.Add(_snapshot.Index, _recent!, _recentCount);
        return _snapshot.With(timeline, _snapshot.Conflicts, index);
    }

    private static TrackingEvent[] Unplaced(RecentEvent? recent, int count)
    {
        var events = new TrackingEvent[count];
        for (; count > 0; recent = recent.Previous)
        {
            events[--count] = recent!.Event;
        }

        return events;
    }

    /// <summary>Adds an event at any position of the timeline.</summary>
    private TrackedShipment Place(TrackingEvent tracked, uint hash, TrackingEvent? known)
    {
        if (IsFull && IsOlderThanAll(tracked))
        {
            return this;
        }

        bool isAfterPlaced = _snapshot.Newest is null || TrackingEvent.Compare(tracked, _snapshot.Newest) > 0;
        return known is null && isAfterPlaced && _recentCount < MaxRecent && !IsFull
            ? PlaceAmongRecent(tracked, hash)
            : PlaceInTree(tracked, hash, known);
    }

    private TrackedShipment PlaceAmongRecent(TrackingEvent tracked, uint hash)
    {
        int count = _unplacedCount + 1;
        RecentEvent recent = Insert(_recent, _unplacedCount, tracked, hash);
        return new TrackedShipment(
            _snapshot, recent, _recentCount + 1, count, in _snapshot.Timeline.After!.Then(Unplaced(recent, count)).State);
    }

    private static RecentEvent Insert(RecentEvent? newest, int count, TrackingEvent tracked, uint hash) =>
        count == 0 || TrackingEvent.Compare(newest!.Event, tracked) < 0
            ? new RecentEvent(tracked, hash, newest)
            : new RecentEvent(newest.Event, newest.Hash, Insert(newest.Previous, count - 1, tracked, hash));

    private TrackedShipment PlaceInTree(TrackingEvent tracked, uint hash, TrackingEvent? known)
    {
        bool hasRoom = _recentCount < MaxRecent;
        EventTree timeline = hasRoom ? Placed() : Packed.Timeline;
        EventTree conflicts = _snapshot.Conflicts;
        RecentEvent? recent = hasRoom ? _recent : null;
        int recentCount = hasRoom ? _recentCount : 0;
        if (known is not null && TrackingEvent.Compare(tracked, known) < 0)
        {
            conflicts = conflicts.Add(tracked);
        }
        else
        {
            if (known is not null && TrackingEvent.Compare(tracked, known) > 0)
            {
                timeline = timeline.Remove(known);
                conflicts = conflicts.Add(known);
            }

            timeline = timeline.Add(tracked);
            recent = new RecentEvent(tracked, hash, recent);
            recentCount++;
        }

        if (timeline.Count + conflicts.Count > _snapshot.Limit)
        {
            TrackingEvent oldest = Oldest(timeline, conflicts);
            (timeline, conflicts) = ReferenceEquals(oldest, timeline.First)
                ? (timeline.Remove(oldest), conflicts)
                : (timeline, conflicts.Remove(oldest));
        }

        ShipmentSnapshot snapshot = _snapshot.With(timeline, conflicts, hasRoom ? _snapshot.Index : Packed.Index);
        return new TrackedShipment(snapshot, recent, recentCount, 0, in timeline.After!.State);
    }
}
