using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace OrderIds.Format;

/// <content>The implementation with vectors of 16 symbols. The first of the 17 symbols is handled separately.</content>
internal static partial class Crockford
{
    private const byte Valid = 0x20;
    private const ulong FiveOfEight = 0x1F1F_1F1F_1F1F_1F1F;

    // An index for which Shuffle returns zero.
    private const byte X = 0xFF;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryDecodeVector<TUnit>(ReadOnlySpan<TUnit> text, out ulong high, out ulong low)
        where TUnit : unmanaged
    {
        Vector128<byte> characters = TextUnit.LoadAscii(text, 1);
        if (text.Length == WireFormat.GroupedLength)
        {
            // Characters 1 and 2 precede the first hyphen, which is at position 3; the others follow it.
            characters =
                Vector128.Shuffle(characters, Vector128.Create((byte)0, 1, X, X, X, X, X, X, X, X, X, X, X, X, X, X)) |
                Vector128.Shuffle(TextUnit.LoadAscii(text, 3), Vector128.Create(X, X, 1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15));
        }

        int first = SymbolOf(TextUnit.At(text, 0));

        // Three tables of sixteen entries, for '0' to '?', '@' to 'O' and 'P' to '_'. A valid character has its symbol with the bit Valid;
        // every other character has zero.
        Vector128<byte> upper = characters & Vector128.Create((byte)0xDF);
        Vector128<byte> symbols =
            LookUp(
                Vector128.Create((byte)32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 0, 0, 0, 0, 0, 0),
                characters ^ Vector128.Create((byte)'0')) |
            LookUp(
                Vector128.Create((byte)0, 42, 43, 44, 45, 46, 47, 48, 49, 33, 50, 51, 33, 52, 53, 32),
                upper ^ Vector128.Create((byte)'@')) |
            LookUp(
                Vector128.Create((byte)54, 55, 56, 57, 58, 0, 59, 60, 61, 62, 63, 0, 0, 0, 0, 0), upper ^ Vector128.Create((byte)'P'));
        if (first == Invalid || Vector128.LessThanAny(symbols, Vector128.Create(Valid)))
        {
            high = 0;
            low = 0;
            return false;
        }

        Vector128<ulong> halves = Join(symbols & Vector128.Create((byte)0x1F));
        high = ((ulong)first << 40) | halves[0];
        low = halves[1];
        return true;
    }

    /// <summary>Combines adjacent symbols of 5 bits into values of 10, then 20, then 40 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> Join(Vector128<byte> symbols)
    {
        if (Ssse3.IsSupported)
        {
            // One instruction multiplies the first of two adjacent symbols and adds the second.
            Vector128<short> tens = Ssse3.MultiplyAddAdjacent(symbols, Vector128.Create((short)(1 << 8 | 1 << 5)).AsSByte());
            Vector128<uint> twenties = Sse2.MultiplyAddAdjacent(tens, Vector128.Create(1 << 16 | 1 << 10).AsInt16()).AsUInt32();
            return Sse2.Multiply(twenties, Vector128.Create(1U << 20)) | (twenties.AsUInt64() >>> 32);
        }

        Vector128<ushort> bytes = symbols.AsUInt16();
        Vector128<uint> words = ((bytes << 8 >>> 3) | (bytes >>> 8)).AsUInt32();
        Vector128<ulong> pairs = ((words << 16 >>> 6) | (words >>> 16)).AsUInt64();
        return (pairs << 32 >>> 12) | (pairs >>> 32);
    }

    /// <summary>Looks up bytes in a table of sixteen. The result for an index greater than 15 is zero.</summary>
    /// <remarks>
    /// The x86 instruction returns zero for indexes from 0x80 and takes smaller ones modulo 16. Raising indexes above 15 to at least 0x80
    /// is cheaper than the comparison of the portable method.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> LookUp(Vector128<byte> table, Vector128<byte> index) =>
        Ssse3.IsSupported
            ? Ssse3.Shuffle(table, Vector128.AddSaturate(index, Vector128.Create((byte)0x70)))
            : Vector128.Shuffle(table, index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void EncodeVector<TUnit>(ulong high, ulong low, Span<TUnit> destination, byte lowerCase)
        where TUnit : unmanaged
    {
        Vector128<byte> characters = Characters(high, low, lowerCase);
        TextUnit.Set(destination, 0, WithCase(Alphabet[(int)(high >> 40) & 31], lowerCase));
        if (destination.Length == WireFormat.GroupedLength)
        {
            TextUnit.Set(destination, 1, characters[0]);
            TextUnit.Set(destination, 2, characters[1]);
            characters = Vector128.Shuffle(characters, Vector128.Create(X, 2, 3, 4, 5, 6, 7, 8, X, 9, 10, 11, 12, 13, 14, 15));
            TextUnit.StoreAscii(
                characters | Vector128.Create((byte)'-', 0, 0, 0, 0, 0, 0, 0, (byte)'-', 0, 0, 0, 0, 0, 0, 0), destination, 3);
        }
        else
        {
            TextUnit.StoreAscii(characters, destination, 1);
        }
    }

    /// <summary>Converts symbols 1 to 16 to characters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Characters(ulong high, ulong low, byte lowerCase)
    {
        Vector128<byte> symbols = Part(high & WireFormat.LowMask, low);

        // The low four bits are the index, which means the same on every platform; the fifth bit selects the table.
        Vector128<byte> index = symbols & Vector128.Create((byte)0x0F);
        Vector128<byte> characters = Vector128.ConditionalSelect(
            Vector128.GreaterThan(symbols, Vector128.Create((byte)0x0F)),
            Vector128.ShuffleNative(Vector128.Create("GHJKMNPQRSTVWXYZ"u8), index),
            Vector128.ShuffleNative(Vector128.Create("0123456789ABCDEF"u8), index));
        return characters | ((characters.AsUInt16() >>> 1).AsByte() & Vector128.Create(lowerCase));
    }

    /// <summary>Splits two values of 40 bits into 16 symbols, one per byte, with the first symbol in the first byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Part(ulong high, ulong low)
    {
        if (Bmi2.X64.IsSupported)
        {
            return Vector128.Create(
                BinaryPrimitives.ReverseEndianness(Bmi2.X64.ParallelBitDeposit(high, FiveOfEight)),
                BinaryPrimitives.ReverseEndianness(Bmi2.X64.ParallelBitDeposit(low, FiveOfEight))).AsByte();
        }

        // Each of three steps halves the values: from 40 bits to 20, 10 and 5.
        Vector128<ulong> halves = Vector128.Create(high, low);
        Vector128<uint> pairs = ((halves >>> 20) | (halves << 44 >>> 12)).AsUInt32();
        Vector128<ushort> words = ((pairs >>> 10) | (pairs << 22 >>> 6)).AsUInt16();
        return ((words >>> 5) | (words << 11 >>> 3)).AsByte();
    }
}
