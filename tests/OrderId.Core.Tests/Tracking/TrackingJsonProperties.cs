using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>The JSON of shipments and orders says the same however it is written.</summary>
[Properties(Arbitrary = [typeof(MoreTrackingArbitraries), typeof(Variants)])]
public class TrackingJsonProperties
{
    private static readonly TrackingJsonContext Json = TrackingJsonContext.Default;

    [Property]
    public bool Deserialize_ShipmentWrittenInAnotherWay_GivesTheSame(TrackingEvent[] events, JsonVariants variants)
    {
        TrackedShipment shipment = Scans.Of(events);
        byte[] json = variants.Of(JsonSerializer.SerializeToUtf8Bytes(shipment, Json.TrackedShipment));
        TrackedShipment read = JsonSerializer.Deserialize(json, Json.TrackedShipment)!;
        return shipment.Equals(read) && Scans.Show(shipment) == Scans.Show(read);
    }

    [Property]
    public bool Deserialize_OrderWrittenInAnotherWay_GivesTheSame(
        OrderActivity[] activities, (string Shipment, TrackingEvent Event)[] events, JsonVariants variants)
    {
        TrackedOrder order = events.Aggregate(Orders.Shipping.Apply(activities), (o, e) => o.Apply(e.Shipment, e.Event));
        byte[] json = variants.Of(JsonSerializer.SerializeToUtf8Bytes(order, Json.TrackedOrder));
        TrackedOrder read = JsonSerializer.Deserialize(json, Json.TrackedOrder)!;
        return order.Equals(read) && Orders.Show(order) == Orders.Show(read);
    }

    [Theory]
    [InlineData("""{"kind":"Payment","id":"p","occurredAt":"2026-03-02T10:00:00+08:00","amount":{"amount":1.50,"currency":"EUR"}}""")]
    [InlineData("""{"kind":"Juggled","id":"\ud83d\ude00","occurredAt":"2026-03-02t10:00:00.123456789z","reason":"a\/b\n"}""")]
    public void Deserialize_EveryCharacterOfAnActEscaped_GivesTheSame(string json)
    {
        byte[] escaped = new JsonVariants(0) { Escapes = true }.Of(Encoding.UTF8.GetBytes(json));

        Assert.Equal(JsonSerializer.Deserialize(json, Json.OrderActivity), JsonSerializer.Deserialize(escaped, Json.OrderActivity));
    }

    [Fact]
    public void Deserialize_EveryCharacterOfAWordEscaped_GivesTheSame()
    {
        foreach (ShipmentStatus status in StatusMachines.Shipment.Statuses)
        {
            byte[] escaped = new JsonVariants(0) { Escapes = true }.Of(JsonSerializer.SerializeToUtf8Bytes(status, Json.ShipmentStatus));

            Assert.Equal(status, JsonSerializer.Deserialize(escaped, Json.ShipmentStatus));
        }
    }

    private static class Variants
    {
        public static Arbitrary<JsonVariants> Any => (
            from seed in Gen.Choose(0, int.MaxValue)
            from escapes in Gen.Elements(true, false)
            select new JsonVariants(seed)
            {
                Escapes = escapes,
                ShufflesFields = true,
                ShufflesItems = true,
                Spaces = true,
                RepeatsFields = false,
            }).ToArbitrary();
    }
}
