using System.Text.Json;
using System.Text.Json.Serialization;

namespace OrderIds;

/// <summary>Writes masked order IDs as JSON strings. They cannot be read back, because a masked text does not identify an order.</summary>
/// <remarks><see cref="MaskedOrderId"/> has this converter as an attribute, so it need not be registered.</remarks>
public sealed class MaskedOrderIdJsonConverter : JsonConverter<MaskedOrderId>
{
    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always thrown: a masked order ID cannot be read.</exception>
    public override MaskedOrderId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A masked order ID cannot be read: most of its characters are hidden. Store the ID itself.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, MaskedOrderId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
