namespace OrderIds.Tracking.Shipments;

/// <summary>Represents an immutable, sorted set of events, with the states of a shipment between the parts of the set.</summary>
/// <remarks>
/// The tree is a B-tree: pages hold events, and branches hold pages or branches. A change copies the nodes between the root and one page,
/// and shares all other nodes with the tree before the change. Each node starts from the state in which the node before it ends. After a
/// change, the nodes that follow are recalculated until one starts from the same state as before; that node and all nodes after it are
/// still valid. A tree without a first state is a plain set of events.
/// </remarks>
internal abstract class EventTree(int count, TrackingEvent? first, ShipmentCheckpoint? before, ShipmentCheckpoint? after)
{
    /// <summary>The largest number of events in a page, and of nodes in a branch.</summary>
    protected const int MaxWidth = 32;

    /// <summary>Gets the tree of a shipment without events.</summary>
    public static EventTree EmptyTimeline { get; } = new EventPage([], ShipmentCheckpoint.Start);

    /// <summary>Gets the tree of an empty set, without states.</summary>
    public static EventTree EmptySet { get; } = new EventPage([], null);

    /// <summary>Gets the number of events.</summary>
    public int Count { get; } = count;

    /// <summary>Gets the oldest event, or <see langword="null"/> if there are none.</summary>
    public TrackingEvent? First { get; } = first;

    /// <summary>Gets the newest event, or <see langword="null"/> if there are none.</summary>
    public abstract TrackingEvent? Last { get; }

    /// <summary>Gets the state before the first event.</summary>
    public ShipmentCheckpoint? Before { get; } = before;

    /// <summary>Gets the state after the last event.</summary>
    public ShipmentCheckpoint? After { get; } = after;

    /// <summary>Creates a tree.</summary>
    /// <param name="events">The events, in ascending order and without duplicates.</param>
    /// <param name="before">The state before the first event, or <see langword="null"/> for a set without states.</param>
    public static EventTree Create(TrackingEvent[] events, ShipmentCheckpoint? before) => Root(EventPage.Split(events, before), before);

    /// <summary>Adds an event, or replaces an equal event.</summary>
    public EventTree Add(TrackingEvent tracked) => Root(Edit(tracked, page => page.With(tracked)), Before);

    /// <summary>Adds events that are newer than all others.</summary>
    /// <param name="events">The events, in ascending order.</param>
    /// <param name="after">The state after the last of these events.</param>
    public EventTree Append(TrackingEvent[] events, ShipmentCheckpoint after) => Root(WithLast(events, after), Before);

    /// <summary>Removes an event.</summary>
    public EventTree Remove(TrackingEvent tracked) => Root(Edit(tracked, page => page.Without(tracked)), Before);

    /// <summary>Returns the event of the tree that is equal to a given event, or <see langword="null"/>.</summary>
    public TrackingEvent? Find(TrackingEvent tracked) => PageFor(tracked).Equal(tracked);

    /// <summary>Calculates the state before the position of an event. The event need not be in the tree.</summary>
    public ShipmentState StateBefore(TrackingEvent tracked) => PageFor(tracked).StateWithin(tracked);

    /// <summary>Returns the events in their order.</summary>
    public TrackingEvent[] ToArray()
    {
        var events = new TrackingEvent[Count];
        CopyTo(events, 0);
        return events;
    }

    /// <summary>Copies the events in their order to an array, starting at an index.</summary>
    public abstract void CopyTo(TrackingEvent[] events, int place);

    /// <summary>Returns a node with the same events that starts from another state.</summary>
    public abstract EventTree StartingFrom(ShipmentCheckpoint? before);

    /// <summary>Returns the page that an event belongs to.</summary>
    public abstract EventPage PageFor(TrackingEvent tracked);

    /// <summary>Changes the page that an event belongs to, and returns the nodes that replace this node: none, one or more.</summary>
    public abstract EventTree[] Edit(TrackingEvent place, Func<EventPage, EventTree[]> edit);

    /// <summary>Adds events that are newer than all others, and returns the nodes that replace this node.</summary>
    public abstract EventTree[] WithLast(TrackingEvent[] newest, ShipmentCheckpoint after);

    private static EventTree Root(EventTree[] nodes, ShipmentCheckpoint? before)
    {
        while (nodes.Length > 1)
        {
            nodes = EventBranch.Group(nodes);
        }

        EventTree root = nodes.Length == 0 ? new EventPage([], before) : nodes[0];
        while (root is EventBranch { OnlyNode: { } node })
        {
            root = node;
        }

        return root;
    }
}
