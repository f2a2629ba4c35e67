namespace OrderIds.Tracking.Shipments;

/// <summary>
/// Represents an inner node of an <see cref="EventTree"/>. Each of its child nodes starts from the state in which the child before it ends.
/// </summary>
internal sealed class EventBranch : EventTree
{
    private readonly EventTree[] _nodes;

    private EventBranch(EventTree[] nodes, int count)
        : base(count, nodes[0].First, nodes[0].Before, nodes[nodes.Length - 1].After) => _nodes = nodes;

    public override TrackingEvent? Last => _nodes[_nodes.Length - 1].Last;

    /// <summary>Gets the only child, or <see langword="null"/> if the branch has several.</summary>
    public EventTree? OnlyNode => _nodes.Length == 1 ? _nodes[0] : null;

    /// <summary>Creates as few branches as can hold the nodes, each with about the same number of nodes.</summary>
    public static EventTree[] Group(EventTree[] nodes)
    {
        var branches = new EventTree[(nodes.Length + MaxWidth - 1) / MaxWidth];
        for (int i = 0; i < branches.Length; i++)
        {
            int start = nodes.Length * i / branches.Length;
            int end = nodes.Length * (i + 1) / branches.Length;
            EventTree[] part = branches.Length == 1 ? nodes : nodes.AsSpan(start, end - start).ToArray();
            branches[i] = new EventBranch(part, CountOf(part));
        }

        return branches;
    }

    public override void CopyTo(TrackingEvent[] events, int place)
    {
        foreach (EventTree node in _nodes)
        {
            node.CopyTo(events, place);
            place += node.Count;
        }
    }

    public override EventTree StartingFrom(ShipmentCheckpoint? before) =>
        ShipmentCheckpoint.AreSame(Before, before) ? this : Replace(0, [_nodes[0].StartingFrom(before)])[0];

    public override EventPage PageFor(TrackingEvent tracked) => _nodes[PlaceOf(tracked)].PageFor(tracked);

    public override EventTree[] Edit(TrackingEvent place, Func<EventPage, EventTree[]> edit)
    {
        int at = PlaceOf(place);
        return Replace(at, _nodes[at].Edit(place, edit));
    }

    public override EventTree[] WithLast(TrackingEvent[] newest, ShipmentCheckpoint after)
    {
        EventTree[] last = _nodes[_nodes.Length - 1].WithLast(newest, after);
        int length = _nodes.Length - 1 + last.Length;
        if (length > MaxWidth)
        {
            return Replace(_nodes.Length - 1, last);
        }

        // No node follows the last one, and the count is known: the other nodes need not be read.
        var nodes = new EventTree[length];
        Array.Copy(_nodes, nodes, _nodes.Length - 1);
        Array.Copy(last, 0, nodes, _nodes.Length - 1, last.Length);
        return [new EventBranch(nodes, Count + newest.Length)];
    }

    private static int CountOf(EventTree[] nodes)
    {
        int count = 0;
        foreach (EventTree node in nodes)
        {
            count += node.Count;
        }

        return count;
    }

    /// <summary>
    /// Replaces one child with other nodes, and recalculates the children after it until one starts from the same state as before.
    /// </summary>
    private EventTree[] Replace(int at, EventTree[] others)
    {
        var nodes = new EventTree[_nodes.Length - 1 + others.Length];
        Array.Copy(_nodes, nodes, at);
        others.CopyTo(nodes, at);
        int shift = others.Length - 1;
        int next = at + 1;
        for (; next < _nodes.Length; next++)
        {
            EventTree node = _nodes[next].StartingFrom(next + shift == 0 ? Before : nodes[next + shift - 1].After);
            if (ReferenceEquals(node, _nodes[next]))
            {
                break;
            }

            nodes[next + shift] = node;
        }

        Array.Copy(_nodes, next, nodes, next + shift, _nodes.Length - next);
        return Group(nodes);
    }

    /// <summary>
    /// Returns the index of the child that an event belongs to: the last child that does not start after the event, or else the first
    /// child.
    /// </summary>
    private int PlaceOf(TrackingEvent tracked)
    {
        int place = 0;
        for (int end = _nodes.Length; end - place > 1;)
        {
            int middle = (place + end) / 2;
            if (TrackingEvent.Compare(_nodes[middle].First!, tracked) <= 0)
            {
                place = middle;
            }
            else
            {
                end = middle;
            }
        }

        return place;
    }
}
