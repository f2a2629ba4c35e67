using System.Text;
using System.Text.Json;

namespace OrderIds.Tracking.Json;

/// <summary>Reads times in the RFC 3339 profile of ISO 8601. The offset and the time of day may be missing.</summary>
internal static class JsonTime
{
    /// <summary>Reads the time at the reader's position.</summary>
    public static TimeText Read(ref Utf8JsonReader reader, string what)
    {
        bool isPlain = reader.TokenType == JsonTokenType.String && !reader.HasValueSequence && !reader.ValueIsEscaped;
        ReadOnlySpan<byte> text = isPlain ? reader.ValueSpan : Encoding.UTF8.GetBytes(JsonFields.String(ref reader, what) ?? string.Empty);
        TimeText time = TimeText.Parse(text, isNumber: false);
        return time.IsWhole && IsOfProfile(text) ? time : throw JsonFields.Expected(what, "an ISO 8601 time", reader.TokenType);
    }

    // Vendors write times in more ways than are accepted here: with spaces, commas and names of time zones, or as numbers.
    private static bool IsOfProfile(ReadOnlySpan<byte> text) =>
        text[4] == '-'
        && text[0] is >= (byte)'0' and <= (byte)'9'
        && text[text.Length - 1] is (>= (byte)'0' and <= (byte)'9') or (byte)'Z' or (byte)'z'
        && text.IndexOfAny((byte)' ', (byte)',') < 0;
}
