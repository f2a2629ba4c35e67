using OrderIds.Text;

namespace OrderIds.Tracking.Timelines;

/// <content>
/// Finding a scan by its identity. The index has no nodes of its own: a scan is the root of an index of itself and others. For a bit of its hash it refers to
/// one scan whose hash agrees in all bits before and differs in this one, so that each step of a search settles another bit. A new scan becomes the root by
/// taking these references over from the scans that a search for it comes by, about log2 n of them; none of those changes.
/// </content>
internal sealed partial class Scan
{
    // The bit behind those of a hash, in which scans with the same hash differ: each refers to the next.
    private const int SameHash = 32;

    // The scan for the bit _firstBit, counted from the most significant, the one for the bit behind it, and so on. The bits before are settled when a search comes here.
    private Scan?[] _others = [];

    // A byte fits where the runtime would leave a gap beside Hash and Outcome.
    private byte _firstBit;

    /// <summary>Finds the scan of an identity.</summary>
    /// <param name="root">The root of the index, or <see langword="null"/> if it is empty.</param>
    /// <param name="tracked">An event with the identity.</param>
    /// <param name="hash">The hash of the identity.</param>
    /// <param name="depth">If there is none, the number of bits that tell the hash from all others, for <see cref="PutOnTop"/>.</param>
    public static Scan? Find(Scan? root, TrackingEvent tracked, uint hash, out int depth)
    {
        Scan? scan = root;
        for (depth = 0; scan is not null; depth++)
        {
            depth = Bits.LeadingZeroCount(scan.Hash ^ hash);
            if (depth == SameHash && scan.Event.IsSameScanAs(tracked))
            {
                return scan;
            }

            scan = scan.Other(depth);
        }

        return null;
    }

    /// <summary>Makes scans of events, and an index of them.</summary>
    /// <param name="events">The events, ascending.</param>
    /// <param name="hash">Hashes their identities.</param>
    /// <returns>The scan of each event; <see langword="null"/> for an account of a scan that a greater one wins over. The last is the root of the index.</returns>
    public static Scan?[] Make(TrackingEvent[] events, Func<TrackingEvent, uint> hash)
    {
        uint last = events.Length > 0 ? hash(events[events.Length - 1]) : 0;

        // By the bits that differ from the hash of the last, which comes first and so becomes the root. Among equal hashes the greatest event comes first, as it wins.
        var order = new ulong[events.Length];
        for (int i = 0; i < events.Length; i++)
        {
            order[i] = ((ulong)(hash(events[i]) ^ last) << 32) | (uint)~i;
        }

        Array.Sort(order);
        var scans = new Scan?[events.Length];
        var path = new Stack<Scan>();
        foreach (ulong key in order)
        {
            int place = (int)~(uint)key;
            var scan = new Scan(events[place], (uint)(key >> 32) ^ last);

            // Accounts of one scan have the same hash, but others with that hash may stand between them.
            if (path.Count == 0 || path.Peek().Hash != scan.Hash || Find(scans[scans.Length - 1], scan.Event, scan.Hash, out _) is null)
            {
                Add(path, scan);
                scans[place] = scan;
            }
        }

        return scans;
    }

    /// <summary>Makes this new scan the root of an index.</summary>
    /// <param name="root">The root of what the index is to hold beside it.</param>
    /// <param name="depth">What a search for this scan gave.</param>
    public void PutOnTop(Scan? root, int depth)
    {
        var others = new Scan?[depth];
        Scan? scan = root;
        for (int bit = 0; bit < others.Length; bit++)
        {
            int next = Bits.LeadingZeroCount(scan!.Hash ^ Hash);

            // One by one: the runtime's copying of references is compiled for SSE, and changing over to it from AVX and back takes longer than all the rest.
            for (; bit < next; bit++)
            {
                others[bit] = scan.Other(bit);
            }

            others[bit] = scan;
            scan = scan.Other(bit);
        }

        _others = others;
    }

    /// <summary>Adds the scan with the next hash, or the same once more, to an index that is being made.</summary>
    /// <param name="path">The scans that a search for the one before came by.</param>
    /// <param name="scan">The scan.</param>
    private static void Add(Stack<Scan> path, Scan scan)
    {
        if (path.Count > 0)
        {
            // The hashes come in order, so this one is the first of those that agree with the one before up to here and differ from the root in this bit.
            int bit = Bits.LeadingZeroCount(path.Peek().Hash ^ scan.Hash);
            while (path.Peek()._firstBit > bit)
            {
                path.Pop();
            }

            path.Peek().Refer(bit, scan);

            // Behind SameHash is nothing: a scan that is found by it refers to the next by it as well.
            scan._firstBit = (byte)Math.Min(bit + 1, SameHash);
        }

        path.Push(scan);
    }

    private Scan? Other(int bit)
    {
        int place = bit - _firstBit;
        return (uint)place < (uint)_others.Length ? _others[place] : null;
    }

    private void Refer(int bit, Scan other)
    {
        int place = bit - _firstBit;
        if (place >= _others.Length)
        {
            Array.Resize(ref _others, place + 1);
        }

        _others[place] = other;
    }
}
