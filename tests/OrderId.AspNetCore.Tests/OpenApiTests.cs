using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using MyShop;
using OrderIds.Carriers;
using OrderIds.Tracking;

namespace OrderIds.AspNetCore.Tests;

public class OpenApiTests
{
    [Theory]
    [InlineData(Generator.Framework, "/minimal/{id}")]
    [InlineData(Generator.Framework, "/mvc/{id}")]
    [InlineData(Generator.Swashbuckle, "/minimal/{id}")]
    [InlineData(Generator.Swashbuckle, "/mvc/{id}")]
    public async Task Parameters_InRouteQueryAndHeader_AreDescribed(Generator generator, string path)
    {
        JsonNode document = await DescribeAsync(generator, OpenApiSpecVersion.OpenApi3_1);
        Dictionary<string, JsonNode> parameters = document["paths"]![path]!["get"]!["parameters"]!.AsArray()
            .ToDictionary(
                parameter => parameter!["name"]!.GetValue<string>(), parameter => Resolve(document, parameter!["schema"]!),
                StringComparer.OrdinalIgnoreCase);

        Assert.All(["id", "maybe", "X-Order", "parent"], name => AssertIsOrderId(parameters[name]));
        Assert.Equal("array", parameters["many"]["type"]!.GetValue<string>());
        AssertIsOrderId(Resolve(document, parameters["many"]["items"]!));
        Assert.All(["status", "other"], name => AssertListsTheWordsOf<ShipmentStatus>(parameters[name]));
        AssertListsTheWordsOf<OrderIdKind>(parameters["kind"]);
    }

    [Theory]
    [InlineData(Generator.Framework, OpenApiSpecVersion.OpenApi3_0)]
    [InlineData(Generator.Framework, OpenApiSpecVersion.OpenApi3_1)]
    [InlineData(Generator.Swashbuckle, OpenApiSpecVersion.OpenApi3_0)]
    [InlineData(Generator.Swashbuckle, OpenApiSpecVersion.OpenApi3_1)]
    public async Task Body_WithIdsAndStatuses_IsDescribed(Generator generator, OpenApiSpecVersion version)
    {
        JsonNode document = await DescribeAsync(generator, version);
        JsonNode body = Resolve(
            document, document["paths"]!["/sales"]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!);
        JsonNode Property(string name) => Resolve(document, body["properties"]![name]!);

        AssertIsOrderId(Property("id"));
        AssertIsOrderId(Property("parent"));
        AssertIsOrderId(Resolve(document, Property("ids")["items"]!));
        AssertIsOrderId(Resolve(document, Resolve(document, Property("groups")["items"]!)["items"]!));
        AssertListsTheWordsOf<OrderStatus>(Property("status"));
        AssertListsTheWordsOf<PaymentStatus>(Property("payment"));
        AssertListsTheWordsOf<ShipmentStatus>(Resolve(document, Property("parcels")["additionalProperties"]!));
    }

    [Theory]
    [InlineData(Generator.Framework)]
    [InlineData(Generator.Swashbuckle)]
    public async Task TrackedTypes_AreComponentsThatSayWhatTheFilesSay(Generator generator)
    {
        JsonNode document = await DescribeAsync(generator, OpenApiSpecVersion.OpenApi3_1);

        Assert.All(
            [
                typeof(TrackedOrder), typeof(TrackedOrderLine), typeof(TrackedOrderShipment), typeof(TrackedShipment),
                typeof(TrackingEvent), typeof(OrderActivity), typeof(CurrencyAmount),
            ],
            type => Assert.Equal(
                Normalize(JsonNode.Parse(OrderIdJsonSchema.Find(type)!.ComponentText)!),
                Normalize(document["components"]!["schemas"]![type.Name]!)));
    }

    [Theory]
    [InlineData(Generator.Framework, OpenApiSpecVersion.OpenApi3_0)]
    [InlineData(Generator.Framework, OpenApiSpecVersion.OpenApi3_1)]
    [InlineData(Generator.Swashbuckle, OpenApiSpecVersion.OpenApi3_1)]
    public async Task TypesOfCarriers_AreDescribed(Generator generator, OpenApiSpecVersion version)
    {
        JsonNode document = await DescribeAsync(generator, version);
        JsonNode label = Resolve(
            document, document["paths"]!["/labels"]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!);
        JsonNode Property(string name) => Resolve(document, label["properties"]![name]!);

        Assert.All(["number", "other"], name => Assert.Equal("1Z999AA10123456784", Property(name)["example"]!.GetValue<string>()));
        Assert.Equal(TrackingNumber.MaxLength, Property("number")["maxLength"]!.GetValue<int>());
        Assert.Equal("string", Property("masked")["type"]!.GetValue<string>());
        AssertListsTheWordsOf<TrackingVendor>(Property("vendor"));
    }

    [Fact]
    public async Task Items_ThatMayBeNull_AreDescribed()
    {
        JsonNode document = await DescribeAsync(Generator.Framework, OpenApiSpecVersion.OpenApi3_1);
        JsonNode label = document["components"]!["schemas"]!["Label"]!["properties"]!;

        Assert.All([label["orders"]!["items"]!, label["places"]!["additionalProperties"]!], item =>
        {
            Assert.Contains("null", item["oneOf"]!.AsArray().Select(choice => choice!["type"]?.GetValue<string>()));
            AssertIsOrderId(Resolve(document, item));
        });
    }

    [Fact]
    public async Task TrackedTypes_InTypesOfTheFramework_AreReferences()
    {
        JsonNode document = await DescribeAsync(Generator.Framework, OpenApiSpecVersion.OpenApi3_1);
        JsonNode response = document["paths"]!["/orders"]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!;
        JsonNode discrepancy = document["components"]!["schemas"]!["OrderDiscrepancy"]!["properties"]!;

        Assert.Equal("#/components/schemas/TrackedOrder", response["items"]!["$ref"]!.GetValue<string>());
        Assert.Equal("#/components/schemas/OrderActivity", discrepancy["activities"]!["items"]!["$ref"]!.GetValue<string>());
        AssertListsTheWordsOf<OrderDiscrepancyKind>(Resolve(document, discrepancy["kind"]!));
    }

    private static async Task<ShopApplication> StartAsync(Generator generator, OpenApiSpecVersion version) =>
        await ShopApplication.StartAsync(
        builder =>
        {
            builder.Services.AddControllers();
            builder.Services.AddEndpointsApiExplorer();
            builder.Services.AddOpenApi(options => options.AddOrderIds().OpenApiVersion = version);
            builder.Services.AddSwaggerGen(OrderIdSwagger.AddTo);
        },
        app =>
        {
            _ = generator == Generator.Framework
                ? app.MapOpenApi("/{documentName}.json")
                : app.MapSwagger("/{documentName}.json", options => options.OpenApiVersion = version);
            app.MapControllers();
            app.MapGet(
                "/minimal/{id}",
                (
                    OrderId id,
                    OrderId? maybe,
                    OrderId[] many,
                    [FromHeader(Name = "X-Order")] OrderId header,
                    ShipmentStatus status,
                    ShipmentStatus? other,
                    [AsParameters] SaleFilter filter) => Results.Ok());
            app.MapPost("/sales", (Sale sale) => sale);
            app.MapPost("/labels", (Label label) => label);
            app.MapGet("/orders", () => Array.Empty<TrackedOrder>());
            app.MapGet("/discrepancies", () => new List<OrderDiscrepancy>());
        });

    internal static async Task<JsonNode> DescribeAsync(Generator generator, OpenApiSpecVersion version)
    {
        await using ShopApplication shop = await StartAsync(generator, version);
        return await shop.GetJsonAsync("/v1.json");
    }

    private static void AssertIsOrderId(JsonNode schema)
    {
        Assert.Equal("string", schema["type"]!.GetValue<string>());
        Assert.Equal((OrderId.Pattern, OrderId.Example), (schema["pattern"]!.GetValue<string>(), schema["example"]!.GetValue<string>()));
        Assert.Equal((OrderId.Length, OrderId.GroupedLength), (schema["minLength"]!.GetValue<int>(), schema["maxLength"]!.GetValue<int>()));
    }

    private static void AssertListsTheWordsOf<TEnum>(JsonNode schema)
        where TEnum : struct, Enum
    {
        Assert.Equal("string", schema["type"]!.GetValue<string>());
        Assert.Equal(Enum.GetNames<TEnum>(), schema["enum"]!.AsArray().Select(word => word!.GetValue<string>()));
    }

    // A value that may be null is one of two schemas.
    private static JsonNode Resolve(JsonNode document, JsonNode schema)
    {
        JsonNode found = (schema["oneOf"] ?? schema["allOf"])?.AsArray().Single(choice => choice!["type"]?.ToString() != "null")! ?? schema;
        return found["$ref"] is { } reference ? document["components"]!["schemas"]![reference.GetValue<string>().Split('/')[^1]]! : found;
    }

    private static string Normalize(JsonNode node) => node switch
    {
        JsonObject fields => $"{{{string.Join(",", Compared(fields).Select(field => field.Key + ":" + Normalize(field.Value!)))}}}",
        JsonArray items => $"[{string.Join(",", items.Select(item => Normalize(item!)))}]",
        _ => node.ToJsonString(),
    };

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Compared(JsonObject fields) => fields
        .Where(field => field.Key is not ("examples" or "example" or "readOnly"))
        .OrderBy(field => field.Key, StringComparer.Ordinal);
}

/// <summary>Names what writes the document: the framework's package, or Swashbuckle with the recipe of the README.</summary>
public enum Generator
{
    Framework,
    Swashbuckle,
}

public sealed record Sale(
    OrderId Id, OrderId? Parent, IReadOnlyList<OrderId> Ids, OrderId[][] Groups, OrderStatus Status, PaymentStatus? Payment,
    Dictionary<OrderId, ShipmentStatus> Parcels);

public sealed record Label(
    TrackingNumber Number, TrackingNumber? Other, MaskedTrackingNumber Masked, TrackingVendor Vendor, IReadOnlyList<OrderId?> Orders,
    Dictionary<string, OrderId?> Places);

public sealed record SaleFilter(OrderId? Parent, OrderIdKind? Kind);

[ApiController]
[Route("mvc")]
public sealed class SaleController : ControllerBase
{
    [HttpGet("{id}")]
    public IActionResult Get(
        OrderId id, OrderId? maybe, [FromQuery] List<OrderId> many, [FromHeader(Name = "X-Order")] OrderId header, ShipmentStatus status,
        ShipmentStatus? other, [FromQuery] SaleFilter filter) => Ok();
}
