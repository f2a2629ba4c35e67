using System.Text;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Reading;

/// <summary>Makes texts from what stands in a payload.</summary>
internal static class JsonText
{
    // Each of the characters that an event keeps of a text takes up to six bytes; what follows is not decoded. Longer than what is kept, so that a name or number that is too long shows.
    private const int LongestKept = (TrackingEvent.MaxTextLength + 2) * 6;

    /// <summary>Returns the text; what is not valid UTF-8, and half a surrogate pair, becomes U+FFFD. The end of a text longer than what is kept is left out.</summary>
    public static string Decode(ReadOnlySpan<byte> utf8, bool isEscaped)
    {
        string text = Utf8.ToText(utf8.Length > LongestKept ? utf8.Slice(0, LongestKept) : utf8);

        // As Core does with half a surrogate pair: names that a reader tells apart must stay apart.
        return isEscaped ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(Unescape(text))) : text;
    }

    /// <summary>Returns the bytes without the white space around them.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> utf8)
    {
        int start = 0;
        int end = utf8.Length;
        while (start < end && IsWhiteSpace(utf8[start]))
        {
            start++;
        }

        while (end > start && IsWhiteSpace(utf8[end - 1]))
        {
            end--;
        }

        return utf8.Slice(start, end - start);
    }

    private static bool IsWhiteSpace(byte character) => character is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    /// <summary>Returns the text with its escapes replaced; half a surrogate pair stays.</summary>
    private static string Unescape(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                plain.Append(text[i]);
                continue;
            }

            char escaped = text[++i];
            if (escaped == 'u' && i + 4 < text.Length)
            {
                plain.Append((char)((Hex(text[i + 1]) << 12) | (Hex(text[i + 2]) << 8) | (Hex(text[i + 3]) << 4) | Hex(text[i + 4])));
                i += 4;
                continue;
            }

            plain.Append(escaped switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', _ => escaped });
        }

        return plain.ToString();
    }

    // The JSON reader has made sure that it is a digit.
    private static int Hex(char digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
