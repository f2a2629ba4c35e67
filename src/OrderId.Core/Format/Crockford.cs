using System.Runtime.CompilerServices;
#if NET
using System.Runtime.Intrinsics;
#endif

namespace OrderIds.Format;

/// <summary>
/// Converts characters to values of 5 bits and back in Crockford's base 32. Reads upper and lower case, O as 0, and I and L as 1.
/// </summary>
/// <remarks>
/// The alphabet is defined at https://www.crockford.com/base32.html. The hyphens and the check symbol described there are not used: order
/// IDs have their own.
/// </remarks>
internal static partial class Crockford
{
    public const byte Invalid = 0xFF;

    public static ReadOnlySpan<byte> Alphabet => "0123456789ABCDEFGHJKMNPQRSTVWXYZ"u8;

    /// <summary>A table with the symbol of each ASCII character, or <see cref="Invalid"/>.</summary>
    private static ReadOnlySpan<byte> Symbols =>
    [
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 255, 255, 255, 255, 255, 255,
        255, 10, 11, 12, 13, 14, 15, 16, 17, 1, 18, 19, 1, 20, 21, 0,
        22, 23, 24, 25, 26, 255, 27, 28, 29, 30, 31, 255, 255, 255, 255, 255,
        255, 10, 11, 12, 13, 14, 15, 16, 17, 1, 18, 19, 1, 20, 21, 0,
        22, 23, 24, 25, 26, 255, 27, 28, 29, 30, 31, 255, 255, 255, 255, 255,
    ];

    /// <summary>Gets the symbol of a character, or <see cref="Invalid"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte SymbolOf(int character) => (uint)character < 128 ? Symbols[character] : Invalid;

    public static bool IsSymbol(int character) => SymbolOf(character) != Invalid;

    /// <summary>Gets the 0-based position of a symbol in the form with hyphens at positions 3 and 11.</summary>
    public static int GroupedPosition(int symbol) => symbol + (symbol < 3 ? 0 : symbol < 10 ? 1 : 2);

    /// <summary>Decodes 17 characters into symbols.</summary>
    /// <param name="text">17 characters, or 19 with hyphens at positions 3 and 11, which are not read.</param>
    /// <param name="high">Symbols 0 to 8.</param>
    /// <param name="low">Symbols 9 to 16.</param>
    /// <returns><see langword="false"/> if a character does not represent a symbol.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryDecode<TUnit>(ReadOnlySpan<TUnit> text, out ulong high, out ulong low)
        where TUnit : unmanaged
    {
#if NET
        if (Vector128.IsHardwareAccelerated)
        {
            return TryDecodeVector(text, out high, out low);
        }
#endif
        return TryDecodeScalar(text, out high, out low);
    }

    /// <summary>Encodes 17 symbols as characters.</summary>
    /// <param name="high">Symbols 0 to 8.</param>
    /// <param name="low">Symbols 9 to 16.</param>
    /// <param name="destination">A span of 17 characters, or of 19 to write hyphens at positions 3 and 11.</param>
    /// <param name="lowerCase"><c>0x20</c> for lower case, zero for upper case.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Encode<TUnit>(ulong high, ulong low, Span<TUnit> destination, byte lowerCase)
        where TUnit : unmanaged
    {
#if NET
        if (Vector128.IsHardwareAccelerated)
        {
            EncodeVector(high, low, destination, lowerCase);
            return;
        }
#endif
        EncodeScalar(high, low, destination, lowerCase);
    }

    private static bool TryDecodeScalar<TUnit>(ReadOnlySpan<TUnit> text, out ulong high, out ulong low)
        where TUnit : unmanaged
    {
        bool grouped = text.Length == WireFormat.GroupedLength;
        int seen = 0;
        high = 0;
        low = 0;
        for (int i = 0; i < WireFormat.Length; i++)
        {
            int symbol = SymbolOf(TextUnit.At(text, grouped ? GroupedPosition(i) : i));
            seen |= symbol;
            high = i < 9 ? (high << 5) | (uint)symbol : high;
            low = (low << 5) | (uint)symbol;
        }

        low &= WireFormat.LowMask;
        return seen < 32;
    }

    private static void EncodeScalar<TUnit>(ulong high, ulong low, Span<TUnit> destination, byte lowerCase)
        where TUnit : unmanaged
    {
        bool grouped = destination.Length == WireFormat.GroupedLength;
        for (int i = 0; i < WireFormat.Length; i++)
        {
            ulong symbol = i < 9 ? high >> (5 * (8 - i)) : low >> (5 * (16 - i));
            TextUnit.Set(destination, grouped ? GroupedPosition(i) : i, WithCase(Alphabet[(int)symbol & 31], lowerCase));
        }

        if (grouped)
        {
            TextUnit.Set(destination, 3, (byte)'-');
            TextUnit.Set(destination, 11, (byte)'-');
        }
    }

    // Letters have the bit 0x40, digits do not. Shifted right by one, it is 0x20, the bit of lower case.
    private static byte WithCase(byte character, byte lowerCase) => (byte)(character | ((character >> 1) & lowerCase));
}
