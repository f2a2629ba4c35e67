using System.Text.Json;

namespace OrderIds.Carriers.Numbers;

/// <summary>Reads tracking numbers from JSON, for <see cref="TrackingNumberJsonConverter"/>.</summary>
internal static class NumberJson
{
    /// <summary>Reads a tracking number from the current string or property name.</summary>
    /// <exception cref="JsonException">The current token is not a string, or the string is not a tracking number.</exception>
    public static TrackingNumber Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
        {
            throw new JsonException(NumberMessages.NotAString(Name(reader.TokenType)));
        }

        TrackingNumberValidation validation = reader.HasValueSequence || reader.ValueIsEscaped
            ? TrackingNumber.Validate(Unescape(ref reader))
            : TrackingNumber.Validate(reader.ValueSpan);
        return validation.IsValid ? validation.Number : throw Unreadable(validation);
    }

    private static string? Unescape(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException exception)
        {
            // The JSON reader detects lone surrogates and invalid UTF-8 only when the string is decoded.
            throw new JsonException(NumberMessages.NotUnicode, exception);
        }
    }

    private static JsonException Unreadable(TrackingNumberValidation validation)
    {
        var cause = new TrackingNumberFormatException(validation);
        return new JsonException(cause.Message, cause);
    }

    private static string Name(JsonTokenType token) => token switch
    {
        JsonTokenType.Null => "null",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a Boolean",
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        _ => "something else",
    };
}
