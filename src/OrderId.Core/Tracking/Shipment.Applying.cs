using OrderIds.Tracking.Timelines;

namespace OrderIds.Tracking;

public sealed partial class Shipment
{
    /// <summary>Adds an event: the lenient door, for feeds.</summary>
    /// <param name="e">The event.</param>
    /// <returns>The shipment with the event; this one if that changes nothing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="e"/> is <see langword="null"/>. Whatever a carrier sends throws nothing.</exception>
    /// <remarks>
    /// An event newer than all others takes O(log n) amortized time and memory as a shipment grows: every sixteenth makes a hash table, of 16 scans or of 32, 64 and so on. The table is kept with the shipment
    /// that it was made for, but branches that reach it apart from each other make their own. A scan that is there already takes O(log n) and no memory; a late event or another account of a
    /// known scan O(n). A shipment that is full takes O(n).
    /// </remarks>
    public Shipment Apply(TrackingEvent e)
    {
        _ = e ?? throw new ArgumentNullException(nameof(e));

        uint hash = IdentityHash.Of(e);
        Scan? known = Find(e, hash);
        if (known is not null)
        {
            return IsKept(e, known) ? this : Rebuild([e]);
        }

        return IsNewest(e) && !IsFull ? Append(e, hash) : Rebuild([e]);
    }

    /// <summary>Adds events: the lenient door, for feeds. Their order means nothing.</summary>
    /// <param name="events">The events.</param>
    /// <returns>The shipment with the events; this one if they change nothing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="events"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">One of the events is <see langword="null"/>. Whatever a carrier sends throws nothing.</exception>
    /// <remarks>Events are taken as they come and never more than <see cref="MaxEvents"/> at a time, so a feed without end uses no memory without end.</remarks>
    public Shipment Apply(IEnumerable<TrackingEvent> events)
    {
        _ = events ?? throw new ArgumentNullException(nameof(events));

        Shipment shipment = this;
        var news = new List<TrackingEvent>();
        foreach (TrackingEvent tracked in events)
        {
            if (tracked is null)
            {
                throw new ArgumentException(TrackingMessages.NullEvent, nameof(events));
            }

            if (shipment._count == 0 || shipment.Find(tracked) is not { } known || !shipment.IsKept(tracked, known))
            {
                news.Add(tracked);
            }

            if (news.Count == _frame.Limit)
            {
                shipment = shipment.AddAll(news);
                news.Clear();
            }
        }

        return shipment.AddAll(news);
    }

    /// <summary>Joins what two sources know of one shipment.</summary>
    /// <param name="other">The other shipment, with the same tracking number.</param>
    /// <returns>The shipment with the events of both.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="other"/> has another tracking number.</exception>
    /// <remarks>
    /// Commutative, associative and idempotent. Where both name a carrier and not the same, the first in ordinal order stays: the carrier of each event is its
    /// <see cref="TrackingEvent.Source"/>.
    /// </remarks>
    public Shipment Merge(Shipment other)
    {
        _ = other ?? throw new ArgumentNullException(nameof(other));

        if (!string.Equals(TrackingNumber, other.TrackingNumber, StringComparison.Ordinal))
        {
            throw new ArgumentException(TrackingMessages.OtherTrackingNumber, nameof(other));
        }

        string? carrier = Carrier is null || (other.Carrier is not null && string.CompareOrdinal(other.Carrier, Carrier) < 0) ? other.Carrier : Carrier;

        // With the same newest scan everything else is the same: it is made anew with the conflicts.
        Shipment merged = ReferenceEquals(_last, other._last) ? this : Rebuild(other.AllEvents());
        return string.Equals(carrier, merged.Carrier, StringComparison.Ordinal)
            ? merged
            : new Shipment(new ShipmentFrame(TrackingNumber, carrier, merged._frame.Limit, merged._frame.Conflicts), merged._count, merged._last, merged._index, merged._state);
    }

    /// <summary>Moves the shipment: the strict door, for a person or a program that decides.</summary>
    /// <param name="e">The event that moves it, newer than all that is known.</param>
    /// <returns>The shipment with the event; this one if the event is there already.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="e"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidStatusMoveException{TStatus}">The event's status may not follow this one. The exception lists what may, on the leg of the event.</exception>
    /// <exception cref="InvalidOperationException">The event is older than another, not newer beyond doubt than what it would take back, or another account of a known scan.</exception>
    public Shipment Move(TrackingEvent e)
    {
        _ = e ?? throw new ArgumentNullException(nameof(e));

        Scan? known = Find(e);
        if (known is not null && IsKept(e, known))
        {
            return this;
        }

        if (known is not null || !IsNewest(e))
        {
            throw new InvalidOperationException(TrackingMessages.NotNewest(Status, e.Status));
        }

        ShipmentState state = _state;
        return state.Fold(e) switch
        {
            TrackingOutcome.Ignored or TrackingOutcome.NotAllowed => throw NotAllowed(e),
            TrackingOutcome.Superseded when e.Status == ShipmentStatus.LabelCreated => throw NotAllowed(e),
            TrackingOutcome.Superseded => throw new InvalidOperationException(TrackingMessages.NotNewer(Status, e.Status)),
            _ => Apply(e),
        };
    }

    /// <summary>Says what an event would do to this shipment if it arrived now. Nothing is changed.</summary>
    /// <param name="e">The event.</param>
    /// <returns>
    /// <see cref="TrackingOutcome.Duplicate"/> also for an event that is there already; <see cref="TrackingOutcome.Superseded"/> also for one that comes too late to
    /// change the status, the detail or the leg, or for an account of a known scan that another wins over. A leg that an event names counts all the same.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="e"/> is <see langword="null"/>.</exception>
    public TrackingOutcome Assess(TrackingEvent e)
    {
        _ = e ?? throw new ArgumentNullException(nameof(e));

        Scan? known = Find(e);
        if (known is null && IsNewest(e))
        {
            ShipmentState state = _state;
            return state.Fold(e);
        }

        if (known is not null && TrackingEvent.Compare(e, known.Event) is var order and <= 0)
        {
            return order == 0 ? TrackingOutcome.Duplicate : TrackingOutcome.Superseded;
        }

        Shipment after = Rebuild([e]);
        TrackingOutcome outcome = after.OutcomeOf(e);
        bool isLate = Current is not null && TrackingEvent.Compare(e, Current) < 0;
        bool changesNothing = (after.Status, after.Detail, after.Leg) == (Status, Detail, Leg);
        return isLate && changesNothing && outcome is TrackingOutcome.Applied or TrackingOutcome.Correction ? TrackingOutcome.Superseded : outcome;
    }

    internal TrackingEvent[] AllEvents() => EventSet.Union(Collect(scan => scan.Event), _frame.Conflicts);

    private bool IsFull => _count + _frame.Conflicts.Length >= _frame.Limit;

    private bool IsNewest(TrackingEvent tracked) => _last is null || TrackingEvent.Compare(tracked, _last.Event) > 0;

    /// <summary>Says whether adding an account of a known scan would change nothing.</summary>
    private bool IsKept(TrackingEvent tracked, Scan known)
    {
        int order = TrackingEvent.Compare(tracked, known.Event);
        if (order == 0)
        {
            return !TrackingEvent.IsWrittenAfter(tracked, known.Event);
        }

        int place = order < 0 ? Array.BinarySearch(_frame.Conflicts, tracked, TrackingEvent.Order) : -1;
        return place >= 0 && !TrackingEvent.IsWrittenAfter(tracked, _frame.Conflicts[place]);
    }

    private TrackingOutcome OutcomeOf(TrackingEvent tracked)
    {
        for (Scan? scan = _last; scan is not null; scan = scan.Previous)
        {
            if (TrackingEvent.Compare(scan.Event, tracked) <= 0)
            {
                return scan.Event.Equals(tracked) ? scan.Outcome : TrackingOutcome.Superseded;
            }
        }

        return TrackingOutcome.Superseded;
    }

    private InvalidStatusMoveException<ShipmentStatus> NotAllowed(TrackingEvent e)
    {
        bool isReturning = _state.IsOnReturn(e.Leg);
        return new(Status, e.Status, Array.AsReadOnly(StatusMachines.Shipment.Statuses.Where(to => CanMove(to, isReturning)).ToArray()));
    }

    private Shipment AddAll(List<TrackingEvent> news)
    {
        if (news.Count == 0)
        {
            return this;
        }

        TrackingEvent[] sorted = EventSet.Sort([.. news]);
        Shipment shipment = this;
        int next = 0;

        // One by one they take less time than building everything anew, unless they are more than there are.
        for (; next < sorted.Length && sorted.Length <= _count; next++)
        {
            uint hash = IdentityHash.Of(sorted[next]);
            if (shipment.IsFull || !shipment.IsNewest(sorted[next]) || shipment.Find(sorted[next], hash) is not null)
            {
                break;
            }

            shipment = shipment.Append(sorted[next], hash);
        }

        return next == sorted.Length ? shipment : shipment.Rebuild(sorted.AsSpan(next).ToArray());
    }

    private Shipment Append(TrackingEvent tracked, uint hash) => new(this, new Scan(tracked, hash) { Previous = _last });

    /// <summary>Makes the shipment of these events and those that are there, from the set alone.</summary>
    /// <param name="sorted">The events to add, ascending.</param>
    private Shipment Rebuild(TrackingEvent[] sorted)
    {
        TrackingEvent[] events = EventSet.Newest(EventSet.Union(AllEvents(), sorted), _frame.Limit);

        ScanIndex index = ScanIndex.Make(events, IdentityHash.Of, out Scan?[] scans);
        var conflicts = new List<TrackingEvent>();
        Scan? last = null;
        var state = default(ShipmentState);
        for (int i = 0; i < events.Length; i++)
        {
            if (scans[i] is not { } scan)
            {
                conflicts.Add(events[i]);
                continue;
            }

            scan.Previous = last;
            scan.Outcome = state.Fold(events[i]);
            last = scan;
        }

        return new Shipment(new ShipmentFrame(TrackingNumber, Carrier, _frame.Limit, [.. conflicts]), events.Length - conflicts.Count, last, index.Count <= MaxRecent ? null : index, state);
    }
}
