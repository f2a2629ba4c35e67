using System.Text.Json;
using System.Text.Json.Serialization;
using OrderIds.Json;

namespace OrderIds;

/// <summary>
/// Converts order IDs to and from JSON strings with hyphens, in groups of 3, 7 and 7 characters, as Amazon writes its order IDs. It
/// converts values and dictionary keys.
/// </summary>
/// <remarks>
/// Put it on a property: <c>[JsonConverter(typeof(OrderIdGroupedJsonConverter))]</c>. It reads every text that
/// <see cref="OrderId.Parse(string)"/> accepts, with or without hyphens, from strings of at most 228 bytes of JSON.
/// </remarks>
public sealed class OrderIdGroupedJsonConverter : JsonConverter<OrderId>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">
    /// The JSON is not a string, or the string is not an order ID; the message says what was expected.
    /// </exception>
    public override OrderId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        OrderIdJson.Read(ref reader);

    /// <inheritdoc/>
    /// <exception cref="JsonException">The property name is not an order ID; the message says what was expected.</exception>
    public override OrderId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        OrderIdJson.Read(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, OrderId value, JsonSerializerOptions options) =>
        OrderIdJson.Write(writer, value, "D".AsSpan());

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, OrderId value, JsonSerializerOptions options) =>
        OrderIdJson.WriteName(writer, value, "D".AsSpan());
}
