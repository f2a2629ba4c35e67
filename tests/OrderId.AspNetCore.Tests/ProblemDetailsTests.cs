using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using OrderIds.Tracking;

namespace OrderIds.AspNetCore.Tests;

public class ProblemDetailsTests(ProblemDetailsTests.Shops shops) : IClassFixture<ProblemDetailsTests.Shops>
{
    private const string Mistyped = "0VR-KB3Z000-4T0008Q";

    public static TheoryData<string, string, string> Parameters => new()
    {
        { "/minimal/orders/" + Mistyped, "", "id" },
        { "/minimal/search?id=" + Mistyped, "", "id" },
        { "/minimal/search?maybe=" + Mistyped + "&id=" + OrderId.Example, "", "maybe" },
        { "/minimal/search?many=" + OrderId.Example + "&many=" + Mistyped + "&id=" + OrderId.Example, "", "many" },
        { "/minimal/search?parent=" + Mistyped + "&id=" + OrderId.Example, "", "Parent" },
        { "/minimal/nullables?ids=&ids=" + Mistyped, "", "ids" },
        { "/minimal/header", Mistyped, "X-Order" },
        { "/minimal/headers", OrderId.Example + ", " + Mistyped, "X-Order" },
        { "/mvc/orders/" + Mistyped, "", "id" },
        { "/mvc/search?maybe=" + Mistyped, "", "maybe" },
        { "/mvc/search?many=" + OrderId.Example + "&many=" + Mistyped, "", "many" },
        { "/mvc/search?parent=" + Mistyped, "", "Parent" },
        { "/mvc/header", Mistyped, "X-Order" },
        { "/mvc/headers", OrderId.Example + ", " + Mistyped, "X-Order" },
    };

    [Theory]
    [MemberData(nameof(Parameters))]
    public async Task Parameter_Mistyped_IsNamedWithPositionAndMessageAndWithoutTheInput(string path, string header, string parameter)
    {
        foreach (ShopApplication shop in shops.All)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            if (header.Length > 0)
            {
                request.Headers.Add("X-Order", header);
            }

            await AssertProblemAsync(await shop.Client.SendAsync(request), parameter, OrderId.Validate(Mistyped));
        }
    }

    [Theory]
    [InlineData("/minimal/orders", """{ "id": "0VR-KB3Z000-4T0008Q", "others": [] }""", "$.id")]
    [InlineData(
        "/minimal/orders", """{ "id": "0VRKB3Z0004T0008P", "others": ["0VRKB3Z0004T0008P", "0VR-KB3Z000-4T0008Q"] }""", "$.others[1]")]
    [InlineData("/mvc/orders", """{ "id": "0VR-KB3Z000-4T0008Q", "others": [] }""", "$.id")]
    [InlineData("/mvc/orders", """{ "id": "0VRKB3Z0004T0008P", "others": ["0VRKB3Z0004T0008P", "0VR-KB3Z000-4T0008Q"] }""", "$.others[1]")]
    [InlineData("/minimal/counts", """{ "counts": { "0VR-KB3Z000-4T0008Q": 1 } }""", "$.counts.*")]
    [InlineData("/mvc/counts", """{ "counts": { "0VR-KB3Z000-4T0008Q": 1 } }""", "$.counts.*")]
    [InlineData("/minimal/links", """{ "0VRKB3Z0004T0008P": { "a b": "0VR-KB3Z000-4T0008Q" } }""", "$.*['a b']")]
    [InlineData("/mvc/links", """{ "0VRKB3Z0004T0008P": { "a b": "0VR-KB3Z000-4T0008Q" } }""", "$.*['a b']")]
    [InlineData("/minimal/tracked", """{ "id": "0VR-KB3Z000-4T0008Q" }""", "$.id")]
    [InlineData("/mvc/tracked", """{ "id": "0VR-KB3Z000-4T0008Q" }""", "$.id")]
    public async Task Body_WithAMistypedId_IsAnsweredWithThePath(string path, string body, string parameter)
    {
        foreach (ShopApplication shop in shops.All)
        {
            using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

            await AssertProblemAsync(
                await shop.Client.PostAsync(new Uri(path, UriKind.Relative), content), parameter, OrderId.Validate(Mistyped));
        }
    }

    [Theory]
    [InlineData("/minimal/form", "id")]
    [InlineData("/minimal/form-object", "Parent")]
    [InlineData("/mvc/form", "id")]
    public async Task Form_WithAMistypedId_IsAnswered(string path, string parameter)
    {
        foreach (ShopApplication shop in shops.All)
        {
            using var form = new FormUrlEncodedContent([new(parameter, Mistyped)]);

            await AssertProblemAsync(
                await shop.Client.PostAsync(new Uri(path, UriKind.Relative), form), parameter, OrderId.Validate(Mistyped));
        }
    }

    [Fact]
    public async Task Body_WithAnotherMistake_DoesNotRepeatTheIdOfItsKey()
    {
        using var content = new StringContent(
            $$"""{ "counts": { "{{OrderId.Example}}": "many" } }""", System.Text.Encoding.UTF8, "application/json");
        JsonNode problem = await ReadAsync(await shops.All[0].Client.PostAsync(new Uri("/mvc/counts", UriKind.Relative), content));

        Assert.NotNull(problem["errors"]!["$.counts.*"]);
        Assert.DoesNotContain(OrderId.Example, problem.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/minimal/form-object")]
    [InlineData("/mvc/form")]
    public async Task Form_WithAnId_IsRead(string path)
    {
        using var form = new FormUrlEncodedContent([new("id", OrderId.Example), new("Parent", OrderId.Example)]);
        HttpResponseMessage response = await shops.All[0].Client.PostAsync(new Uri(path, UriKind.Relative), form);

        Assert.Contains(OrderId.Example, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/minimal/search", "id")]
    [InlineData("/minimal/search?id=", "id")]
    [InlineData("/minimal/search?maybe=&id=" + OrderId.Example, "maybe")]
    [InlineData("/minimal/search?parent=&id=" + OrderId.Example, "Parent")]
    public async Task Parameter_MissingOrEmpty_IsNamed(string path, string parameter) =>
        await AssertProblemAsync(await GetAsync(path), parameter, OrderId.Validate(string.Empty));

    [Theory]
    [InlineData("/minimal/orders", "17")]
    [InlineData("/minimal/orders", "null")]
    [InlineData("/mvc/orders", "17")]
    public async Task Body_WithAnIdThatIsNoString_IsAnsweredWithThePath(string path, string id)
    {
        ShopApplication shop = shops.All[0];
        using var content = new StringContent($$"""{ "id": {{id}}, "others": [] }""", System.Text.Encoding.UTF8, "application/json");
        JsonNode problem = await ReadAsync(await shop.Client.PostAsync(new Uri(path, UriKind.Relative), content));

        Assert.StartsWith(
            "Expected an order ID as a JSON string", problem["errors"]!["$.id"]![0]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("$.id", problem["orderIds"]![0]!["parameter"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("/minimal/orders/0vr-kb3z000-4t0008p")]
    [InlineData("/mvc/orders/0vr-kb3z000-4t0008p")]
    [InlineData("/mvc/search?maybe=&parent=0VRKB3Z0004T0008P&many=0VRKB3Z0004T0008P")]
    public async Task Parameter_ThatIsAnId_IsRead(string path)
    {
        Assert.Contains(OrderId.Example, await (await GetAsync(path)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/minimal/refused", "")]
    [InlineData("/minimal/count/three", "")]
    [InlineData("/minimal/spoken", "no")]
    public async Task Request_RefusedForAnotherReason_IsAnsweredAsBefore(string path, string answer)
    {
        HttpResponseMessage response = await GetAsync(path);

        Assert.Equal((HttpStatusCode.BadRequest, answer), (response.StatusCode, await response.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Exception_OfABadRequest_ThatIsNotAboutAnId_IsThrownOn()
    {
        await Assert.ThrowsAsync<BadHttpRequestException>(() => GetAsync("/minimal/thrown"));
    }

    [Fact]
    public async Task Problem_WithACustomization_IsCustomized()
    {
        await using ShopApplication shop = await StartAsync("Production", services =>
            services.AddProblemDetails(
                options => options.CustomizeProblemDetails = context => context.ProblemDetails.Extensions["shop"] = 7));
        JsonNode problem = await ReadAsync(await shop.Client.GetAsync(new Uri("/minimal/orders/x", UriKind.Relative)));

        Assert.Equal(7, problem["shop"]!.GetValue<int>());
    }

    [Fact]
    public async Task Converter_OfTheApplication_IsKept()
    {
        await using ShopApplication shop = await StartAsync("Production", services =>
            services.ConfigureHttpJsonOptions(options => options.SerializerOptions.Converters.Add(new OrderIdGroupedJsonConverter())));

        Assert.Equal(
            "\"0VR-KB3Z000-4T0008P\"", await shop.Client.GetStringAsync(new Uri("/minimal/orders/0VRKB3Z0004T0008P", UriKind.Relative)));
    }

    private static Task<ShopApplication> StartAsync(string environment, Action<IServiceCollection>? configure = null) =>
        ShopApplication.StartAsync(
        builder =>
        {
            builder.Services.AddControllers();
            builder.Services.AddAntiforgery();
            builder.Services.AddOrderIdProblemDetails();
            builder.Services.AddOrderIdProblemDetails();
            configure?.Invoke(builder.Services);
        },
        app =>
        {
            app.UseOrderIdProblemDetails();
            app.MapControllers();
            app.MapGet("/minimal/orders/{id}", (OrderId id) => id);
            app.MapPost("/minimal/orders", (PlacedOrder order) => order);
            app.MapPost("/minimal/counts", (OrderCounts counts) => counts);
            app.MapPost("/minimal/links", (Dictionary<OrderId, Dictionary<string, OrderId>> links) => links);
            app.MapPost("/minimal/tracked", (TrackedOrder order) => order);
            app.MapPost("/minimal/form", ([FromForm] OrderId id) => id).DisableAntiforgery();
            app.MapPost("/minimal/form-object", ([FromForm] OrderForm form) => form.Parent).DisableAntiforgery();
            app.MapGet("/minimal/nullables", (OrderId?[] ids) => ids);
            app.MapGet("/minimal/headers", ([FromHeader(Name = "X-Order")] OrderId[] headers) => headers);
            app.MapGet(
                "/minimal/search",
                (OrderId id, OrderId? maybe, OrderId[] many, [AsParameters] OrderFilter filter) => new { id, maybe, many, filter.Parent });
            app.MapGet("/minimal/header", ([FromHeader(Name = "X-Order")] OrderId header) => header);
            app.MapGet("/minimal/refused", (OrderId? id) => Results.BadRequest());
            app.MapGet("/minimal/count/{count}", (int count, OrderId? id) => count);
            app.MapGet("/minimal/spoken", (OrderId? id) => Results.Text("no", statusCode: 400));
            app.MapGet("/minimal/thrown", string (OrderId? id) => throw new BadHttpRequestException("Another reason."));
        },
        environment);

    private Task<HttpResponseMessage> GetAsync(string path) => shops.All[0].Client.GetAsync(new Uri(path, UriKind.Relative));

    private static async Task AssertProblemAsync(HttpResponseMessage response, string parameter, OrderIdValidation expected)
    {
        string text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.BadRequest && text.Length > 0, $"{response.StatusCode} {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        JsonNode problem = JsonNode.Parse(text)!;
        JsonNode detail = Assert.Single(problem["orderIds"]!.AsArray())!;
        string Text(string field) => detail[field]!.GetValue<string>();

        Assert.Equal(expected.Message, problem["errors"]![parameter]![0]!.GetValue<string>());
        Assert.Equal(
            (parameter, expected.Error.ToString(), expected.Position, expected.Message),
            (Text("parameter"), Text("error"), detail["position"]!.GetValue<int>(), Text("message")));
        Assert.DoesNotContain(Mistyped, text, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    /// <summary>The shop, in an environment that answers bad requests and in one that throws exceptions for them.</summary>
    public sealed class Shops : IAsyncLifetime
    {
        internal ShopApplication[] All { get; private set; } = [];

        public async Task InitializeAsync() => All = [await StartAsync("Production"), await StartAsync("Development")];

        public async Task DisposeAsync()
        {
            foreach (ShopApplication shop in All)
            {
                await shop.DisposeAsync();
            }
        }
    }
}

public sealed record PlacedOrder(OrderId Id, OrderId[] Others);

public sealed record OrderFilter(OrderId? Parent);

public sealed record OrderCounts(Dictionary<OrderId, int> Counts);

public sealed class OrderForm
{
    public OrderId? Parent { get; set; }
}

[ApiController]
[Route("mvc")]
public sealed class OrderController : ControllerBase
{
    [HttpGet("orders/{id}")]
    public OrderId Get(OrderId id) => id;

    [HttpPost("orders")]
    public PlacedOrder Post(PlacedOrder order) => order;

    [HttpPost("counts")]
    public OrderCounts Post(OrderCounts counts) => counts;

    [HttpPost("links")]
    public Dictionary<OrderId, Dictionary<string, OrderId>> Post(Dictionary<OrderId, Dictionary<string, OrderId>> links) => links;

    [HttpPost("tracked")]
    public TrackedOrder Post(TrackedOrder order) => order;

    [HttpPost("form")]
    public OrderId Post([FromForm] OrderId id, [FromForm] OrderForm form) => form.Parent ?? id;

    [HttpGet("headers")]
    public OrderId[] Headers([FromHeader(Name = "X-Order")] OrderId[] headers) => headers;

    [HttpGet("search")]
    public object Search(OrderId? maybe, [FromQuery] List<OrderId> many, [FromQuery] OrderFilter filter) =>
        new { maybe, many, filter.Parent };

    [HttpGet("header")]
    public OrderId Header([FromHeader(Name = "X-Order")] OrderId header) => header;
}
