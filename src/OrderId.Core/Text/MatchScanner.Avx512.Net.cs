using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace OrderIds.Text;

/// <content>The same with AVX-512: the symbols of a whole window are looked up at once, and clean IDs taken from there.</content>
// Fields in two files have no order of their own; it means nothing here.
[StructLayout(LayoutKind.Auto)]
internal partial struct MatchScanner
{
    private Vector512<byte> _symbols;
    private ulong _readable;

    /// <summary>Looks the symbols of a window up.</summary>
    /// <returns>Those of the clean places whose letters are all symbols.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong ReadSymbols<TUnit>(ReadOnlySpan<TUnit> window, ulong alphanumeric, ulong clean)
        where TUnit : unmanaged
    {
        if (!Crockford.CanPermute || window.Length < Window)
        {
            return 0;
        }

        _symbols = Crockford.LookUp(TextUnit.LoadAscii512(window));
        ulong wrong = _symbols.ExtractMostSignificantBits() & alphanumeric;
        return wrong == 0 ? clean : clean & ~Around(wrong);
    }

    /// <summary>Gets the places of all IDs that the given units may belong to.</summary>
    private static ulong Around(ulong units)
    {
        // A place has up to 11 units before it, and up to 8 behind it.
        ulong around = units | (units << 1);
        around |= around << 2;
        around |= around << 4;
        around |= around << 4;
        return around | (around >> 8);
    }

    /// <summary>Reads the ID at the next place, if all there is to do is read its symbols; otherwise the place stays the next.</summary>
    /// <remarks>Most IDs are read here, so it is inlined and calls nothing.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryReadNext()
    {
        ulong place = _places & (~_places + 1);
        if ((place & _readable) == 0)
        {
            return false;
        }

        int first = Bits.TrailingZeroCount(place);
        int length;
        Vector256<byte> order;
        if ((_grouped & place) != 0)
        {
            first -= BeforeHyphen;
            length = OrderId.GroupedLength;
            order = Vector256.Create((byte)9, 8, 7, 6, 5, 4, 2, 1, 18, 17, 16, 15, 14, 13, 12, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        }
        else
        {
            first -= BeforeMiddle;
            length = OrderId.Length;
            order = Vector256.Create((byte)8, 7, 6, 5, 4, 3, 2, 1, 16, 15, 14, 13, 12, 11, 10, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        }

        order += Vector256.Create((byte)first);
        Crockford.Join(Avx512Vbmi.PermuteVar64x8(_symbols, order.ToVector512Unsafe()).GetLower(), out ulong high, out ulong low);

        // Whether an ID of Amazon's without hyphens is wanted is asked elsewhere.
        if ((length == OrderId.Length && !WireFormat.HasChecks(high)) || !TryMake(high, low, _window + first, length))
        {
            return false;
        }

        _places ^= place;
        return true;
    }
}
