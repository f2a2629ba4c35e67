using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using OrderIds;
using OrderIds.Tracking;

namespace MyShop;

public sealed class TrackedJsonConverter : JsonConverter
{
    private static readonly Type[] Types = [typeof(OrderId), typeof(CurrencyAmount), typeof(TrackedShipment), typeof(TrackedOrder)];

    public override bool CanConvert(Type objectType) => Types.Contains(Nullable.GetUnderlyingType(objectType) ?? objectType);

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) =>
        writer.WriteRawValue(System.Text.Json.JsonSerializer.Serialize(value, value!.GetType()));

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        using var text = new StringWriter();
        using var json = new JsonTextWriter(text);

        // Otherwise texts that look like times, and amounts of many digits, are changed.
        (DateParseHandling dates, FloatParseHandling numbers) = (reader.DateParseHandling, reader.FloatParseHandling);
        (reader.DateParseHandling, reader.FloatParseHandling) = (DateParseHandling.None, FloatParseHandling.Decimal);
        json.WriteToken(reader);
        (reader.DateParseHandling, reader.FloatParseHandling) = (dates, numbers);
        return System.Text.Json.JsonSerializer.Deserialize(text.ToString(), objectType);
    }
}
