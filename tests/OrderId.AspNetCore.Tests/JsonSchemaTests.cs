using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Json.Schema;
using OrderIds.Carriers;
using OrderIds.Documents;
using OrderIds.Tracking;

namespace OrderIds.AspNetCore.Tests;

public class JsonSchemaTests
{
    private static readonly Uri Folder = new("https://example.com/schemas/");

    private static readonly Dictionary<Type, JsonSchema> Schemas = Load();

    public static TheoryData<Type> Types => [.. OrderIdJsonSchema.All.Select(schema => schema.Type)];

    public static TheoryData<Type> Enums => [.. OrderIdJsonSchema.All.Select(schema => schema.Type).Where(type => type.IsEnum)];

    [Fact]
    public void All_HaveEachTypeThatNamesAConverter() => Assert.Equal(
        new[] { typeof(OrderId), typeof(TrackingNumber) }.SelectMany(type => type.Assembly.GetExportedTypes())
            .Where(type => type.IsDefined(typeof(JsonConverterAttribute))).Select(type => type.Name).Order(),
        OrderIdJsonSchema.All.Select(schema => schema.Type.Name).Order());

    [Fact]
    public void Files_AreThoseOfTheTypes() => Assert.Equal(
        Directory.GetFiles(Path.Combine(Repository.Folder!, "src", "OrderId.AspNetCore", "Schemas")).Select(Path.GetFileName)
            .Order(StringComparer.Ordinal),
        OrderIdJsonSchema.All.Select(schema => schema.FileName).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Types))]
    public void Schema_OfAType_AcceptsItsJson(Type type)
    {
        JsonElement[] written = [.. Samples.Of(type).Select(Samples.Json)];

        Assert.NotEmpty(written);
        Assert.All(written, json => Assert.True(IsValid(type, json), json.ToString()));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Schema_OfAType_NamesEachFieldOfItsJsonAndNoOther(Type type)
    {
        string[] written = [.. Samples.Of(type).Select(Samples.Json).Where(json => json.ValueKind == JsonValueKind.Object)
            .SelectMany(json => json.EnumerateObject().Select(field => field.Name)).Distinct().Order(StringComparer.Ordinal)];
        JsonObject? named = JsonNode.Parse(OrderIdJsonSchema.Find(type)!.Text)!["properties"]?.AsObject();

        Assert.Equal(written, (named ?? []).Select(field => field.Key).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Schema_OfAType_RefusesJsonWithoutAFieldThatIsAlwaysWritten(Type type)
    {
        JsonObject[] written =
        [
            .. Samples.Of(type)
                .Select(Samples.Json)
                .Where(json => json.ValueKind == JsonValueKind.Object)
                .Select(json => JsonObject.Create(json)!),
        ];
        IEnumerable<string> fields = written.SelectMany(json => json.Select(field => field.Key)).Distinct();
        foreach (string field in fields.Where(field => written.All(json => json.ContainsKey(field))))
        {
            JsonObject json = written[0].DeepClone().AsObject();
            json.Remove(field);
            bool isRequired = IsRequired(type, field);

            Assert.Equal(!isRequired, IsValid(type, JsonSerializer.SerializeToElement(json)));
        }
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void Schema_OfAnEnumeration_ListsItsWords(Type type) => Assert.Equal(
        Enum.GetNames(type),
        JsonNode.Parse(OrderIdJsonSchema.Find(type)!.Text)!["enum"]!.AsArray().Select(word => word!.GetValue<string>()));

    [Theory]
    [InlineData(typeof(OrderId), "\"0VR-KB3Z000-4T0008\"")]
    [InlineData(typeof(OrderId), "\"0VRUB3Z0004T0008P\"")]
    [InlineData(typeof(OrderId), "17")]
    [InlineData(typeof(MaskedOrderId), "\"0VR-KB3Z000-4T0008P\"")]
    [InlineData(typeof(TrackingNumber), "\"1z999aa10123456784\"")]
    [InlineData(typeof(TrackingNumber), "\"1Z99\"")]
    [InlineData(typeof(MaskedTrackingNumber), "\"1Z999AA10123456784\"")]
    [InlineData(typeof(TrackingVendor), "\"AnotherVendor\"")]
    [InlineData(typeof(ShipmentStatus), "\"Misplaced\"")]
    [InlineData(typeof(ShipmentStatus), "2")]
    [InlineData(typeof(CurrencyAmount), """{ "amount": "1", "currency": "EUR" }""")]
    [InlineData(typeof(CurrencyAmount), """{ "amount": 1, "currency": "eur" }""")]
    [InlineData(typeof(LineQuantity), """{ "line": "1", "quantity": 0 }""")]
    [InlineData(
        typeof(TrackedShipment),
        """{ "trackingNumber": "1", "status": "Lost", "events": [{ "status": "Misplaced", "occurredAt": "2026-03-01T12:00:00Z" }] }""")]
    public void Schema_OfAType_RefusesOtherJson(Type type, string json) =>
        Assert.False(IsValid(type, JsonDocument.Parse(json).RootElement));

    [Fact]
    public void Schema_OfOrderId_HasThePatternAndExampleOfTheType()
    {
        JsonNode schema = JsonNode.Parse(OrderIdJsonSchema.Find(typeof(OrderId?))!.Text)!;

        Assert.Equal(OrderId.Pattern, schema["pattern"]!.GetValue<string>());
        Assert.Equal(OrderId.Example, schema["examples"]![0]!.GetValue<string>());
        Assert.Equal((OrderId.Length, OrderId.GroupedLength), (schema["minLength"]!.GetValue<int>(), schema["maxLength"]!.GetValue<int>()));
    }

    [Fact]
    public void Schema_OfTrackingNumber_HasTheLengthsOfTheType()
    {
        JsonNode schema = JsonNode.Parse(OrderIdJsonSchema.Find(typeof(TrackingNumber?))!.Text)!;

        Assert.Equal(
            (TrackingNumber.MinLength, TrackingNumber.MaxLength),
            (schema["minLength"]!.GetValue<int>(), schema["maxLength"]!.GetValue<int>()));
    }

    [Fact]
    public void Schema_OfATrackedType_HasTheLimitsOfTheModel()
    {
        JsonNode shipment = Properties(typeof(TrackedShipment)), order = Properties(typeof(TrackedOrder));
        int MaxItems(string list) => order[list]!["maxItems"]!.GetValue<int>();

        Assert.Equal(TrackedShipment.MaxEvents, shipment["events"]!["maxItems"]!.GetValue<int>());
        Assert.Equal(TrackingEvent.MaxTextLength, Properties(typeof(TrackingEvent))["code"]!["maxLength"]!.GetValue<int>());
        Assert.Equal(
            (TrackedOrder.MaxLines, TrackedOrder.MaxActivities, TrackedOrder.MaxShipments),
            (MaxItems("lines"), MaxItems("activities"), MaxItems("shipments")));
    }

    [Fact]
    public void Find_OfAnotherType_ReturnsNull() => Assert.Null(OrderIdJsonSchema.Find(typeof(string)));

    private static JsonNode Properties(Type type) => JsonNode.Parse(OrderIdJsonSchema.Find(type)!.Text)!["properties"]!;

    private static bool IsRequired(Type type, string field) =>
        JsonNode.Parse(OrderIdJsonSchema.Find(type)!.Text)!["required"]?.AsArray().Any(name => name!.GetValue<string>() == field) == true;

    private static bool IsValid(Type type, JsonElement json) =>
        Schemas[type].Evaluate(json, new EvaluationOptions { RequireFormatValidation = true }).IsValid;

    // Each file refers to those beside it.
    private static Dictionary<Type, JsonSchema> Load()
    {
        var schemas = new Dictionary<Type, JsonSchema>();
        foreach (OrderIdJsonSchema schema in OrderIdJsonSchema.All)
        {
            schemas.Add(schema.Type, JsonSchema.FromText(schema.Text, baseUri: new Uri(Folder, schema.FileName)));
        }

        return schemas;
    }
}
