using System.Runtime.CompilerServices;

namespace OrderIds.Format;

/// <summary>Defines wire format 1: the meaning of each of the 85 bits of an order ID.</summary>
/// <remarks>
/// Symbols 0 to 8 are the 45 bits of <c>high</c>, symbols 9 to 16 the 40 bits of <c>low</c>, most significant first:
/// <code>
/// high: [44..30] time 40..26   [29..25] kind   [24..0] time 25..1
/// low:  [39] time 0   [38..26] node   [25..10] sequence   [9..0] checks
/// </code>
/// The division after symbol 8 leaves two halves of eight symbols after the first symbol, as the vector code needs.
/// </remarks>
internal static class WireFormat
{
    /// <summary>The number of characters of an order ID: 17.</summary>
    public const int Length = 17;

    /// <summary>The number of characters of an order ID with hyphens, in groups of 3, 7 and 7: 19.</summary>
    public const int GroupedLength = 19;

    public const int FirstHyphen = 3;
    public const int SecondHyphen = 11;

    /// <summary>The number of symbols in the high half.</summary>
    public const int HighSymbols = 9;

    public const ulong HighMask = (1UL << 45) - 1;
    public const ulong LowMask = (1UL << 40) - 1;
    public const ulong CheckMask = 0x3FF;

    public const long EpochUnixMilliseconds = 1_735_689_600_000;
    public const ulong MaxMilliseconds = (1UL << 41) - 1;
    public const uint MaxNode = (1 << 13) - 1;
    public const uint MaxSequence = (1 << 16) - 1;

    public const uint MaxKeySlot = 7;
    public const ulong PayloadHalfMask = (1UL << 35) - 1;

    public const int KindShift = 25;
    public const int FirstShift = 40;
    public const ulong SortableKind = 19; // K
    public const int KindPosition = 3;
    public const int CheckPosition = 15;

    /// <summary>The lowest bit in the low half of symbols 13 and 14, which are the last ten bits of the payload.</summary>
    public const int PairShift = 10;

    private const int PrefixShift = 30;
    private const int NodeShift = 26;
    private const int SequenceShift = 10;
    private const ulong LastBitOfTime = 1UL << 39;
    private const ulong FirstSealedKind = 24; // R
    private const uint KindsWithChecks = 0xFF08_0000; // One bit for K and for each kind letter from R on.

    // Every second symbol of the eight, so that a sum carries into the empty field beside it and not into another symbol.
    private const ulong EvenSymbols = 0x1F | (0x1FUL << 10) | (0x1FUL << 20) | (0x1FUL << 30);
    private const ulong EvenOnes = 1 | (1UL << 10) | (1UL << 20) | (1UL << 30);

    public static readonly DateTimeOffset Epoch = DateTimeOffset.FromUnixTimeMilliseconds(EpochUnixMilliseconds);

    /// <summary>Gets the bits of a node in the low half.</summary>
    public static ulong BitsOfNode(uint node) => (ulong)node << NodeShift;

    /// <summary>Computes the bits of a sortable ID, with zeros in place of the check bits.</summary>
    /// <param name="number">The time and the sequence number, <c>milliseconds &lt;&lt; 16 | sequence</c>.</param>
    /// <param name="nodeBits">The node in its place, as <see cref="BitsOfNode"/> returns it.</param>
    /// <param name="high">Symbols 0 to 8.</param>
    /// <param name="low">Symbols 9 to 16.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LayOut(ulong number, ulong nodeBits, out ulong high, out ulong low)
    {
        high = ((number >> 42) << 30) | (SortableKind << KindShift) | ((number >> 17) & 0x1FF_FFFF);
        low = ((number << 23) & LastBitOfTime) | nodeBits | ((ulong)(ushort)number << SequenceShift);
    }

    /// <summary>
    /// Computes the bits of an ID from its kind and a payload of two halves of seven symbols, with zeros in place of the check bits.
    /// </summary>
    public static void LayOutPayload(ulong kind, ulong left, ulong right, out ulong high, out ulong low)
    {
        high = ((left >> 20) << 30) | (kind << KindShift) | ((left & 0xF_FFFF) << 5) | (right >> 30);
        low = right << 10 & LowMask;
    }

    /// <summary>Gets the kind symbol of an ID that is sealed with the key of a slot.</summary>
    public static ulong SealedKind(int keySlot) => FirstSealedKind + (uint)keySlot;

    public static bool IsSortable(ulong high) => (high >> KindShift & 0x1F) == SortableKind;

    public static bool IsSealed(ulong high) => (high >> KindShift & 0x1F) >= FirstSealedKind;

    /// <summary>Returns whether 85 bits are a valid order ID, or the 17 zeros of the default value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsValid(ulong high, ulong low) => HasChecks(high) ? ChecksFit(high, low) : IsAmazonOrZero(high, low);

    /// <summary>Returns whether 85 bits are of a kind that has check characters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasChecks(ulong high) => (KindsWithChecks >> (int)(high >> KindShift) & 1) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool ChecksFit(ulong high, ulong low) => ((CheckCode.Compute(high, low) ^ low) & CheckMask) == 0;

    /// <summary>Returns whether 85 bits of a kind without check characters are an order ID of Amazon or all zero.</summary>
    /// <remarks>
    /// Amazon's IDs have no check characters. If all characters of one of our IDs except the kind letter are digits, a typo in the kind
    /// letter turns it into an ID of Amazon. That is rare for random payloads (one in some forty million) but frequent for small payloads,
    /// as in samples and tests. The result of such a typo begins with 000, or with K if the letter was swapped to the front. Amazon's IDs
    /// begin with neither, so both are rejected.
    /// </remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsAmazonOrZero(ulong high, ulong low) =>
        AllDigits(high) && AllDigits(low) && high >> FirstShift != SortableKind && (high >> PrefixShift != 0 || (high | low) == 0);

    public static ulong MillisecondsOf(ulong high, ulong low) =>
        ((high >> 30) << 26) | ((high & 0x1FF_FFFF) << 1) | (low >> 39);

    public static int NodeOf(ulong low) => (int)(low >> NodeShift & MaxNode);

    public static int SequenceOf(ulong low) => (int)(low >> SequenceShift & MaxSequence);

    public static int KeySlotOf(ulong high) => (int)((high >> KindShift & 0x1F) - FirstSealedKind);

    /// <summary>Extracts the first seven symbols of the payload: 0 to 2 and 4 to 7.</summary>
    public static ulong LeftPayloadOf(ulong high) => ((high >> 30) << 20) | (high >> 5 & 0xF_FFFF);

    /// <summary>Extracts the last seven symbols of the payload: 8 to 14.</summary>
    public static ulong RightPayloadOf(ulong high, ulong low) => ((high & 0x1F) << 30) | (low >> 10);

    /// <summary>Returns whether the last eight symbols of a half are digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AllDigits(ulong symbols)
    {
        // 22 + 9 = 31 fits into the five bits of a symbol; 22 + 10 carries into the sixth bit.
        ulong even = (symbols & EvenSymbols) + (22 * EvenOnes);
        ulong odd = (symbols >> 5 & EvenSymbols) + (22 * EvenOnes);
        return ((even | odd) & (EvenOnes << 5)) == 0;
    }
}
