using System.Globalization;
using System.Text.Json;
using OrderIds.Text;

namespace OrderIds.Json;

/// <summary>Reads and writes order IDs as JSON strings, for the converters.</summary>
internal static class OrderIdJson
{
    // Each of the 19 characters may be escaped with six bytes, as \u0041, and white space may take as many bytes again. A longer string is
    // rejected without being read.
    private const int LongestToken = 2 * 6 * OrderId.GroupedLength;

    /// <summary>Reads an order ID from the string or property name at the position of the reader.</summary>
    /// <exception cref="JsonException">The reader is at another kind of token, or the string is not an order ID.</exception>
    public static OrderId Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
        {
            throw new JsonException(
                string.Format(
                    CultureInfo.InvariantCulture, "Expected an order ID as a JSON string, but found {0}.", Name(reader.TokenType)));
        }

        long length = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        if (length > LongestToken)
        {
            throw new JsonException(
                string.Format(
                    CultureInfo.InvariantCulture, "Expected an order ID as a JSON string, but found a string of {0} bytes.", length));
        }

        if (!reader.HasValueSequence && !reader.ValueIsEscaped)
        {
            return OrderIdParser.TryParse(reader.ValueSpan, out OrderId id)
                ? id
                : throw Unreadable(OrderIdDiagnosis.Validate(reader.ValueSpan));
        }

        Span<byte> text = stackalloc byte[LongestToken];
        OrderIdValidation validation = OrderIdDiagnosis.Validate<byte>(text.Slice(0, Unescape(ref reader, text)));
        return validation.IsValid ? validation.Id : throw Unreadable(validation);
    }

    /// <summary>Writes an order ID as a JSON string, in a format of <see cref="OrderId.ToString(string?)"/>.</summary>
    public static void Write(Utf8JsonWriter writer, OrderId value, ReadOnlySpan<char> format)
    {
        // Written raw, including the quotes: no character of an order ID needs escaping, and the search for such characters would take most
        // of the time.
        Span<byte> text = stackalloc byte[OrderId.GroupedLength + 2];
        text[0] = (byte)'"';
        value.TryFormat(text.Slice(1), out int written, format);
        text[written + 1] = (byte)'"';
        writer.WriteRawValue(text.Slice(0, written + 2), skipInputValidation: true);
    }

    /// <summary>Writes an order ID as the name of a JSON property, in a format of <see cref="OrderId.ToString(string?)"/>.</summary>
    public static void WriteName(Utf8JsonWriter writer, OrderId value, ReadOnlySpan<char> format)
    {
        Span<byte> text = stackalloc byte[OrderId.GroupedLength];
        value.TryFormat(text, out int written, format);
        writer.WritePropertyName(text.Slice(0, written));
    }

    private static int Unescape(ref Utf8JsonReader reader, scoped Span<byte> destination)
    {
        try
        {
            return reader.CopyString(destination);
        }
        catch (InvalidOperationException exception)
        {
            // Only here does the reader detect lone surrogates and invalid UTF-8.
            throw new JsonException("Expected an order ID as a JSON string, but found one that is not valid Unicode.", exception);
        }
    }

    private static JsonException Unreadable(OrderIdValidation validation)
    {
        var cause = new OrderIdFormatException(validation);
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
