using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using OrderIds;

namespace MyShop;

/// <summary>Places orders, shows them, and pages through them.</summary>
public sealed class ShopTests : ShopRun
{
    [Fact]
    public async Task PostOrders_AnswersWithTheSealedIdAndStoresTheSortableOne()
    {
        using HttpResponseMessage answer = await Client.PostAsJsonAsync(At("/orders"), new NewOrder("mug", "SAMPLE1"));
        var view = (await answer.Content.ReadFromJsonAsync<OrderView>())!;
        await using ShopContext context = Context();
        PlacedOrder stored = await context.Orders.SingleAsync();

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("/orders/" + view.Id, answer.Headers.Location!.ToString());
        Assert.Equal((OrderIdKind.Sealed, 3), (OrderId.Parse(view.Id).Kind, OrderId.Parse(view.Id).KeySlot));
        Assert.Equal((OrderIdKind.Sortable, Time.Wall), (stored.Id.Kind, stored.Id.Timestamp));
        Assert.DoesNotContain(
            stored.Id.ToString()[4..], (await answer.Content.ReadAsStringAsync())
                .Replace("-", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetOrder_OpensTheSealedId_HoweverItIsWritten()
    {
        OrderView placed = await PlaceAsync("mug", "SAMPLE1");
        OrderId id = OrderId.Parse(placed.Id);

        foreach (string written in new[] { "D", "N", "d", "n" })
        {
            Assert.Equal(placed, await Client.GetFromJsonAsync<OrderView>(At("/orders/" + id.ToString(written))));
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
    public async Task GetDay_PagesThroughOneDayInOrder()
    {
        var placed = new List<string>();
        for (int i = 0; i < 25; i++)
        {
            placed.Add((await PlaceAsync($"item {i}", $"SAMPLE{i}")).Id);
            Time.Advance(TimeSpan.FromMilliseconds(i % 3));
        }

        Time.Advance(TimeSpan.FromMinutes(20));
        string tomorrow = (await PlaceAsync("late item", "SAMPLE99")).Id;

        Assert.Equal(placed[..10], await PageAsync("/days/2026-03-01"));
        Assert.Equal(placed[10..20], await PageAsync("/days/2026-03-01?after=" + placed[9]));
        Assert.Equal(placed[20..], await PageAsync("/days/2026-03-01?after=" + placed[19]));
        Assert.Empty(await PageAsync("/days/2026-03-01?after=" + placed[24]));
        Assert.Equal([tomorrow], await PageAsync("/days/2026-03-02"));
        Assert.Empty(await PageAsync("/days/2026-02-28"));
    }

    [Fact]
    public async Task Health_ShopRuns_IsHealthy() => Assert.Equal("Healthy", await Client.GetStringAsync(At("/health")));
}
