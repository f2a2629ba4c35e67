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
using OrderIds;
using OrderIds.Carriers;
using OrderIds.Tests.Generation;
using OrderIds.Tracking;

namespace MyShop;

/// <summary>Runs the shop on the real test host, with a real database.</summary>
public sealed class ShopTests : IAsyncLifetime, IDisposable
{
    private const string Secret = "an-example-secret";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("orderid-shop-");
    private readonly VirtualTimeProvider _time = new() { Wall = new DateTimeOffset(2026, 3, 1, 23, 50, 0, TimeSpan.Zero) };
    private WebApplication _shop = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        string key = Path.Combine(_folder.FullName, "key");
        await File.WriteAllTextAsync(key, "000102030405060708090a0b0c0d0e0f");
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<TimeProvider>(_time);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["OrderIdKeys:KeyFiles:3"] = key, ["WebhookSecret"] = Secret });
        _shop = ReadmeSamplesShop.Build(builder, $"Data Source={Path.Combine(_folder.FullName, "shop.db")};Pooling=False");
        await using (ShopContext context = Context())
        {
            await context.Database.EnsureCreatedAsync();
        }

        await _shop.StartAsync();
        _client = _shop.GetTestClient();
    }

    public async Task DisposeAsync()
    {
        await _shop.StopAsync();
        await _shop.DisposeAsync();
    }

    public void Dispose()
    {
        _client.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task PostOrders_AnswersWithTheSealedIdAndStoresTheSortableOne()
    {
        using HttpResponseMessage answer = await _client.PostAsJsonAsync(At("/orders"), new NewOrder("mug", "SAMPLE1"));
        var view = (await answer.Content.ReadFromJsonAsync<OrderView>())!;
        await using ShopContext context = Context();
        PlacedOrder stored = await context.Orders.SingleAsync();

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("/orders/" + view.Id, answer.Headers.Location!.ToString());
        Assert.Equal((OrderIdKind.Sealed, 3), (OrderId.Parse(view.Id).Kind, OrderId.Parse(view.Id).KeySlot));
        Assert.Equal((OrderIdKind.Sortable, _time.Wall), (stored.Id.Kind, stored.Id.Timestamp));
        Assert.DoesNotContain(stored.Id.ToString()[4..], (await answer.Content.ReadAsStringAsync()).Replace("-", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetOrder_OpensTheSealedId_HoweverItIsWritten()
    {
        OrderView placed = await PlaceAsync("mug", "SAMPLE1");
        OrderId id = OrderId.Parse(placed.Id);

        foreach (string written in new[] { "D", "N", "d", "n" })
        {
            Assert.Equal(placed, await _client.GetFromJsonAsync<OrderView>(At("/orders/" + id.ToString(written))));
        }
    }

    [Fact]
    public async Task GetOrder_NotOurs_IsNotFound()
    {
        await PlaceAsync("mug", "SAMPLE1");
        await using ShopContext context = Context();
        OrderId stored = (await context.Orders.SingleAsync()).Id;
        using var sameKey = new OrderIdCipher(Convert.FromHexString("000102030405060708090a0b0c0d0e0f"), 3);
        using var otherSlot = new OrderIdCipher(Convert.FromHexString("000102030405060708090a0b0c0d0e0f"), 4);
        using var otherKey = new OrderIdCipher(new byte[16], 3);

        foreach (OrderId forged in new[]
        {
            stored,                                                                   // what only the shop should see
            otherKey.Seal(stored),
            otherSlot.Seal(stored),
            sameKey.Seal(OrderId.Create(stored.Timestamp, stored.Node, stored.Sequence + 1)),
            sameKey.Seal(OrderId.Create(stored.Timestamp.AddYears(50), 0, 0)),
            OrderId.Parse("114-3941689-8772232"),
        })
        {
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("/orders/" + forged));
        }

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("/days/2026-03-01?after=" + otherSlot.Seal(stored)));
    }

    [Theory]
    [InlineData("/orders/0VRKB3Z0004T0008Q")]
    [InlineData("/orders/42")]
    [InlineData("/orders/0VR-KB3Z000-4T0008P-1")]
    [InlineData("/days/2026-03-01?after=42")]
    [InlineData("/days/yesterday")]
    public async Task Get_Malformed_IsABadRequest(string path) => Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(path));

    [Fact]
    public async Task Webhook_MovesTheShipmentAndOnlyThat()
    {
        OrderView mug = await PlaceAsync("mug", "SAMPLE1"), plate = await PlaceAsync("plate", "SAMPLE2");

        Assert.Equal((HttpStatusCode.OK, "1"), await SendAsync(Payload("SAMPLE1", ("in_transit", "2026-03-02T08:00:00Z"))));
        Assert.Equal(ShipmentStatus.InTransit, await ShownAsync(mug));
        Assert.Equal((HttpStatusCode.OK, "1"), await SendAsync(Payload("SAMPLE1", ("out_for_delivery", "2026-03-03T08:00:00Z"), ("delivered", "2026-03-03T12:00:00Z"))));
        Assert.Equal(ShipmentStatus.Delivered, await ShownAsync(mug));
        Assert.Equal(ShipmentStatus.Unknown, await ShownAsync(plate));

        await using ShopContext context = Context();
        Assert.Equal("mug", (await context.Orders.SingleAsync(order => order.Status == ShipmentStatus.Delivered)).Item);
    }

    [Fact]
    public async Task Webhook_Twice_ChangesNothing()
    {
        OrderView mug = await PlaceAsync("mug", "SAMPLE1");
        string payload = Payload("SAMPLE1", ("in_transit", "2026-03-02T08:00:00Z"));
        await SendAsync(payload);
        Shipment before = await ParcelAsync();

        Assert.Equal((HttpStatusCode.OK, "0"), await SendAsync(payload));
        Assert.Equal(before, await ParcelAsync());
        Assert.Equal(ShipmentStatus.InTransit, await ShownAsync(mug));
    }

    [Fact]
    public async Task Webhook_DaysLate_TakesNothingBack()
    {
        OrderView mug = await PlaceAsync("mug", "SAMPLE1");
        await SendAsync(Payload("SAMPLE1", ("delivered", "2026-03-03T12:00:00Z")));

        Assert.Equal((HttpStatusCode.OK, "1"), await SendAsync(Payload("SAMPLE1", ("in_transit", "2026-03-02T08:00:00Z"))));
        Assert.Equal(ShipmentStatus.Delivered, await ShownAsync(mug));
        Assert.Equal([ShipmentStatus.InTransit, ShipmentStatus.Delivered], (await ParcelAsync()).Timeline.Select(scan => scan.Status));
    }

    [Fact]
    public async Task Webhook_UnknownParcel_IsTakenAndChangesNothing() =>
        Assert.Equal((HttpStatusCode.OK, "0"), await SendAsync(Payload("SAMPLE9", ("in_transit", "2026-03-02T08:00:00Z"))));

    [Fact]
    public async Task Webhook_NumberUsedAgain_MovesTheLatestOrder()
    {
        OrderView old = await PlaceAsync("mug", "SAMPLE1"), recent = await PlaceAsync("plate", "SAMPLE1");
        await SendAsync(Payload("SAMPLE1", ("in_transit", "2026-03-02T08:00:00Z")));

        Assert.Equal((ShipmentStatus.Unknown, ShipmentStatus.InTransit), (await ShownAsync(old), await ShownAsync(recent)));
    }

    [Fact]
    public async Task Webhook_NotSignedOrNotReadable_IsRefused()
    {
        OrderView mug = await PlaceAsync("mug", "SAMPLE1");
        string payload = Payload("SAMPLE1", ("delivered", "2026-03-03T12:00:00Z"));

        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(payload, signature: "hmac-sha256-hex=00")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(payload, signature: null)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(payload[..^5])).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync("{}")).Status);
        Assert.Equal(ShipmentStatus.Unknown, await ShownAsync(mug));
    }

    [Fact]
    public async Task Webhook_TwoAtTheSameTime_TheLaterIsToldToComeAgain()
    {
        await PlaceAsync("mug", "SAMPLE1");
        await using ShopContext first = Context(), second = Context();
        PlacedOrder one = await first.Orders.SingleAsync(), other = await second.Orders.SingleAsync();
        one.Track(TrackingReader.Read(Encoding.UTF8.GetBytes(Payload("SAMPLE1", ("in_transit", "2026-03-02T08:00:00Z")))).Shipments[0]);
        other.Track(TrackingReader.Read(Encoding.UTF8.GetBytes(Payload("SAMPLE1", ("delivered", "2026-03-03T12:00:00Z")))).Shipments[0]);
        await first.SaveChangesAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());
    }

    [Fact]
    public async Task GetDay_PagesThroughOneDayInOrder()
    {
        var placed = new List<string>();
        for (int i = 0; i < 25; i++)
        {
            placed.Add((await PlaceAsync($"item {i}", $"SAMPLE{i}")).Id);
            _time.Advance(TimeSpan.FromMilliseconds(i % 3));
        }

        _time.Advance(TimeSpan.FromMinutes(20));
        string tomorrow = (await PlaceAsync("late item", "SAMPLE99")).Id;

        Assert.Equal(placed[..10], await PageAsync("/days/2026-03-01"));
        Assert.Equal(placed[10..20], await PageAsync("/days/2026-03-01?after=" + placed[9]));
        Assert.Equal(placed[20..], await PageAsync("/days/2026-03-01?after=" + placed[19]));
        Assert.Empty(await PageAsync("/days/2026-03-01?after=" + placed[24]));
        Assert.Equal([tomorrow], await PageAsync("/days/2026-03-02"));
        Assert.Empty(await PageAsync("/days/2026-02-28"));
    }

    [Fact]
    public async Task Health_ShopRuns_IsHealthy() => Assert.Equal("Healthy", await _client.GetStringAsync(At("/health")));

    /// <summary>Writes a webhook as EasyPost's are, with example data.</summary>
    private static string Payload(string number, params (string Status, string Time)[] scans) => JsonSerializer.Serialize(new
    {
        @object = "Event",
        description = "tracker.updated",
        result = new
        {
            @object = "Tracker",
            tracking_code = number,
            carrier = "ExampleCarrier",
            status = scans[^1].Status,
            tracking_details = scans.Select(scan => new { @object = "TrackingDetail", status = scan.Status, datetime = scan.Time, source = "ExampleCarrier" }),
        },
    });

    private static Uri At(string path) => new(path, UriKind.Relative);

    private ShopContext Context() => _shop.Services.GetRequiredService<IDbContextFactory<ShopContext>>().CreateDbContext();

    private async Task<OrderView> PlaceAsync(string item, string trackingNumber)
    {
        using HttpResponseMessage answer = await _client.PostAsJsonAsync(At("/orders"), new NewOrder(item, trackingNumber));
        return (await answer.Content.ReadFromJsonAsync<OrderView>())!;
    }

    private async Task<ShipmentStatus> ShownAsync(OrderView placed) => (await _client.GetFromJsonAsync<OrderView>(At("/orders/" + placed.Id)))!.Status;

    private async Task<Shipment> ParcelAsync()
    {
        await using ShopContext context = Context();
        return (await context.Orders.SingleAsync()).Parcel;
    }

    private async Task<IEnumerable<string>> PageAsync(string path) => (await _client.GetFromJsonAsync<OrderView[]>(At(path)))!.Select(order => order.Id);

    private async Task<HttpStatusCode> StatusAsync(string path)
    {
        using HttpResponseMessage answer = await _client.GetAsync(At(path));
        return answer.StatusCode;
    }

    private Task<(HttpStatusCode Status, string Text)> SendAsync(string payload) =>
        SendAsync(payload, "hmac-sha256-hex=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(payload))));

    private async Task<(HttpStatusCode Status, string Text)> SendAsync(string payload, string? signature)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, At("/webhooks/easypost")) { Content = new StringContent(payload, Encoding.UTF8, "application/json") };
        if (signature is not null)
        {
            request.Headers.Add(WebhookSignature.EasyPostHeader, signature);
        }

        using HttpResponseMessage answer = await _client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
