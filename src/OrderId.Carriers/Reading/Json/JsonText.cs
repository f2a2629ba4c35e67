using OrderIds.Tracking;

namespace OrderIds.Carriers.Reading.Json;

/// <summary>Decodes strings of a payload.</summary>
internal static class JsonText
{
    // A character that an event keeps takes up to three bytes. Two more are kept, so that a name or number that is too long is detected.
    private const int LongestKept = (TrackingEvent.MaxTextLength + 2) * 3;

    private const int Replacement = 0xFFFD;

    /// <summary>
    /// Decodes a text. Bytes that are not valid UTF-8 become U+FFFD. A text is cut at the maximum length of a text of an event.
    /// </summary>
    public static string Decode(ReadOnlySpan<byte> utf8) => Utf8.ToText(Cut(utf8));

    /// <summary>Returns the part of a text that is decoded.</summary>
    public static ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> utf8) => utf8.Length > LongestKept ? utf8.Slice(0, LongestKept) : utf8;

    /// <summary>
    /// Returns the content of a name or a value: for a string, the text without quotes and escapes. All content is read through this
    /// method.
    /// </summary>
    public static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> utf8, JsonToken token)
    {
        if (token.Length == 0)
        {
            return default;
        }

        int start = utf8[token.Start] == '"' ? token.Start + 1 : token.Start;
        ReadOnlySpan<byte> written = utf8.Slice(start, token.Length);
        return token.IsEscaped ? Unescape(written, new byte[written.Length]) : written;
    }

    /// <summary>
    /// Writes the content of a string with escapes to memory of at least <see cref="JsonToken.Length"/> bytes. Returns the part that was
    /// written.
    /// </summary>
    public static ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> utf8, JsonToken token, Span<byte> plain) =>
        Unescape(utf8.Slice(token.Start + 1, token.Length), plain);

    /// <summary>Replaces the escapes of a JSON string, and returns its bytes in UTF-8. An unpaired surrogate becomes U+FFFD.</summary>
    /// <param name="utf8">The string without quotes. Its escapes must be valid.</param>
    /// <param name="plain">
    /// The memory for the result, as long as the string: an escape has more bytes than the character that it encodes.
    /// </param>
    private static ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> utf8, Span<byte> plain)
    {
        int length = 0;
        for (int i = 0; i < utf8.Length; i++)
        {
            if (utf8[i] != '\\')
            {
                plain[length++] = utf8[i];
                continue;
            }

            byte escaped = utf8[++i];
            if (escaped == 'u')
            {
                length += Encode(CodePoint(utf8, ref i), plain.Slice(length));
                continue;
            }

            plain[length++] = escaped switch
            {
                (byte)'b' => (byte)'\b',
                (byte)'f' => (byte)'\f',
                (byte)'n' => (byte)'\n',
                (byte)'r' => (byte)'\r',
                (byte)'t' => (byte)'\t',
                _ => escaped,
            };
        }

        return plain.Slice(0, length);
    }

    /// <summary>Returns the number of the line at a position of a payload, counted from 1.</summary>
    public static long LineAt(ReadOnlySpan<byte> utf8, int position)
    {
        long line = 1;
        foreach (byte character in utf8.Slice(0, position))
        {
            line += character == (byte)'\n' ? 1 : 0;
        }

        return line;
    }

    /// <summary>Decodes an escape such as <c>\u002B</c>, or two escapes that form a surrogate pair.</summary>
    /// <param name="utf8">The string.</param>
    /// <param name="u">The position of the <c>u</c>. On return, the position of the last digit.</param>
    private static int CodePoint(ReadOnlySpan<byte> utf8, ref int u)
    {
        int unit = CodeUnit(utf8.Slice(u + 1));
        u += 4;
        if (unit is < 0xD800 or > 0xDFFF)
        {
            return unit;
        }

        bool isPair = unit <= 0xDBFF && u + 6 < utf8.Length && utf8[u + 1] == '\\' && utf8[u + 2] == 'u';
        int low = isPair ? CodeUnit(utf8.Slice(u + 3)) : 0;
        if (low is < 0xDC00 or > 0xDFFF)
        {
            return Replacement;
        }

        u += 6;
        return 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
    }

    private static int CodeUnit(ReadOnlySpan<byte> digits) =>
        (Hex(digits[0]) << 12) | (Hex(digits[1]) << 8) | (Hex(digits[2]) << 4) | Hex(digits[3]);

    private static int Hex(byte digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;

    private static int Encode(int codePoint, Span<byte> utf8)
    {
        int more = codePoint < 0x80 ? 0 : codePoint < 0x800 ? 1 : codePoint < 0x10000 ? 2 : 3;
        for (int i = more; i > 0; i--, codePoint >>= 6)
        {
            utf8[i] = (byte)(0x80 | (codePoint & 0x3F));
        }

        utf8[0] = (byte)(codePoint | more switch { 0 => 0, 1 => 0xC0, 2 => 0xE0, _ => 0xF0 });
        return more + 1;
    }
}
