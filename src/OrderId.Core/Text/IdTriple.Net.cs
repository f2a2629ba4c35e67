using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace OrderIds.Text;

/// <summary>Reads up to three IDs at once, each in a lane of a vector, with the instructions of AVX-512 that came with Ice Lake and Zen 4.</summary>
internal static class IdTriple
{
    // A place that holds zero.
    private const byte Zero = 63;

    private static readonly Vector512<byte> KindsWithChecks = Vector512.Create(MaskOfKindsWithChecks());

    /// <summary>Gets whether the processor has what <see cref="TryRead"/> takes.</summary>
    public static bool IsSupported
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Avx512Vbmi2.IsSupported && CheckCode.CanVectorize && Bmi2.X64.IsSupported;
    }

    /// <summary>Reads the IDs whose symbols are given.</summary>
    /// <param name="symbols">Symbols, and whatever stands between them.</param>
    /// <param name="used">The places of the symbols that belong to IDs: 17 of each, one ID behind the other, three at most.</param>
    /// <param name="ungrouped">A bit for each ID that has no hyphens.</param>
    /// <param name="halves">The two halves of each ID.</param>
    /// <returns><see langword="true"/> if all are IDs; <see langword="false"/> if one is none, or may be none: IDs of Amazon's that begin with 0 or have no hyphens are left to others.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(Vector512<byte> symbols, ulong used, ulong ungrouped, out Vector512<ulong> halves)
    {
        symbols = Compress(symbols, used);
        Vector512<byte> lanes = Avx512Vbmi.PermuteVar64x8(symbols, Vector512.Create(
            1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16,
            18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33,
            35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50,
            0, 17, 34, Zero, Zero, Zero, Zero, Zero, Zero, Zero, Zero, Zero, Zero, Zero, Zero, Zero));
        Vector512<byte> kinds = Avx512Vbmi.PermuteVar64x8(symbols, Vector512.Create(
            3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
            20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20,
            37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37,
            Zero, Zero, Zero, Zero, Zero, Zero, Zero, Zero, Zero, Zero, Zero, Zero, Zero, Zero, Zero, Zero));

        // Symbols 0, where they stand in the high halves: bit 40 is the first of the sixth byte.
        Vector512<byte> firsts = Avx512Vbmi.PermuteVar64x8(symbols, Vector512.Create(
            Zero, Zero, Zero, Zero, Zero, 0, Zero, Zero, Zero, Zero, Zero, Zero, Zero, Zero, Zero, Zero,
            Zero, Zero, Zero, Zero, Zero, 17, Zero, Zero, Zero, Zero, Zero, Zero, Zero, Zero, Zero, Zero,
            Zero, Zero, Zero, Zero, Zero, 34, Zero, Zero, Zero, Zero, Zero, Zero, Zero, Zero, Zero, Zero,
            Zero, Zero, Zero, Zero, Zero, Zero, Zero, Zero, Zero, Zero, Zero, Zero, Zero, Zero, Zero, Zero));
        halves = Join(lanes) | firsts.AsUInt64();

        // Subtraction stops at zero: x - 9 is zero for digits alone, 1 - x for all but zero.
        Vector512<byte> beginsWith0 = Vector512.SubtractSaturate(AsFirsts(1), firsts);
        Vector512<byte> beginsWithK = Vector512.SubtractSaturate(AsFirsts(1), firsts ^ AsFirsts(WireFormat.SortableKind));
        Vector512<byte> isNotAmazons = Vector512.SubtractSaturate(lanes, Vector512.Create((byte)9)) | beginsWith0 | beginsWithK;

        Vector512<byte> hasChecks = Avx512Vbmi.PermuteVar64x8(KindsWithChecks, kinds);
        Vector512<byte> wrong = Vector512.ConditionalSelect(hasChecks, CheckCode.Syndromes(lanes), isNotAmazons);
        return ((~Zeros(wrong) & 0b11_1111) | (Zeros(hasChecks) & Bmi2.X64.ParallelBitDeposit(ungrouped, 0b01_0101))) == 0;
    }

    /// <summary>Brings the symbols of IDs together. Ones fill what is left of the places for three: they make IDs of Amazon's, so that nobody has to count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Compress(Vector512<byte> symbols, ulong used)
    {
        // The framework takes the mask as a vector: a byte of ones for each bit.
        Vector512<byte> bit = Vector512.Create(0x8040_2010_0804_0201).AsByte();
        Vector512<byte> bits = bit & Avx512BW.Shuffle(Vector512.Create(used).AsByte(), Vector512.Create(
            0, 0x0101_0101_0101_0101UL, 0x0202_0202_0202_0202, 0x0303_0303_0303_0303, 0x0404_0404_0404_0404, 0x0505_0505_0505_0505, 0x0606_0606_0606_0606, 0x0707_0707_0707_0707).AsByte());
        Vector512<byte> ones = Vector512.Create(
            0x0101_0101_0101_0101UL, 0x0101_0101_0101_0101, 0x0101_0101_0101_0101, 0x0101_0101_0101_0101, 0x0101_0101_0101_0101, 0x0101_0101_0101_0101, 0x01_0101, 0).AsByte();
        return Avx512Vbmi2.Compress(ones, Vector512.Equals(bits, bit), symbols);
    }

    /// <summary>Joins neighbours, then neighbours of neighbours: 5 bits each become 10, 20 and 40.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Join(Vector512<byte> symbols)
    {
        Vector512<short> tens = Avx512BW.MultiplyAddAdjacent(symbols, Vector512.Create((short)(1 << 8 | 1 << 5)).AsSByte());
        Vector512<uint> twenties = Avx512BW.MultiplyAddAdjacent(tens, Vector512.Create(1 << 16 | 1 << 10).AsInt16()).AsUInt32();
        return Avx512F.Multiply(twenties, Vector512.Create(1U << 20)) | (twenties.AsUInt64() >>> 32);
    }

    /// <summary>Puts a symbol where the symbols 0 of three IDs stand in their halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> AsFirsts(ulong symbol)
    {
        symbol <<= WireFormat.FirstShift;
        return Vector512.Create(symbol, 0, symbol, 0, symbol, 0, 0, 0).AsByte();
    }

    /// <summary>Gets a bit for each half of a lane that is zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Zeros(Vector512<byte> lanes) => Vector512.Equals(lanes.AsUInt64(), Vector512<ulong>.Zero).ExtractMostSignificantBits();

    private static ReadOnlySpan<byte> MaskOfKindsWithChecks()
    {
        var mask = new byte[Vector512<byte>.Count];
        for (int kind = 0; kind < 32; kind++)
        {
            mask[kind] = WireFormat.HasChecks((ulong)kind << WireFormat.KindShift) ? byte.MaxValue : (byte)0;
        }

        return mask;
    }
}
