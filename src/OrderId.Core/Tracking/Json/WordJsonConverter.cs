using System.Text.Json;
using System.Text.Json.Serialization;
using OrderIds.Tracking.Machines;

namespace OrderIds.Tracking.Json;

/// <summary>Converts values of an enumeration to and from their words.</summary>
/// <remarks>A word that is not known becomes <paramref name="unknown"/>, or is refused where there is none.</remarks>
internal abstract class WordJsonConverter<TStatus>(TStatus? unknown) : JsonConverter<TStatus>
    where TStatus : struct, Enum
{
    public override TStatus Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string word = JsonFields.String(ref reader, typeof(TStatus).Name) ?? throw JsonFields.Expected(typeof(TStatus).Name, "a string", JsonTokenType.Null);
        if (EnumNames<TStatus>.TryParse(word, out TStatus value))
        {
            return value;
        }

        return unknown ?? throw new JsonException(StatusMessages.UnknownWord(typeof(TStatus)));
    }

    public override void Write(Utf8JsonWriter writer, TStatus value, JsonSerializerOptions options) => writer.WriteStringValue(Word(value));

    public override TStatus ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader, typeToConvert, options);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, TStatus value, JsonSerializerOptions options) => writer.WritePropertyName(Word(value));

    // A number would be read back by nobody: a value that has no word is refused where it is written, as an error of the JSON.
    private static JsonEncodedText Word(TStatus value) => EnumNames<TStatus>.IsDefined(value) ? EnumNames<TStatus>.Json(value) : throw new JsonException(StatusMessages.Undefined(value));
}
