using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace OrderIds.Text;

/// <content>Reading and writing with the permutations of AVX-512, which look all symbols up at once in the table of all characters.</content>
internal static partial class Crockford
{
    private const ulong FiveOfEight = 0x1F1F_1F1F_1F1F_1F1F;

    private static bool CanPermute
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Avx512Vbmi.VL.IsSupported && Bmi2.X64.IsSupported;
    }

    /// <summary>Gets the symbols of 64 characters; what is no symbol has the highest bit, unless it is beyond ASCII: then the outcome means nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> LookUp(Vector512<byte> characters)
    {
        ref byte table = ref MemoryMarshal.GetReference(Symbols);
        return Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref table), characters, Vector512.LoadUnsafe(ref table, (nuint)Vector512<byte>.Count));
    }

    /// <summary>Joins the low five bits of 17 bytes: symbols 8 to 1, then 16 to 9, then symbol 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Join(Vector256<byte> symbols, out ulong high, out ulong low)
    {
        Vector256<ulong> bytes = symbols.AsUInt64();
        high = ((bytes.GetUpper()[0] & 0x1F) << 40) | Bmi2.X64.ParallelBitExtract(bytes[0], FiveOfEight);
        low = Bmi2.X64.ParallelBitExtract(bytes[1], FiveOfEight);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryDecodeAvx512<TUnit>(ReadOnlySpan<TUnit> text, out ulong high, out ulong low)
        where TUnit : unmanaged
    {
        // From the first and the last sixteen units, symbols in the order of Join.
        Vector256<byte> places = text.Length == OrderId.GroupedLength
            ? Vector256.Create((byte)9, 8, 7, 6, 5, 4, 2, 1, 31, 30, 29, 15, 14, 13, 12, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
            : Vector256.Create((byte)8, 7, 6, 5, 4, 3, 2, 1, 31, 15, 14, 13, 12, 11, 10, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        Vector256<byte> characters = Avx512Vbmi.VL.PermuteVar32x8(TextUnit.LoadAsciiEnds(text), places);

        // Digits and letters of either case differ in their low five bits and bit 6, which makes an index of six bits. What has an eighth bit, or is a control
        // character, is no symbol, whatever the index finds.
        Vector256<byte> index = Vector256.ConditionalSelect(Vector256.Create((byte)0x20), (characters.AsUInt16() >>> 1).AsByte(), characters);
        ref byte table = ref MemoryMarshal.GetReference(Symbols);
        Vector256<byte> symbols = Avx512Vbmi.VL.PermuteVar32x8x2(Vector256.LoadUnsafe(ref table, 0x20), index, Vector256.LoadUnsafe(ref table, 0x40));
        if ((symbols | characters | (characters - Vector256.Create((byte)0x20))).ExtractMostSignificantBits() != 0)
        {
            high = 0;
            low = 0;
            return false;
        }

        Join(symbols, out high, out low);
        return true;
    }

    /// <summary>Gives characters 1 to 16: the shift puts each symbol into the low five bits of a byte, which are all that the permutation looks at.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> CharactersAvx512(ulong high, ulong low)
    {
        Vector128<byte> symbols = Avx512Vbmi.VL.MultiShift(Vector128.Create((byte)35, 30, 25, 20, 15, 10, 5, 0, 35, 30, 25, 20, 15, 10, 5, 0), Vector128.Create(high, low));
        return Avx512Vbmi.VL.PermuteVar32x8(Vector256.Create(Alphabet), symbols.ToVector256Unsafe()).GetLower();
    }
}
