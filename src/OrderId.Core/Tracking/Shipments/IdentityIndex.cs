namespace OrderIds.Tracking.Shipments;

/// <summary>
/// Finds the event of a shipment that has the same identity as another event. If there are several, the one received last is found.
/// </summary>
/// <remarks>
/// The index is a list of hash tables: this one, of events that were received one after the other, and older ones. Events are added in
/// batches of one size. A new table takes in the tables before it that are not larger, so that the number of batches in each table but the
/// oldest is a power of two. There are O(log n) tables, and an event moves O(log n) times (the logarithmic method of Bentley and Saxe,
/// 1980). An index never changes: shipments that were made from one another share it.
/// </remarks>
internal sealed class IdentityIndex
{
    // Open addressing with linear probing. The table is at most half full, so every search ends at an empty slot. An empty slot has the
    // hash zero, which no event has.
    private readonly uint[] _hashes;
    private readonly TrackingEvent[] _events;
    private readonly IdentityIndex? _older;
    private readonly int _size;

    private IdentityIndex(int size, IdentityIndex? older)
    {
        int length = 2;
        while (length < 2 * size)
        {
            length *= 2;
        }

        _hashes = new uint[length];
        _events = new TrackingEvent[length];
        _older = older;
        _size = size;
        Size = size + (older?.Size ?? 0);
    }

    /// <summary>Gets the number of events that were added, including those with the same identity.</summary>
    public int Size { get; }

    /// <summary>Gets the number of tables.</summary>
    public int Tables => 1 + (_older?.Tables ?? 0);

    /// <summary>Creates an index of events.</summary>
    /// <param name="events">The events, in ascending order. Of events with the same identity, the last one wins.</param>
    /// <param name="hash">Computes the hash of an event's identity, which must not be zero.</param>
    /// <param name="winners">The last event of each identity, in ascending order.</param>
    /// <param name="others">The other events, in ascending order.</param>
    public static IdentityIndex Create(
        TrackingEvent[] events,
        Func<TrackingEvent, uint> hash,
        out TrackingEvent[] winners,
        out TrackingEvent[] others)
    {
        var index = new IdentityIndex(events.Length, null);
        List<TrackingEvent>? known = null;
        for (int i = events.Length - 1; i >= 0; i--)
        {
            if (!index.Put(events[i], hash(events[i])))
            {
                (known ??= []).Add(events[i]);
            }
        }

        known?.Reverse();
        others = known?.ToArray() ?? [];
        winners = known is null ? events : events.Except(known).ToArray();
        return index;
    }

    /// <summary>Adds a batch of events to an index.</summary>
    /// <param name="older">The index, or <see langword="null"/> for a new one.</param>
    /// <param name="last">The event received last.</param>
    /// <param name="count">The number of events in the batch.</param>
    public static IdentityIndex Add(IdentityIndex? older, RecentEvent last, int count)
    {
        int size = count;
        IdentityIndex? rest = older;
        for (; rest is not null && rest._size <= size; rest = rest._older)
        {
            size += rest._size;
        }

        // The events received last are added first, so that they win over older ones.
        var index = new IdentityIndex(size, rest);
        for (RecentEvent recent = last; count > 0; count--, recent = recent.Previous!)
        {
            index.Put(recent.Event, recent.Hash);
        }

        for (IdentityIndex? table = older; table != rest; table = table!._older)
        {
            index.PutAll(table!);
        }

        return index;
    }

    /// <summary>Finds the event with the same identity as a given event.</summary>
    /// <param name="tracked">The given event.</param>
    /// <param name="hash">The hash of its identity.</param>
    public TrackingEvent? Find(TrackingEvent tracked, uint hash)
    {
        for (IdentityIndex? index = this; index is not null; index = index._older)
        {
            int place = index.PlaceOf(tracked, hash);
            if (index._hashes[place] != 0)
            {
                return index._events[place];
            }
        }

        return null;
    }

    private void PutAll(IdentityIndex other)
    {
        for (int i = 0; i < other._hashes.Length; i++)
        {
            if (other._hashes[i] != 0)
            {
                Put(other._events[i], other._hashes[i]);
            }
        }
    }

    private bool Put(TrackingEvent tracked, uint hash)
    {
        int place = PlaceOf(tracked, hash);
        bool isFree = _hashes[place] == 0;
        if (isFree)
        {
            _hashes[place] = hash;
            _events[place] = tracked;
        }

        return isFree;
    }

    /// <summary>Returns the slot of the event with the same identity in this table, or else an empty slot.</summary>
    private int PlaceOf(TrackingEvent tracked, uint hash)
    {
        uint[] hashes = _hashes;
        int last = hashes.Length - 1;
        int place = (int)hash & last;
        while (hashes[place] != 0 && !(hashes[place] == hash && _events[place].IsSameScanAs(tracked)))
        {
            place = (place + 1) & last;
        }

        return place;
    }
}
