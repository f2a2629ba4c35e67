using System.Buffers.Text;
using System.Text;

namespace OrderIds.Tool.Scanning;

/// <content>The individual forms of disguises, such as <c>%2D</c> in place of a hyphen.</content>
internal static partial class Disguise
{
    private const int MaxEscapeSequenceLength = 64;
    private const int MaxReferenceLength = 16;

    // The value for an escape that encodes no character of an ID.
    private const byte Other = 0xFF;

    // ESC [ parameters letter: colours and erasures leave the text as it is. ESC ( B selects ASCII. Other sequences separate words.
    private static int EscapeSequenceLength(ReadOnlySpan<byte> text, out byte plain)
    {
        plain = Nothing;
        if (text is [_, (byte)'(', (byte)'B' or (byte)'J' or (byte)'0', ..])
        {
            return 3;
        }

        if (text is not [_, (byte)'[', ..])
        {
            plain = (byte)' ';
            return text is [_, (byte)']' or (byte)'\\', ..] ? 2 : 0;
        }

        for (int i = 2; i < Math.Min(text.Length, MaxEscapeSequenceLength); i++)
        {
            if (text[i] is >= 0x40 and <= 0x7E)
            {
                plain = text[i] is (byte)'m' or (byte)'K' ? Nothing : (byte)' ';
                return i + 1;
            }

            if (text[i] is < 0x20 or > 0x3F)
            {
                return 0;
            }
        }

        return 0;
    }

    // Percent-encoding: %2D, %252D (encoded twice), and the bytes of a character in UTF-8, such as %E2%80%91.
    private static int EncodedLength(ReadOnlySpan<byte> text, out byte plain)
    {
        plain = Nothing;
        int again = 0;
        while (text[(1 + again)..].StartsWith("25"u8))
        {
            again += 2;
        }

        int first = Hexadecimal(text[(1 + again)..], 2);
        int count = first switch { 0x2D => 1, 0xC2 => 2, 0xE2 or 0xEF => 3, _ => 0 };
        int character = count switch { 1 => first, 2 => first & 0x1F, _ => first & 0xF };
        int length = 3 + again;
        for (int i = 1; i < count; i++, length += 3 + again)
        {
            int next = text[length..].StartsWith(text[..(1 + again)]) ? Hexadecimal(text[(length + 1 + again)..], 2) : -1;
            if (next is < 0x80 or > 0xBF)
            {
                return 0;
            }

            character = (character << 6) | (next & 0x3F);
        }

        return count > 0 && StandsFor(character, out plain) ? length : 0;
    }

    // Escapes with a backslash: \- \x2D \u002D \u2011
    private static int BackslashLength(ReadOnlySpan<byte> text, out byte plain)
    {
        plain = (byte)'-';
        return text switch
        {
            [_, (byte)'-', ..] => 2,
            [_, (byte)'x', ..] => StandsFor(Hexadecimal(text[2..], 2), out plain) ? 4 : 0,
            [_, (byte)'u', ..] => StandsFor(Hexadecimal(text[2..], 4), out plain) ? 6 : 0,
            _ => 0,
        };
    }

    // HTML character references: &#45; &#x2011; &shy;
    private static int ReferenceLength(ReadOnlySpan<byte> text, out byte plain)
    {
        plain = Nothing;
        int end = text.Length > 1 && (text[1] == '#' || char.IsAsciiLetter((char)text[1]))
            ? text[..Math.Min(text.Length, MaxReferenceLength)].IndexOfAny((byte)';', (byte)'=')
            : -1;
        if (end < 0 || text[end] == '=')
        {
            return 0;
        }

        ReadOnlySpan<byte> name = text[1..end];
        if (name is [(byte)'#', ..])
        {
            int character = name is [_, (byte)'x' or (byte)'X', ..] ? Hexadecimal(name[2..], name.Length - 2)
                : Utf8Parser.TryParse(name[1..], out int number, out int used) && used == name.Length - 1 ? number
                : -1;
            bool isDigit = character is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');
            if (isDigit)
            {
                plain = (byte)character;
            }

            return isDigit || StandsFor(character, out plain) ? end + 1 : 0;
        }

        plain = NamedReference(name);
        return plain == Other ? 0 : end + 1;
    }

    private static byte NamedReference(ReadOnlySpan<byte> name)
    {
        ReadOnlySpan<string> nothing = ["shy", "zwj", "zwnj", "lrm", "rlm", "NoBreak", "ZeroWidthSpace"];
        ReadOnlySpan<string> hyphens = ["hyphen", "dash", "ndash", "minus"];
        return IsAmong(name, nothing) ? Nothing : IsAmong(name, hyphens) ? (byte)'-' : Other;
    }

    private static bool IsAmong(ReadOnlySpan<byte> name, ReadOnlySpan<string> names)
    {
        foreach (string other in names)
        {
            if (Ascii.Equals(name, other))
            {
                return true;
            }
        }

        return false;
    }

    // HTML line-break opportunities: <wbr> <wbr/> <wbr />
    private static int BreakLength(ReadOnlySpan<byte> text)
    {
        if (text.Length < 5 || (text[2] | 0x20) != 'b' || (text[3] | 0x20) != 'r')
        {
            return 0;
        }

        return text[4..] switch
        {
            [(byte)'>', ..] => 5,
            [(byte)'/', (byte)'>', ..] => 6,
            [(byte)' ', (byte)'/', (byte)'>', ..] => 7,
            _ => 0,
        };
    }

    private static bool StandsFor(int character, out byte plain)
    {
        bool isHyphen = character is '-' or (>= 0x2010 and <= 0x2013) or 0x2212 or 0xFE63 or 0xFF0D;
        plain = isHyphen ? (byte)'-' : Nothing;
        return isHyphen
            || character is 0xAD or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) or 0xFEFF;
    }

    private static int Hexadecimal(ReadOnlySpan<byte> digits, int count) =>
        count > 0 && digits.Length >= count && Utf8Parser.TryParse(digits[..count], out int value, out int used, 'X') && used == count
            ? value
            : -1;
}
