using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace OrderIds.Text;

/// <content>The same with AVX-512: all IDs of a clean window are read at once.</content>
internal partial struct MatchScanner
{
    /// <summary>Reads the IDs of a clean window.</summary>
    /// <param name="text">The text from the window on.</param>
    /// <param name="units">A bit for each letter and digit of the IDs.</param>
    /// <param name="ungrouped">The places of those without hyphens.</param>
    /// <param name="places">The places of all.</param>
    /// <returns><see langword="false"/> if they have to be looked at one by one.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryReadClean<TUnit>(ReadOnlySpan<TUnit> text, ulong units, ulong ungrouped, ulong places)
        where TUnit : unmanaged
    {
        if (!IdTriple.IsSupported || text.Length < Window)
        {
            return false;
        }

        Vector512<byte> symbols = Crockford.LookUp(TextUnit.LoadAscii512(text));
        if ((symbols.ExtractMostSignificantBits() & units) != 0
            || !IdTriple.TryRead(symbols, units, Bmi2.X64.ParallelBitExtract(ungrouped, places), out Vector512<ulong> halves))
        {
            return false;
        }

        // An ID is its high and its low half, in this order, and four are as long as the vector.
        Unsafe.As<Ids, Vector512<ulong>>(ref _ids) = halves;
        return true;
    }
}
