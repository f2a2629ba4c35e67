using System.Numerics;
using System.Runtime.Intrinsics;

namespace OrderIds.Tool.Scanning;

/// <summary>Finds what hides an order ID in a text: escapes of its hyphens, characters without a width, and colours of a terminal.</summary>
/// <remarks>
/// Percent-encoding: RFC 3986, 2.1. JSON: RFC 8259, 7. Character references and <c>wbr</c>: HTML. Colours:
/// ECMA-48, 5.4. Characters without a width: U+00AD, U+200B to U+200F, U+202A to U+202E, U+2060 to U+206F, U+FEFF.
/// </remarks>
internal static partial class Disguise
{
    /// <summary>What <see cref="LengthAt"/> puts in the place of a disguise that stands for nothing.</summary>
    public const byte Nothing = 0;

    // The first byte of each kind of disguise, and what may be the second.
    private static readonly (byte First, byte[] Seconds)[] Beginnings =
    [
        (0x1B, [.. "[](\\"u8]), ((byte)'%', [.. "2EeCc"u8]), ((byte)'\\', [.. "-ux"u8]), ((byte)'&', [.. "#szlrNZhdnm"u8]), ((byte)'<', [.. "wW"u8]),
        (0xE2, [0x80, 0x81]), (0xEF, [0xBB]), (0xC2, [0xAD]),
    ];

    private static readonly Vector128<byte> FirstLow = Table(ofFirst: true, ofHigh: false);
    private static readonly Vector128<byte> FirstHigh = Table(ofFirst: true, ofHigh: true);
    private static readonly Vector128<byte> SecondLow = Table(ofFirst: false, ofHigh: false);
    private static readonly Vector128<byte> SecondHigh = Table(ofFirst: false, ofHigh: true);

    /// <summary>Finds the first disguise.</summary>
    /// <returns>Its index, or -1 if there is none.</returns>
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

    /// <summary>Reads the disguise at the beginning of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="plain">The character it stands for, or <see cref="Nothing"/>.</param>
    /// <returns>The number of bytes, or 0 if the text does not begin with one.</returns>
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
            [(byte)'\\', ..] => BackslashLength(text, out plain),
            [(byte)'&', ..] => ReferenceLength(text, out plain),
            [(byte)'<', (byte)'w' or (byte)'W', ..] => BreakLength(text),
            _ => 0,
        };
    }

    // Sets a bit for each place where the first two bytes of a disguise may stand: each of its eight kinds has a bit, which the tables give
    // for either half of either byte. They say yes to a few bytes too many.
    private static uint FindCandidates(Vector128<byte> first, Vector128<byte> second)
    {
        Vector128<byte> kinds = Look(FirstLow, first & Vector128.Create((byte)0xF)) & Look(FirstHigh, first >>> 4)
            & Look(SecondLow, second & Vector128.Create((byte)0xF)) & Look(SecondHigh, second >>> 4);
        return ~Vector128.Equals(kinds, Vector128<byte>.Zero).ExtractMostSignificantBits() & 0xFFFF;
    }

    private static Vector128<byte> Look(Vector128<byte> table, Vector128<byte> index) => Vector128.ShuffleNative(table, index);

    private static Vector128<byte> Table(bool ofFirst, bool ofHigh)
    {
        Span<byte> table = stackalloc byte[16];
        for (int kind = 0; kind < Beginnings.Length; kind++)
        {
            (byte first, byte[] seconds) = Beginnings[kind];
            foreach (byte value in ofFirst ? [first] : seconds)
            {
                table[ofHigh ? value >> 4 : value & 0xF] |= (byte)(1 << kind);
            }
        }

        return Vector128.Create<byte>(table);
    }
}
