using System.Numerics;
using System.Runtime.Intrinsics;

namespace OrderIds.Tool.Scanning;

/// <summary>
/// Finds disguises, which are characters that hide an order ID in a text: escaped hyphens, characters without a width, and terminal
/// colours.
/// </summary>
/// <remarks>
/// The forms are percent-encoding (RFC 3986, 2.1), JSON escapes (RFC 8259, 7), character references and <c>wbr</c> of HTML, terminal
/// control sequences (ECMA-48, 5.4), and characters without a width: U+00AD, U+200B to U+200F, U+202A to U+202E, U+2060 to U+206F, U+FEFF.
/// </remarks>
internal static partial class Disguise
{
    /// <summary>The character that <see cref="LengthAt"/> returns for a disguise that encodes no character.</summary>
    public const byte Nothing = 0;

    /// <summary>Finds the first disguise, such as <c>%2D</c> in place of a hyphen, in a text.</summary>
    /// <returns>The index of the disguise, or -1 if the text has none.</returns>
    public static int IndexIn(ReadOnlySpan<byte> text)
    {
        int i = 0;
        for (; i + Vector128<byte>.Count < text.Length; i += Vector128<byte>.Count)
        {
            uint candidates = FindCandidates(Vector128.Create(text[i..]), Vector128.Create(text[(i + 1)..]));
            for (; candidates != 0; candidates &= candidates - 1)
            {
                int at = i + BitOperations.TrailingZeroCount(candidates);
                if (LengthAt(text[at..], out _) > 0)
                {
                    return at;
                }
            }
        }

        for (; i < text.Length; i++)
        {
            if (LengthAt(text[i..], out _) > 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Reads a disguise, such as <c>%2D</c> in place of a hyphen, at the beginning of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="plain">The character that the disguise encodes, or <see cref="Nothing"/>.</param>
    /// <returns>The number of bytes, or 0 if the text does not begin with a disguise.</returns>
    public static int LengthAt(ReadOnlySpan<byte> text, out byte plain)
    {
        plain = Nothing;
        return text switch
        {
            [0x1B, ..] => EscapeSequenceLength(text, out plain),
            [0xE2, 0x80, (>= 0x8B and <= 0x8F) or (>= 0xAA and <= 0xAE), ..] => 3,
            [0xE2, 0x81, >= 0xA0 and <= 0xAF, ..] or [0xEF, 0xBB, 0xBF, ..] => 3,
            [0xC2, 0xAD, ..] => 2,
            [(byte)'%', (byte)'2' or (byte)'E' or (byte)'e' or (byte)'C' or (byte)'c', ..] => EncodedLength(text, out plain),
            [(byte)'\\', (byte)'-' or (byte)'u' or (byte)'x', ..] => BackslashLength(text, out plain),
            [
                (byte)'&',
                (byte)'#' or (byte)'s' or (byte)'z' or (byte)'l' or (byte)'r' or (byte)'N' or (byte)'Z' or (byte)'h' or (byte)'d'
                    or (byte)'n' or (byte)'m',
                ..
            ] => ReferenceLength(text, out plain),
            [(byte)'<', (byte)'w' or (byte)'W', ..] => BreakLength(text),
            _ => 0,
        };
    }

    // Returns a bit set of the positions at which the first two bytes of a disguise may be, and of a few others. Most text is ASCII.
    private static uint FindCandidates(Vector128<byte> first, Vector128<byte> second)
    {
        Vector128<byte> lower = second | Vector128.Create((byte)0x20);
        Vector128<byte> candidates = Is(first, 0x1B)
            | Is(first, (byte)'\\')
            | Is(first, (byte)'&')
            | (Is(first, (byte)'<') & Is(lower, (byte)'w'))

            // The second byte is 2, C or E in either case. A and G are accepted, too, because one comparison then covers all four letters.
            | (Is(first, (byte)'%') & (Is(second, (byte)'2') | Is(lower & Vector128.Create((byte)0xF9), 0x61)));
        if (first.ExtractMostSignificantBits() != 0)
        {
            candidates |= (Is(first, 0xE2) & Is(second & Vector128.Create((byte)0xFE), 0x80))
                | (Is(first, 0xEF) & Is(second, 0xBB))
                | (Is(first, 0xC2) & Is(second, 0xAD));
        }

        return candidates.ExtractMostSignificantBits();
    }

    private static Vector128<byte> Is(Vector128<byte> bytes, byte value) => Vector128.Equals(bytes, Vector128.Create(value));
}
