using OrderIds.Tracking.Timelines;

namespace OrderIds.Tracking;

/// <content>Finding an event by its identity, and putting events in their places.</content>
public sealed partial class TrackedShipment
{
    private int Count => _frame.Timeline.Count + _unplacedCount;

    private bool IsFull => _unplacedCount >= _frame.Room;

    private TrackingEvent? Newest => _unplacedCount > 0 ? _recent!.Event : _frame.Newest;

    private ShipmentFrame Packed => _packed ??= Pack();

    private bool IsNewest(TrackingEvent tracked) => Newest is not { } newest || TrackingEvent.Compare(tracked, newest) > 0;

    private bool SharesEvents(TrackedShipment other) => ReferenceEquals(_recent, other._recent)
        && ReferenceEquals(_frame.Timeline, other._frame.Timeline)
        && ReferenceEquals(_frame.Conflicts, other._frame.Conflicts);

    private TrackingEvent? Find(TrackingEvent tracked) => Find(tracked, IdentityHash.Of(tracked));

    private TrackingEvent? Find(TrackingEvent tracked, uint hash)
    {
        RecentEvent? recent = _recent;
        for (int count = _recentCount; count > 0; count--, recent = recent.Previous)
        {
            if (recent!.Hash == hash && recent.Event.IsSameScanAs(tracked))
            {
                return IfKept(recent.Event);
            }
        }

        return _frame.Index?.Find(tracked, hash) is { } known ? IfKept(known) : null;
    }

    // What a full shipment no longer keeps is still found, but is older than all that it keeps.
    private TrackingEvent? IfKept(TrackingEvent known) => IsFull && IsOlderThanAll(known) ? null : known;

    private bool IsOlderThanAll(TrackingEvent tracked) => TrackingEvent.Compare(tracked, Oldest(Placed(), _frame.Conflicts)) < 0;

    /// <summary>Returns a value indicating whether adding an event whose identity is known would change nothing.</summary>
    private bool IsKept(TrackingEvent tracked, TrackingEvent known)
    {
        TrackingEvent? equal = TrackingEvent.Compare(tracked, known) switch
        {
            0 => known,
            < 0 => _frame.Conflicts.Find(tracked),
            _ => null,
        };
        return equal is not null && !TrackingEvent.IsWrittenAfter(tracked, equal);
    }

    // The timeline has an event, since every conflict is with an event of it.
    private static TrackingEvent Oldest(EventTree timeline, EventTree conflicts) =>
        conflicts.First is { } oldest && TrackingEvent.Compare(oldest, timeline.First!) < 0 ? oldest : timeline.First!;

    /// <summary>Returns the timeline with all events in their places.</summary>
    private EventTree Placed() => _unplacedCount == 0
        ? _frame.Timeline
        : _frame.Timeline.Append(Unplaced(_recent, _unplacedCount), new ShipmentCheckpoint(in _state));

    private ShipmentFrame Pack()
    {
        EventTree timeline = Placed();

        // An index that finds too many events that are no longer kept, or were replaced, is made anew.
        IdentityIndex index = (_frame.Index?.Size ?? 0) > timeline.Count + (timeline.Count / 4) + MaxRecent
            ? IdentityIndex.Create(timeline.ToArray(), IdentityHash.Of, out _, out _)
            : IdentityIndex.Add(_frame.Index, _recent!, _recentCount);
        return _frame.With(timeline, _frame.Conflicts, index);
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

    /// <summary>Adds an event whatever its place.</summary>
    private TrackedShipment Place(TrackingEvent tracked, uint hash, TrackingEvent? known)
    {
        if (IsFull && IsOlderThanAll(tracked))
        {
            return this;
        }

        bool isAfterPlaced = _frame.Newest is null || TrackingEvent.Compare(tracked, _frame.Newest) > 0;
        return known is null && isAfterPlaced && _recentCount < MaxRecent && !IsFull
            ? PlaceAmongRecent(tracked, hash)
            : PlaceInTree(tracked, hash, known);
    }

    private TrackedShipment PlaceAmongRecent(TrackingEvent tracked, uint hash)
    {
        int count = _unplacedCount + 1;
        RecentEvent recent = Insert(_recent, _unplacedCount, tracked, hash);
        return new TrackedShipment(_frame, recent, _recentCount + 1, count, in _frame.Timeline.After!.Then(Unplaced(recent, count)).State);
    }

    private static RecentEvent Insert(RecentEvent? newest, int count, TrackingEvent tracked, uint hash) =>
        count == 0 || TrackingEvent.Compare(newest!.Event, tracked) < 0
            ? new RecentEvent(tracked, hash, newest)
            : new RecentEvent(newest.Event, newest.Hash, Insert(newest.Previous, count - 1, tracked, hash));

    private TrackedShipment PlaceInTree(TrackingEvent tracked, uint hash, TrackingEvent? known)
    {
        bool hasRoom = _recentCount < MaxRecent;
        EventTree timeline = hasRoom ? Placed() : Packed.Timeline;
        EventTree conflicts = _frame.Conflicts;
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

        if (timeline.Count + conflicts.Count > _frame.Limit)
        {
            TrackingEvent oldest = Oldest(timeline, conflicts);
            (timeline, conflicts) = ReferenceEquals(oldest, timeline.First)
                ? (timeline.Remove(oldest), conflicts)
                : (timeline, conflicts.Remove(oldest));
        }

        ShipmentFrame frame = _frame.With(timeline, conflicts, hasRoom ? _frame.Index : Packed.Index);
        return new TrackedShipment(frame, recent, recentCount, 0, in timeline.After!.State);
    }
}
