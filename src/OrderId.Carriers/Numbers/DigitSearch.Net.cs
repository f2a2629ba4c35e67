using System.Numerics;
using System.Runtime.Intrinsics;
using OrderIds.Format;

namespace OrderIds.Carriers.Numbers;

/// <content>The implementation with vector instructions.</content>
internal static partial class DigitSearch
{
    private const int Window = 64;

    /// <summary>Searches 64 characters at a time. A group of three digits can begin at the first 62 of them.</summary>
    /// <returns>
    /// <see langword="true"/> if three digits in a row were found. Otherwise fewer than 64 characters are left after the index.
    /// </returns>
    private static bool TryFindThree<TUnit>(ReadOnlySpan<TUnit> text, ref int from)
        where TUnit : unmanaged
    {
        for (; Vector128.IsHardwareAccelerated && text.Length - from >= Window; from += Window - 2)
        {
            ulong digits = DigitsOf(text.Slice(from, Window));
            ulong three = digits & (digits >> 1) & (digits >> 2);
            if (three != 0)
            {
                from += BitOperations.TrailingZeroCount(three);
                return true;
            }
        }

        return false;
    }

    private static ulong DigitsOf<TUnit>(ReadOnlySpan<TUnit> text)
        where TUnit : unmanaged
    {
        ulong digits = 0;
        for (int i = 0; i < Window; i += Vector128<byte>.Count)
        {
            Vector128<byte> isDigit = Vector128.LessThan(
                TextUnit.LoadAscii(text, i) - Vector128.Create((byte)'0'), Vector128.Create((byte)10));
            digits |= (ulong)isDigit.ExtractMostSignificantBits() << i;
        }

        return digits;
    }
}
