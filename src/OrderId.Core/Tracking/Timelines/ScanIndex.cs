using System.Runtime.CompilerServices;

namespace OrderIds.Tracking.Timelines;

/// <summary>Finds the scan of an identity: an immutable hash trie, of which adding copies only the path.</summary>
/// <remarks>Three bits of the hash choose among the eight places of a branch; a place holds nothing, a <see cref="Scan"/>, or a branch.</remarks>
internal readonly struct ScanIndex
{
    private const int Bits = 3;
    private const int Width = 1 << Bits;

    private readonly object? _root;

    private ScanIndex(object root) => _root = root;

    public Scan? Find(TrackingEvent tracked, int hash)
    {
        object? place = _root;
        for (uint rest = (uint)hash; place is not (null or Scan); rest >>= Bits)
        {
            place = Unsafe.As<Slot[]>(place)[rest & (Width - 1)].Value;
        }

        for (var scan = (Scan?)place; scan is not null; scan = scan.Collision)
        {
            if (scan.Hash == hash && scan.Event.IsSameScanAs(tracked))
            {
                return scan;
            }
        }

        return null;
    }

    /// <summary>Returns an index with one scan more, whose identity must not be there yet.</summary>
    /// <param name="scan">The scan.</param>
    /// <param name="inPlace">Whether nobody else has this index, so that it may be changed instead of copied.</param>
    public ScanIndex Add(Scan scan, bool inPlace = false)
    {
        if (_root is null or Scan)
        {
            return new ScanIndex(_root is null ? scan : Join((Scan)_root, scan, 0));
        }

        Slot[] root = inPlace ? Unsafe.As<Slot[]>(_root) : Copy(_root);
        Slot[] branch = root;
        for (int shift = 0; ; shift += Bits)
        {
            ref object? place = ref branch[((uint)scan.Hash >> shift) & (Width - 1)].Value;
            if (place is null or Scan)
            {
                place = place is null ? scan : Join((Scan)place, scan, shift + Bits);
                return new ScanIndex(root);
            }

            branch = inPlace ? Unsafe.As<Slot[]>(place) : Copy(place);
            place = branch;
        }
    }

    private static object Join(Scan present, Scan added, int shift)
    {
        if (present.Hash == added.Hash)
        {
            added.Collision = present;
            return added;
        }

        var branch = new Slot[Width];
        uint place = ((uint)present.Hash >> shift) & (Width - 1);
        uint other = ((uint)added.Hash >> shift) & (Width - 1);
        if (place == other)
        {
            branch[place].Value = Join(present, added, shift + Bits);
        }
        else
        {
            branch[place].Value = present;
            branch[other].Value = added;
        }

        return branch;
    }

    private static Slot[] Copy(object branch)
    {
        var copy = new Slot[Width];
        Unsafe.As<Slot[]>(branch).AsSpan().CopyTo(copy);
        return copy;
    }

    // A struct, so that storing needs no check of the array's element type.
    private struct Slot
    {
        public object? Value;
    }
}
