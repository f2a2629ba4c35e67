using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace OrderIds.Documents;

/// <summary>The page of OrderId.Hosting shows what the framework says if a registration is missing.</summary>
public class StartTests
{
    private static readonly string[] Rows = File.ReadAllLines(Path.Combine(Repository.Folder!, "src/OrderId.Hosting/README.md"))
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal)).ToArray();

    [Fact]
    public Task RouteConstraint_WithoutAddRouting_IsExplained() => IsExplainedAsync(
        "AddRouting(options => options.AddOrderIds())", "/orders/1", app => app.MapGet("/orders/{id:orderid}", (string id) => id));

    [Fact]
    public Task Generator_WithoutAddOrderIds_IsExplained() => IsExplainedAsync(
        "AddOrderIds(", "/", app => app.MapGet("/", (IOrderIdGenerator ids) => ids.Next()));

    [Fact]
    public Task Cipher_WithoutAddOrderIdCipher_IsExplained() => IsExplainedAsync(
        "AddOrderIdCipher(", "/", app => app.MapGet("/", (OrderIdCipher cipher) => cipher.Seal(OrderId.None)));

    [Fact]
    public Task CipherBesideABody_WithoutAddOrderIdCipher_IsExplained() => IsExplainedAsync(
        "AddOrderIdCipher(", "/", app => app.MapPost("/", (Draft draft, OrderIdCipher cipher) => cipher.Seal(OrderId.None)));

    [Fact]
    public Task CipherOfAService_WithoutAddOrderIdCipher_IsExplained() => IsExplainedAsync(
        "AddOrderIdCipher(", "/",
        app => app.MapGet("/", (IServiceProvider services) => ActivatorUtilities.CreateInstance<Checkout>(services).Seal()));

    [Theory]
    [InlineData("/orders/0VR-KB3Z000-4T0008P", HttpStatusCode.NotFound)]
    [InlineData("/orders/0VR-KB3Z000-4T0008Q", HttpStatusCode.BadRequest)]
    public async Task StatusCodePages_WithProblemDetails_GiveTheBody(string path, HttpStatusCode status)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddProblemDetails();
        await using WebApplication app = builder.Build();
        app.UseStatusCodePages();
        app.MapGet("/orders/{id}", (OrderId id) => TypedResults.NotFound());
        await app.StartAsync();

        using HttpResponseMessage answer = await app.GetTestClient().GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal((status, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public Task HealthCheck_WithoutAddOrderIds_IsExplained() => IsExplainedAsync(
        "AddOrderIds(", "/health", app => app.MapHealthChecks("/health"), services => services.AddHealthChecks().AddOrderIds());

    private static async Task IsExplainedAsync(
        string line, string path, Action<WebApplication> map, Action<IServiceCollection>? register = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        register?.Invoke(builder.Services);
        await using WebApplication app = builder.Build();
        map(app);
        Exception? exception = await Record.ExceptionAsync(async () =>
        {
            await app.StartAsync();
            await app.GetTestClient().GetAsync(new Uri(path, UriKind.Relative));
        });

        Assert.NotNull(exception);
        Assert.Contains(Rows, row => row.Contains(line, StringComparison.Ordinal)
            && exception.Message.Contains(row.Split('`')[1], StringComparison.Ordinal));
    }

    private sealed record Draft(string Item);

    private sealed class Checkout(OrderIdCipher cipher)
    {
        public OrderId Seal() => cipher.Seal(OrderId.None);
    }
}
