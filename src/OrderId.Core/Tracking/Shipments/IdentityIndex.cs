namespace OrderIds.Tracking.Shipments;

/// <summary>Finds the event of a shipment that has the same identity as another: the one received last.</summary>
/// <remarks>
/// A hash table of events that were received one after the other, and an index of those received before. Events come in batches of one
/// size. A new table takes in the tables before it that are not larger, so that the number of batches in each table but the oldest is a
/// power of two: there are O(log n) tables, and an event moves O(log n) times (the logarithmic method of Bentley and Saxe, 1980). An
/// index never changes: shipments that grew from one another share it.
/// </remarks>
internal sealed class IdentityIndex
{
    // Open addressing with linear probing; at most half full, so that every search ends at a free place: one with the hash zero, which no
    // event has.
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

    /// <summary>Gets the number of events that were added, those with the same identity included.</summary>
    public int Size { get; }

    /// <summary>Gets the number of tables.</summary>
    public int Tables => 1 + (_older?.Tables ?? 0);

    /// <summary>Creates an index of events.</summary>
    /// <param name="events">The events, ascending: of those with the same identity the last wins.</param>
    /// <param name="hash">Hashes their identities, and never to zero.</param>
    /// <param name="winners">The last event of each identity, ascending.</param>
    /// <param name="others">The other events, ascending.</param>
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
    /// <param name="older">The index.</param>
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

        // Those received last come first: they win.
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

    /// <summary>Finds the event with the same identity.</summary>
    /// <param name="tracked">The event.</param>
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

    /// <summary>Returns the place of the event with the same identity in this table, or else a free one.</summary>
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
