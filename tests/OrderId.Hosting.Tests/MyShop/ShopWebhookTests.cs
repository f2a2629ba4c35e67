using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using OrderIds.Carriers;
using OrderIds.Tracking;

namespace MyShop;

/// <summary>Posts what a carrier sends: on time, late, twice, forged.</summary>
public sealed class ShopWebhookTests : ShopRun
{
    [Fact]
    public async Task Webhook_MovesTheShipmentAndOnlyThat()
    {
        OrderView mug = await PlaceAsync("mug", "SAMPLE1"), plate = await PlaceAsync("plate", "SAMPLE2");

        Assert.Equal((HttpStatusCode.OK, "1"), await SendAsync(Payload("SAMPLE1", ("in_transit", "2026-03-02T08:00:00Z"))));
        Assert.Equal(ShipmentStatus.InTransit, await ShownAsync(mug));
        Assert.Equal(
            (HttpStatusCode.OK, "1"),
            await SendAsync(Payload("SAMPLE1", ("out_for_delivery", "2026-03-03T08:00:00Z"), ("delivered", "2026-03-03T12:00:00Z"))));
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
        TrackedShipment before = await ParcelAsync();

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
        Assert.Equal(
            [ShipmentStatus.InTransit, ShipmentStatus.Delivered], (await ParcelAsync()).Timeline.Select(entry => entry.Event.Status));
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
    public async Task SaveChanges_TwoTrackOneOrderAtTheSameTime_TheLaterThrows()
    {
        await PlaceAsync("mug", "SAMPLE1");
        await using ShopContext first = Context(), second = Context();
        PlacedOrder one = await first.Orders.SingleAsync(), other = await second.Orders.SingleAsync();
        one.Track(TrackingReader.Read(Encoding.UTF8.GetBytes(Payload("SAMPLE1", ("in_transit", "2026-03-02T08:00:00Z")))).Shipments[0]);
        other.Track(TrackingReader.Read(Encoding.UTF8.GetBytes(Payload("SAMPLE1", ("delivered", "2026-03-03T12:00:00Z")))).Shipments[0]);
        await first.SaveChangesAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());
    }
}
