namespace OrderIds.Tracking.Timelines;

/// <summary>Finds scans by their identity.</summary>
/// <remarks>
/// A hash table of scans that follow one another in a timeline, and an index of those before them. Scans come in batches of one size. A new table takes in the tables before it that are
/// not larger, so that each but the oldest holds a power of two of batches: there are O(log n) tables, and a scan moves O(log n) times (the logarithmic method of Bentley and Saxe, 1980).
/// An index never changes: shipments that grew from one another share it.
/// </remarks>
internal sealed class ScanIndex
{
    // Open addressing with linear probing; at most half full, so that every search ends at a free place.
    private readonly Scan?[] _table;
    private readonly ScanIndex? _older;

    /// <summary>Makes an index of the newest scans of a timeline and those before them.</summary>
    /// <param name="newest">The newest scan.</param>
    /// <param name="count">The number of scans that are not in <paramref name="older"/>.</param>
    /// <param name="older">The index of the scans before these.</param>
    public ScanIndex(Scan newest, int count, ScanIndex? older)
    {
        Count = count + (older?.Count ?? 0);
        while (older is not null && older.OwnCount <= count)
        {
            count += older.OwnCount;
            older = older._older;
        }

        _older = older;
        _table = new Scan?[LengthFor(count)];
        for (Scan scan = newest; count > 0; count--, scan = scan.Previous!)
        {
            Put(scan);
        }
    }

    private ScanIndex(TrackingEvent[] events, Func<TrackingEvent, uint> hash, Scan?[] scans)
    {
        _table = new Scan?[LengthFor(events.Length)];
        for (int i = events.Length - 1; i >= 0; i--)
        {
            uint hashOfEvent = hash(events[i]);
            if (Find(events[i], hashOfEvent) is null)
            {
                scans[i] = new Scan(events[i], hashOfEvent);
                Put(scans[i]!);
                Count++;
            }
        }
    }

    /// <summary>Gets the number of scans.</summary>
    public int Count { get; }

    private int OwnCount => Count - (_older?.Count ?? 0);

    /// <summary>Makes scans of events, and an index of them.</summary>
    /// <param name="events">The events, ascending.</param>
    /// <param name="hash">Hashes their identities.</param>
    /// <param name="scans">The scan of each event; <see langword="null"/> for an account of a scan that a greater one wins over.</param>
    public static ScanIndex Make(TrackingEvent[] events, Func<TrackingEvent, uint> hash, out Scan?[] scans)
    {
        scans = new Scan?[events.Length];
        return new ScanIndex(events, hash, scans);
    }

    /// <summary>Finds the scan that an event tells of.</summary>
    /// <param name="tracked">The event.</param>
    /// <param name="hash">The hash of its identity.</param>
    public Scan? Find(TrackingEvent tracked, uint hash)
    {
        for (ScanIndex? index = this; index is not null; index = index._older)
        {
            Scan?[] table = index._table;
            for (uint place = hash; table[place & (uint)(table.Length - 1)] is { } scan; place++)
            {
                if (scan.IsOf(tracked, hash))
                {
                    return scan;
                }
            }
        }

        return null;
    }

    private static int LengthFor(int count)
    {
        int length = 2;
        while (length < 2 * count)
        {
            length *= 2;
        }

        return length;
    }

    private void Put(Scan scan)
    {
        uint place = scan.Hash;
        while (_table[place & (uint)(_table.Length - 1)] is not null)
        {
            place++;
        }

        _table[place & (uint)(_table.Length - 1)] = scan;
    }
}
