using System.Globalization;
using System.Text.Json;

namespace OrderIds.Tracking.Json;

/// <summary>
/// Reads the fields of JSON objects for the converters, without reflection and recursion. Its errors say what was expected.
/// </summary>
internal static class JsonFields
{
    public static void Start(ref Utf8JsonReader reader, string what) => Require(ref reader, JsonTokenType.StartObject, what, "an object");

    public static void StartArray(ref Utf8JsonReader reader, string what) =>
        Require(ref reader, JsonTokenType.StartArray, what, "an array");

    /// <summary>
    /// Moves to the value of the next field that is not null, and returns the name of the field. Returns <see langword="false"/> at the end
    /// of the object.
    /// </summary>
    public static bool Next(ref Utf8JsonReader reader, out string name)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            name = (reader.HasValueSequence ? null : JsonNames.Find(reader.ValueSpan)) ?? Text(ref reader);
            reader.Read();
            if (reader.TokenType != JsonTokenType.Null)
            {
                return true;
            }
        }

        name = string.Empty;
        return false;
    }

    /// <summary>Moves to the next item of an array. Returns <see langword="false"/> at its end.</summary>
    public static bool NextItem(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType != JsonTokenType.EndArray;

    public static string? String(ref Utf8JsonReader reader, string what)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        return reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName
            ? Text(ref reader)
            : throw Expected(what, "a string", reader.TokenType);
    }

    /// <summary>Reads a string that is often equal to another string, which is then returned without creating a copy.</summary>
    public static string? String(ref Utf8JsonReader reader, string what, string? other) =>
        other is not null && reader.TokenType == JsonTokenType.String && IsSame(ref reader, other) ? other : String(ref reader, what);

    public static int Int32(ref Utf8JsonReader reader, string what) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int value)
            ? value
            : throw Expected(what, "a whole number that fits into 32 bits", reader.TokenType);

    public static long Int64(ref Utf8JsonReader reader, string what) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out long value)
            ? value
            : throw Expected(what, "a whole number that fits into 64 bits", reader.TokenType);

    public static decimal Decimal(ref Utf8JsonReader reader, string what) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out decimal value)
            ? value
            : throw Expected(what, "a decimal number", reader.TokenType);

    /// <summary>
    /// Creates a value from the fields that were read. An exception of the value's type becomes a <see cref="JsonException"/>.
    /// </summary>
    public static T Make<TState, T>(TState read, Func<TState, T> make)
    {
        try
        {
            return make(read);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    public static JsonException Expected(string what, string kind, JsonTokenType found) =>
        new(string.Format(
            CultureInfo.InvariantCulture, "Expected {0} as the value of {1}, but found another value ({2}).", kind, what, found));

    public static JsonException Missing(string field, string what) =>
        new(string.Format(CultureInfo.InvariantCulture, "Expected the field '{0}' of {1}, but found none.", field, what));

    public static JsonException TooMany(string what, int limit) => new(TrackingMessages.TooMany(what, limit));

    private static bool IsSame(ref Utf8JsonReader reader, string other)
    {
#if NET
        // Nearly all texts are ASCII without escapes.
        if (!reader.HasValueSequence && reader.ValueSpan.Length == other.Length && System.Text.Ascii.Equals(reader.ValueSpan, other))
        {
            return !reader.ValueIsEscaped;
        }
#endif
        return reader.ValueTextEquals(other);
    }

    private static string Text(ref Utf8JsonReader reader)
    {
#if NET
        if (!reader.HasValueSequence && !reader.ValueIsEscaped && System.Text.Ascii.IsValid(reader.ValueSpan))
        {
            return System.Text.Encoding.Latin1.GetString(reader.ValueSpan);
        }
#endif

        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            // The reader detects unpaired surrogates and invalid UTF-8 only here.
            throw new JsonException("Expected a JSON string of valid Unicode, but found invalid characters.", exception);
        }
    }

    private static void Require(ref Utf8JsonReader reader, JsonTokenType token, string what, string kind)
    {
        if (reader.TokenType != token)
        {
            throw Expected(what, kind, reader.TokenType);
        }
    }
}
