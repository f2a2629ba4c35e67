using System.Text;
using System.Text.Json;

namespace OrderIds.Tracking.Json;

/// <summary>Reads times after ISO 8601 in the profile of RFC 3339, also without an offset or a time of day.</summary>
internal static class JsonTime
{
    /// <summary>Reads the time that the reader stands on, and how well it is known from how it is written.</summary>
    public static DateTimeOffset Read(ref Utf8JsonReader reader, string what, out TimePrecision precision)
    {
        bool isPlain = reader.TokenType == JsonTokenType.String && !reader.HasValueSequence && !reader.ValueIsEscaped;
        ReadOnlySpan<byte> text = isPlain ? reader.ValueSpan : Encoding.UTF8.GetBytes(JsonFields.String(ref reader, what) ?? string.Empty);
        TimeText time = TimeText.Parse(text, isNumber: false);
        if (!time.IsWhole || !IsOfProfile(text))
        {
            throw JsonFields.Expected(what, "a time after ISO 8601", reader.TokenType);
        }

        precision = time.Precision;
        return time.Instant;
    }

    // Vendors write times in more ways than the library does: with blanks, commas and names of zones, or as numbers.
    private static bool IsOfProfile(ReadOnlySpan<byte> text) =>
        text[4] == '-'
        && text[0] is >= (byte)'0' and <= (byte)'9'
        && text[text.Length - 1] is (>= (byte)'0' and <= (byte)'9') or (byte)'Z' or (byte)'z'
        && text.IndexOfAny((byte)' ', (byte)',') < 0;
}
