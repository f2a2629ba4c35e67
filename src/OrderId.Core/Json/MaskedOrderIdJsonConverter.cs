using System.Text.Json;
using System.Text.Json.Serialization;

namespace OrderIds;

/// <summary>Writes masked order IDs as JSON strings. They cannot be read: the text does not name an ID.</summary>
/// <remarks><see cref="MaskedOrderId"/> names this converter in an attribute, so nothing needs to be registered.</remarks>
public sealed class MaskedOrderIdJsonConverter : JsonConverter<MaskedOrderId>
{
    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: a masked text does not name an ID.</exception>
    public override MaskedOrderId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A masked order ID cannot be read: its text does not name an ID. Store the ID itself.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, MaskedOrderId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
