namespace OrderIds.Tracking.Shipments;

/// <summary>Represents a leaf of an <see cref="EventTree"/>: a few consecutive events, and the states before and after them.</summary>
internal sealed class EventPage : EventTree
{
    private readonly TrackingEvent[] _events;

    public EventPage(TrackingEvent[] events, ShipmentCheckpoint? before)
        : this(events, before, before?.Then(events))
    {
    }

    private EventPage(TrackingEvent[] events, ShipmentCheckpoint? before, ShipmentCheckpoint? after)
        : base(events.Length, events.Length == 0 ? null : events[0], before, after) => _events = events;

    public override TrackingEvent? Last => _events.Length == 0 ? null : _events[_events.Length - 1];

    /// <summary>Creates as few pages as can hold the events, each with about the same number of events.</summary>
    public static EventTree[] Split(TrackingEvent[] events, ShipmentCheckpoint? before)
    {
        if (events.Length <= MaxWidth)
        {
            return [new EventPage(events, before)];
        }

        var pages = new EventTree[(events.Length + MaxWidth - 1) / MaxWidth];
        for (int i = 0; i < pages.Length; i++)
        {
            int start = events.Length * i / pages.Length;
            int end = events.Length * (i + 1) / pages.Length;
            pages[i] = new EventPage(events.AsSpan(start, end - start).ToArray(), before);
            before = pages[i].After;
        }

        return pages;
    }

    /// <summary>Adds an event, or replaces an equal event.</summary>
    public EventTree[] With(TrackingEvent tracked)
    {
        int place = PlaceOf(tracked);
        if (place >= 0)
        {
            var replaced = (TrackingEvent[])_events.Clone();
            replaced[place] = tracked;
            return [new EventPage(replaced, Before)];
        }

        var events = new TrackingEvent[_events.Length + 1];
        Array.Copy(_events, events, ~place);
        events[~place] = tracked;
        Array.Copy(_events, ~place, events, ~place + 1, _events.Length - ~place);
        return Split(events, Before);
    }

    /// <summary>
    /// Adds events that are newer than all others: to this page if they are few and fit into it, otherwise as a new page.
    /// </summary>
    public override EventTree[] WithLast(TrackingEvent[] newest, ShipmentCheckpoint after) =>
        _events.Length == 0 ? [new EventPage(newest, Before, after)]
        : newest.Length < MaxWidth / 2 && newest.Length + Count <= MaxWidth ? [new EventPage([.. _events, .. newest], Before, after)]
        : [this, new EventPage(newest, After, after)];

    /// <summary>Removes an event.</summary>
    public EventTree[] Without(TrackingEvent tracked)
    {
        TrackingEvent[] events = Array.FindAll(_events, other => TrackingEvent.Compare(other, tracked) != 0);
        return events.Length == 0 ? [] : [new EventPage(events, Before)];
    }

    /// <summary>Returns the event of this page that is equal to a given event, or <see langword="null"/>.</summary>
    public TrackingEvent? Equal(TrackingEvent tracked) => PlaceOf(tracked) is var place and >= 0 ? _events[place] : null;

    /// <summary>Calculates the state before the position of an event within the page.</summary>
    public ShipmentState StateWithin(TrackingEvent tracked)
    {
        int place = PlaceOf(tracked);
        return Before!.Then(_events.AsSpan(0, place < 0 ? ~place : place)).State;
    }

    public override void CopyTo(TrackingEvent[] events, int place) => _events.CopyTo(events, place);

    public override EventTree StartingFrom(ShipmentCheckpoint? before) =>
        ShipmentCheckpoint.AreSame(Before, before) ? this : new EventPage(_events, before);

    public override EventPage PageFor(TrackingEvent tracked) => this;

    public override EventTree[] Edit(TrackingEvent place, Func<EventPage, EventTree[]> edit) => edit(this);

    private int PlaceOf(TrackingEvent tracked) => Array.BinarySearch(_events, tracked, TrackingEvent.Order);
}
