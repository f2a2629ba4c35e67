using System.Text.Json;
using System.Text.Json.Serialization;
using OrderIds.Carriers.Numbers;

namespace OrderIds.Carriers;

/// <summary>
/// Writes masked tracking numbers as JSON strings. They cannot be read, because a masked text does not identify a number.
/// </summary>
/// <remarks><see cref="MaskedTrackingNumber"/> names this converter in an attribute, so nothing needs to be registered.</remarks>
public sealed class MaskedTrackingNumberJsonConverter : JsonConverter<MaskedTrackingNumber>
{
    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: a masked text does not name a number.</exception>
    public override MaskedTrackingNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException(NumberMessages.MaskedCannotBeRead);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, MaskedTrackingNumber value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
