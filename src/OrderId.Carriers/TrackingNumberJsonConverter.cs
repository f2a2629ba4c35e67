using System.Text.Json;
using System.Text.Json.Serialization;
using OrderIds.Carriers.Numbers;

namespace OrderIds.Carriers;

/// <summary>Converts tracking numbers to and from JSON strings, as values and as dictionary keys.</summary>
/// <remarks>
/// <see cref="TrackingNumber"/> names this converter in an attribute, so nothing needs to be registered. The converter accepts the texts
/// that <see cref="TrackingNumber.Parse(string)"/> accepts, and writes <see cref="TrackingNumber.Text"/>. The default value is written as
/// JSON null, and JSON null is read as the default value.
/// </remarks>
public sealed class TrackingNumberJsonConverter : JsonConverter<TrackingNumber>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    /// <exception cref="JsonException">
    /// The JSON is not a string, or the string is not a tracking number; the message says what was expected.
    /// </exception>
    public override TrackingNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? default : NumberJson.Read(ref reader);

    /// <inheritdoc/>
    /// <exception cref="JsonException">The property name is not a tracking number; the message says what was expected.</exception>
    public override TrackingNumber ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        NumberJson.Read(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TrackingNumber value, JsonSerializerOptions options)
    {
        if (value == default)
        {
            writer.WriteNullValue();
        }
        else
        {
            writer.WriteStringValue(value.Text);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is the default value, which has no text.</exception>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, TrackingNumber value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value == default ? throw new JsonException(TrackingNumber.Validate(value.Text).Message) : value.Text);
}
