using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;

namespace OrderIds.AspNetCore.Tests;

public class KindTests(KindTests.Shop shop) : IClassFixture<KindTests.Shop>
{
    private const string Amazon = "114-3941689-8772232";
    private const string None = "00000000000000000";
    private const string Message = "Expected an order ID of kind Sortable or Sealed, but found one of kind ";

    [Theory]
    [InlineData("/filter/" + Amazon, "id", "Amazon")]
    [InlineData("/filter/" + None, "id", "None")]
    [InlineData("/filter/0VRKB3Z0004T0008P?maybe=" + Amazon, "maybe", "Amazon")]
    [InlineData("/filter/0VRKB3Z0004T0008P?many=0VRKB3Z0004T0008P&many=" + None, "many", "None")]
#if NET10_0_OR_GREATER
    [InlineData("/attribute/" + Amazon, "id", "Amazon")]
#endif
    [InlineData("/mvc-kinds/" + Amazon, "id", "Amazon")]
    [InlineData("/mvc-kinds/" + None, "id", "None")]
    public async Task Parameter_OfAnotherKind_IsRefused(string path, string parameter, string kind)
    {
        await AssertRefusedAsync(await shop.Application.Client.GetAsync(new Uri(path, UriKind.Relative)), parameter, Message + kind + ".");
    }

    [Theory]
    [InlineData("/filter/0VRKB3Z0004T0008P")]
    [InlineData("/filter/0VRKB3Z0004T0008P?maybe=0VRKB3Z0004T0008P&many=0VRKB3Z0004T0008P")]
    [InlineData("/any/" + Amazon)]
#if NET10_0_OR_GREATER
    [InlineData("/attribute/0VRKB3Z0004T0008P")]
#endif
    [InlineData("/mvc-kinds/0VRKB3Z0004T0008P")]
    public async Task Parameter_OfAnAllowedKind_IsTaken(string path)
    {
        Assert.Equal(HttpStatusCode.OK, (await shop.Application.Client.GetAsync(new Uri(path, UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Parameter_WithoutKindsNamed_IsNeverNone()
    {
        await AssertRefusedAsync(
            await shop.Application.Client.GetAsync(new Uri("/any/" + None, UriKind.Relative)),
            "id",
            "Expected an order ID of kind Sortable or Sealed or Amazon, but found one of kind None.");
    }

    [Theory]
#if NET10_0_OR_GREATER
    [InlineData("/attribute", "order")]
#endif
    [InlineData("/mvc-kinds", "Order")]
    public async Task Property_OfABody_IsChecked(string path, string parameter)
    {
        Task<HttpResponseMessage> PostAsync(string id) =>
            shop.Application.Client.PostAsJsonAsync(new Uri(path, UriKind.Relative), new Claim(OrderId.Parse(id)));

        await AssertRefusedAsync(await PostAsync(Amazon), parameter, Message + "Amazon.");
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(OrderId.Example)).StatusCode);
    }

    [Theory]
    [InlineData(OrderIdKind.None)]
    [InlineData((OrderIdKind)17)]
    public void Attribute_WithNone_IsRefused(OrderIdKind kind) =>
        Assert.Throws<ArgumentException>(() => new AllowedOrderIdKindsAttribute(kind));

    [Fact]
    public void Attribute_HoldsEachKindOnce() =>
        Assert.Equal([OrderIdKind.Amazon], new AllowedOrderIdKindsAttribute(OrderIdKind.Amazon, OrderIdKind.Amazon).Kinds);

    [Fact]
    public void Attribute_OnAnotherType_Throws() =>
        Assert.Throws<InvalidOperationException>(() => new AllowedOrderIdKindsAttribute().IsValid(17));

    [Theory]
    [InlineData(OrderId.Example, "An order")]
    [InlineData("0vr-kb3z000-4t0008p", "An order")]
    [InlineData("0VR-KB3Z000-4T0008Q", "A page")]
    [InlineData(None, "A page")]
    public async Task RouteConstraint_TellsAnIdFromAnotherText(string text, string answer)
    {
        Assert.Equal(answer, await shop.Application.Client.GetStringAsync(new Uri("/about/" + text, UriKind.Relative)));
    }

    private static Task<ShopApplication> StartAsync() => ShopApplication.StartAsync(
        builder =>
        {
            builder.Services.AddControllers();
#if NET10_0_OR_GREATER
            builder.Services.AddValidation();
#endif
            builder.Services.AddOrderIdProblemDetails();
            builder.Services.AddRouting(options => options.AddOrderIds());
        },
        app =>
        {
            app.MapControllers();
            app.MapGet("/filter/{id}", (OrderId id, OrderId? maybe, OrderId[] many, int? count) => "taken")
                .RequireOrderIdKinds(OrderIdKind.Sortable, OrderIdKind.Sealed);
            app.MapGroup("/any").RequireOrderIdKinds().MapGet("/{id}", (OrderId id) => "taken");
            app.MapGet("/attribute/{id}", ([AllowedOrderIdKinds(OrderIdKind.Sortable, OrderIdKind.Sealed)] OrderId id) => "taken");
            app.MapPost("/attribute", (Claim claim) => "taken");
            app.MapGet("/about/{name}", (string name) => "A page");
            app.MapGet("/about/{id:orderid}", (OrderId id) => "An order");
        });

    private static async Task AssertRefusedAsync(HttpResponseMessage response, string parameter, string message)
    {
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        JsonNode problem = (await response.Content.ReadFromJsonAsync<JsonNode>())!;

        Assert.Equal(message, problem["errors"]![parameter]?[0]!.GetValue<string>());
        Assert.DoesNotContain(Amazon, problem.ToJsonString(), StringComparison.Ordinal);
    }

    /// <summary>The shop.</summary>
    public sealed class Shop : IAsyncLifetime
    {
        internal ShopApplication Application { get; private set; } = null!;

        public async Task InitializeAsync() => Application = await StartAsync();

        public async Task DisposeAsync() => await Application.DisposeAsync();
    }
}

public sealed record Claim([AllowedOrderIdKinds(OrderIdKind.Sortable, OrderIdKind.Sealed)] OrderId Order);

[ApiController]
[Route("mvc-kinds")]
public sealed class ClaimController : ControllerBase
{
    [HttpGet("{id}")]
    public string Get([AllowedOrderIdKinds(OrderIdKind.Sortable, OrderIdKind.Sealed)] OrderId id) => "taken";

    [HttpPost]
    public string Post(Claim claim) => "taken";
}
