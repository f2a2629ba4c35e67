using System.Globalization;
using System.Text.Json;

namespace OrderIds.Tracking.Json;

/// <summary>Reads times after ISO 8601, and says how well each is known from how it is written.</summary>
internal static class JsonTime
{
    private const int DateLength = 10;

    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd"];

    /// <summary>Reads the time that the reader stands on.</summary>
    public static DateTimeOffset Read(ref Utf8JsonReader reader, string what, out TimePrecision precision)
    {
        if (reader.TokenType == JsonTokenType.String
            && !reader.HasValueSequence
            && IsInFull(reader.ValueSpan)
            && reader.TryGetDateTimeOffset(out DateTimeOffset time))
        {
            precision = TimePrecision.Exact;
            return time;
        }

        return TryParse(JsonFields.String(ref reader, what), out time, out precision)
            ? time
            : throw JsonFields.Expected(what, "a time after ISO 8601", reader.TokenType);
    }

    /// <summary>Reads a time as it is written in any of the ways that are known.</summary>
    public static bool TryParse(string? text, out DateTimeOffset time, out TimePrecision precision)
    {
        string plain = Plain(text ?? string.Empty);
        precision = plain.Length == DateLength ? TimePrecision.Date
            : plain.LastIndexOfAny(['Z', '+', '-']) > plain.IndexOf('T') ? TimePrecision.Exact
            : TimePrecision.LocalTime;
        return DateTimeOffset.TryParseExact(plain, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
    }

    /// <summary>
    /// Returns whether a text has the shape of a time with a whole offset, as nearly all have: then the reader's own way of reading gives
    /// the same, only faster.
    /// </summary>
    private static bool IsInFull(ReadOnlySpan<byte> text) =>
        text.Length >= "yyyy-MM-ddTHH:mmZ".Length
        && text[DateLength] == 'T'
        && (text[text.Length - 1] == 'Z' || (text[text.Length - 3] == ':' && text[text.Length - 6] is (byte)'+' or (byte)'-'));

    /// <summary>
    /// Returns a time with the letters in upper case, as RFC 3339 allows both, and without digits finer than a tick of 100 ns, as
    /// nanoseconds are common.
    /// </summary>
    private static string Plain(string time)
    {
        const int Fraction = 7;
        int start = time.IndexOf('.') + 1;
        int end = start;
        while (start > 0 && end < time.Length && time[end] is >= '0' and <= '9')
        {
            end++;
        }

        string cut = end - start > Fraction ? time.Remove(start + Fraction, end - start - Fraction) : time;
        return cut.ToUpperInvariant();
    }
}
