using System.Text.Json;
using System.Text.Json.Serialization;
using OrderIds.Json;

namespace OrderIds;

/// <summary>
/// Converts order IDs to and from JSON strings in groups of 3-7-7, for programs that use the form of Amazon's order IDs; values and
/// dictionary keys.
/// </summary>
/// <remarks>
/// Put it on a property: <c>[JsonConverter(typeof(OrderIdGroupedJsonConverter))]</c>. It reads whatever <see cref="OrderId.Parse(string)"/>
/// reads, up to 228 bytes of JSON.
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
