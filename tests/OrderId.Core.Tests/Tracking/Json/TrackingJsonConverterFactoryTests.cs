using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using OrderIds.Tracking;
using OrderIds.Tracking.Json;

namespace OrderIds.Tests.Tracking.Json;

/// <summary>Each type of tracking, in each place and kind of context: nothing is left out, and words and fields are the same.</summary>
public class TrackingJsonConverterFactoryTests
{
    private static readonly TrackingJsonConverterFactory Factory = new();
    private static readonly JsonStringEnumConverter Others = new(JsonNamingPolicy.SnakeCaseLower);
    private static readonly JsonSerializerOptions FactoryFirst = new() { Converters = { Factory, Others } };
    private static readonly JsonSerializerOptions OthersAlone = new() { Converters = { Others } };

    public static IEnumerable<object[]> Cases =>
        from context in ShelfContexts.All
        from way in (string[])["alone", "before", "after", "reflection"]
        select new object[] { context.GetType().Name, way };

    [Theory]
    [MemberData(nameof(Cases))]
    public void SerializeThenDeserialize_InAContext_LosesNothing(string context, string way)
    {
        JsonSerializerOptions options = Options(context, way);
        Shelf full = Shelf.Full();

        full.AssertSame(Read(JsonSerializer.Serialize(full, TypeIn(options)), options));
        new Shelf().AssertSame(Read(JsonSerializer.Serialize(new Shelf(), TypeIn(options)), options));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Serialize_InAContext_WritesTheSameAsWithReflection(string context, string way)
    {
        Shelf full = Shelf.Full();

        Assert.Equal(
            JsonSerializer.Serialize(full, TypeIn(Options(context, "reflection"))),
            JsonSerializer.Serialize(full, TypeIn(Options(context, way))));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Serialize_InAContext_WritesTheDocumentedFieldsAndWords(string context, string way)
    {
        JsonSerializerOptions options = Options(context, way);
        JsonNode shelf = JsonNode.Parse(JsonSerializer.Serialize(Shelf.Full(), TypeIn(options)))!;
        string Name(string property) => options.PropertyNamingPolicy?.ConvertName(property) ?? property;
        JsonNode? Value(string slot) => shelf[Name(slot)]?[Name("Value")];

        Assert.Equal("\"OutForDelivery\"", Value("Status")?.ToJsonString());
        Assert.Equal("""{"amount":29.99,"currency":"EUR"}""", Value("Amount")?.ToJsonString());
        Assert.Equal("""{"line":"A","quantity":2}""", Value("Quantity")?.ToJsonString());
        Assert.Equal(
            """
            {"trackingNumber":"SAMPLE","carrier":"Sample Post","status":"Delivered","events":[
            {"status":"Delivered","detail":"Photo","occurredAt":"2026-03-02T01:30:00+00:00",
            "source":"carrier","eventId":"7","proof":{"receivedBy":"Sample"}}]}
            """.Replace("\n", "", StringComparison.Ordinal),
            Value("Shipment")?.ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Assert.Equal(4, shelf[Name("OrderStatus")]?[Name("Counts")]?["PartiallyShipped"]?.GetValue<int>());
    }

    [Fact]
    public void Serialize_InOptionsWithAStringEnumConverter_WritesItsWordsUnlessTheFactoryComesFirst()
    {
        Assert.Equal("\"OutForDelivery\"", JsonSerializer.Serialize(ShipmentStatus.OutForDelivery, FactoryFirst));
        Assert.Equal("\"out_for_delivery\"", JsonSerializer.Serialize(ShipmentStatus.OutForDelivery, OthersAlone));
        string json = JsonSerializer.Serialize(Scans.At(1, ShipmentStatus.OutForDelivery), OthersAlone);
        Assert.Contains("\"OutForDelivery\"", json, StringComparison.Ordinal);
    }

    /// <summary>A name that is missing in the table would cost a string each time it is read.</summary>
    [Fact]
    public void Find_EveryNameThatIsWritten_IsInTheTable()
    {
        JsonSerializerOptions options = new() { TypeInfoResolver = TrackingJsonContext.Default };
        Shelf full = Shelf.Full();
        object[] written =
        [
            full.Order.Value!,
            full.Event.Value! with
            {
                Leg = ShipmentLeg.Return,
                Code = "a",
                Description = "b",
                Location = "c",
                Precision = TimePrecision.Date,
            },
            full.Progress.Value!,
            Scans.Of().Apply(new DeliveryEstimate(Scans.Day, Scans.Day, "a")),
            OrderActivity.Create(OrderActivityKind.Payment, null, "p", Scans.Day, Orders.Euros(1), [new LineQuantity("A", 1)], "a", "b"),
            new ProofOfDelivery { ReceivedBy = "a", SignatureUrl = "b", PhotoUrl = "c" },
        ];
        IEnumerable<string> names = written.SelectMany(value => Names(JsonSerializer.SerializeToElement(value, value.GetType(), options)));

        Assert.DoesNotContain(names, name => JsonNames.Find(Encoding.UTF8.GetBytes(name)) is null);
        Assert.Null(JsonNames.Find("other"u8));
        Assert.Null(JsonNames.Find(default));
    }

    [Fact]
    public void CanConvert_EveryTypeThatNamesTheFactory_AndNoOther()
    {
        Type[] named = [.. typeof(TrackedShipment).Assembly.GetExportedTypes().Where(
            type => type.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType == typeof(TrackingJsonConverterFactory))];

        Assert.Equal(
            named.Select(type => type.Name).Order(StringComparer.Ordinal),
            typeof(Shelf).GetProperties().Select(slot => slot.PropertyType.GetGenericArguments()[0].Name).Order(StringComparer.Ordinal));
        Assert.True(typeof(TrackingJsonConverterFactory).IsPublic);
        Assert.All(named, type => Assert.True(Factory.CanConvert(type)));
        Assert.All(named, type => Assert.Equal(type, Factory.CreateConverter(type, JsonSerializerOptions.Default)!.Type));
        Assert.False(Factory.CanConvert(typeof(OrderId)));
        Assert.False(Factory.CanConvert(typeof(ShipmentStatus?)));
        Assert.Null(Factory.CreateConverter(typeof(object), JsonSerializerOptions.Default));
    }

    private static IEnumerable<string> Names(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(field => Names(field.Value).Prepend(field.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Names),
        _ => [],
    };

    private static Shelf Read(string json, JsonSerializerOptions options) => JsonSerializer.Deserialize(json, TypeIn(options))!;

    private static JsonTypeInfo<Shelf> TypeIn(JsonSerializerOptions options) => (JsonTypeInfo<Shelf>)options.GetTypeInfo(typeof(Shelf));

    private static JsonSerializerOptions Options(string name, string way)
    {
        JsonSerializerContext context = ShelfContexts.All.Single(each => each.GetType().Name == name);
        return way switch
        {
            "alone" => context.Options,
            "before" => With(JsonTypeInfoResolver.Combine(TrackingJsonContext.Default, context)),
            "after" => With(JsonTypeInfoResolver.Combine(context, TrackingJsonContext.Default)),
            _ => With(new DefaultJsonTypeInfoResolver()),
        };
        JsonSerializerOptions With(IJsonTypeInfoResolver resolver) => new(context.Options) { TypeInfoResolver = resolver };
    }
}
