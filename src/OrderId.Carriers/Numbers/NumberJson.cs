using System.Text.Json;

namespace OrderIds.Carriers.Numbers;

/// <summary>Reads tracking numbers from JSON, for the converter.</summary>
internal static class NumberJson
{
    /// <summary>Reads the string or property name that the reader stands on.</summary>
    /// <exception cref="JsonException">It stands on something else, or the string is not a tracking number.</exception>
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
            // The reader finds lone surrogates and broken UTF-8 only now.
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
