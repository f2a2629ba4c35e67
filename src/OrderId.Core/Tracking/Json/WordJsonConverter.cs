using System.Text.Json;
using System.Text.Json.Serialization;
using OrderIds.Tracking.Machines;

namespace OrderIds.Tracking.Json;

/// <summary>Converts enumeration values to and from words, both as JSON values and as property names.</summary>
/// <param name="unknown">The value for words that are not known, or <see langword="null"/> to refuse such words.</param>
internal sealed class WordJsonConverter<TEnum>(TEnum? unknown) : JsonConverter<TEnum>
    where TEnum : struct, Enum
{
    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonWord.TryRead(ref reader, typeof(TEnum).Name, out TEnum value, out _) ? value
        : unknown ?? throw new JsonException(StatusMessages.UnknownWord(typeof(TEnum)));

    public override TEnum ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(ref reader, typeToConvert, options);

    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) => writer.WriteStringValue(Word(value));

    public override void WriteAsPropertyName(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) =>
        writer.WritePropertyName(Word(value));

    // An undefined value would be written as a number, which could not be read back. So writing it is an error.
    private static JsonEncodedText Word(TEnum value) =>
        EnumNames<TEnum>.IsDefined(value) ? EnumNames<TEnum>.Json(value) : throw new JsonException(StatusMessages.Undefined(value));
}
