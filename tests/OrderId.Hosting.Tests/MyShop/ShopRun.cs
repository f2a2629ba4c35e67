using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OrderIds.Carriers;
using OrderIds.Tests;
using OrderIds.Tests.Generation;
using OrderIds.Tracking;

namespace MyShop;

/// <summary>Runs the shop on the real test host, with a real database.</summary>
public abstract class ShopRun : IAsyncLifetime, IDisposable
{
    private const string Secret = "an-example-secret";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("orderid-shop-");
    private WebApplication _shop = null!;

    private protected VirtualTimeProvider Time { get; } = new() { Wall = new DateTimeOffset(2026, 3, 1, 23, 50, 0, TimeSpan.Zero) };

    protected HttpClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        string key = Path.Combine(_folder.FullName, "key");
        PrivateFile.Write(key, "000102030405060708090a0b0c0d0e0f");
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?> { ["OrderIdKeys:KeyFiles:3"] = key, ["WebhookSecret"] = Secret });
        _shop = ShopApplication.Build(builder, $"Data Source={Path.Combine(_folder.FullName, "shop.db")};Pooling=False");
        await using (ShopContext context = Context())
        {
            await context.Database.EnsureCreatedAsync();
        }

        await _shop.StartAsync();
        Client = _shop.GetTestClient();
    }

    public async Task DisposeAsync()
    {
        await _shop.StopAsync();
        await _shop.DisposeAsync();
    }

    public void Dispose()
    {
        Client.Dispose();
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Writes a webhook as EasyPost's are, with example data.</summary>
    protected static string Payload(string number, params (string Status, string Time)[] scans) => JsonSerializer.Serialize(new
    {
        @object = "Event",
        description = "tracker.updated",
        result = new
        {
            @object = "Tracker",
            tracking_code = number,
            carrier = "ExampleCarrier",
            status = scans[^1].Status,
            tracking_details = scans.Select(
                scan => new { @object = "TrackingDetail", status = scan.Status, datetime = scan.Time, source = "ExampleCarrier" }),
        },
    });

    protected static Uri At(string path) => new(path, UriKind.Relative);

    protected ShopContext Context() => _shop.Services.GetRequiredService<IDbContextFactory<ShopContext>>().CreateDbContext();

    protected async Task<OrderView> PlaceAsync(string item, string trackingNumber)
    {
        using HttpResponseMessage answer = await Client.PostAsJsonAsync(At("/orders"), new NewOrder(item, trackingNumber));
        return (await answer.Content.ReadFromJsonAsync<OrderView>())!;
    }

    protected async Task<ShipmentStatus> ShownAsync(OrderView placed) =>
        (await Client.GetFromJsonAsync<OrderView>(At("/orders/" + placed.Id)))!.Status;

    protected async Task<TrackedShipment> ParcelAsync()
    {
        await using ShopContext context = Context();
        return (await context.Orders.SingleAsync()).Parcel;
    }

    protected async Task<IEnumerable<string>> PageAsync(string path) =>
        (await Client.GetFromJsonAsync<OrderView[]>(At(path)))!.Select(order => order.Id);

    protected async Task<HttpStatusCode> StatusAsync(string path)
    {
        using HttpResponseMessage answer = await Client.GetAsync(At(path));
        return answer.StatusCode;
    }

    protected Task<(HttpStatusCode Status, string Text)> SendAsync(string payload) =>
        SendAsync(
            payload, "hmac-sha256-hex=" + Convert.ToHexStringLower(
                HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(payload))));

    protected async Task<(HttpStatusCode Status, string Text)> SendAsync(string payload, string? signature)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, At("/webhooks/easypost"))
        {
            Content = new StringContent(payload, Encoding.UTF8, "application/json"),
        };
        if (signature is not null)
        {
            request.Headers.Add(WebhookSignature.EasyPostHeader, signature);
        }

        using HttpResponseMessage answer = await Client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
