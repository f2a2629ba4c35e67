using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FsCheck.Xunit;
using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking.Json;

/// <summary>What can be built can be written, and what was written can be read.</summary>
public class NothingDroppedProperties
{
    [Property(MaxTest = 300)]
    public bool SerializeThenDeserialize_AnyOrder_GivesAnEqualOne(int seed)
    {
        TrackedOrder order = new AnyOrder(seed).Build();
        TrackedOrder read = RoundTrip(order);
        return order.Equals(read) && Orders.Show(order) == Orders.Show(read);
    }

    [Fact]
    public void SerializeThenDeserialize_TheMostLinesPartlyCancelledOftenOver_GivesAnEqualOrder()
    {
        string[] lines = [.. Names(TrackedOrder.MaxLines)];
        LineQuantity[] oneOfEach = [.. lines.Select(line => new LineQuantity(line, 1))];
        TrackedOrder order = TrackedOrder.Create(Orders.Id, Orders.Euros(30), lines.Select(line => new TrackedOrderLine(line, 14)))
            .Apply(Names(14).Select(id => OrderActivity.Cancellation(id, Scans.Day, oneOfEach)));

        AssertReadBack(order);
        Assert.Equal(OrderStatus.Cancelled, order.Status);
    }

    [Fact]
    public void SerializeThenDeserialize_TheMostActivitiesHalfOfThemInConflict_GivesAnEqualOrder() => AssertReadBack(
        Orders.Sample.Apply(Names(TrackedOrder.MaxActivities / 2).SelectMany(
            id => (OrderActivity[])[OrderActivity.Hold(id, Scans.Day, "a"), OrderActivity.Hold(id, Scans.Day, "b")])));

    [Fact]
    public void SerializeThenDeserialize_TheMostShipmentsAndMoreEventsThanOneHolds_GivesAnEqualOrder() => AssertReadBack(
        Orders.Sample.With(Names(TrackedOrder.MaxShipments).Select(id => new TrackedOrderShipment(
            id,
            TrackedShipment.Create(id).Apply(Enumerable
                .Range(0, (TrackedShipment.MaxEvents / TrackedOrder.MaxShipments) + 1)
                .Select(hour => Scans.At(hour, ShipmentStatus.InTransit))),
            [new LineQuantity("A", int.MaxValue)]))));

    [Fact]
    public void SerializeThenDeserialize_AFullShipment_GivesAnEqualOne()
    {
        TrackedShipment shipment = TrackedShipment.Create("SAMPLE").Apply(
            Enumerable.Range(0, TrackedShipment.MaxEvents + 1).Select(
                place => Scans.At(place / 60d, ShipmentStatus.InTransit) with { Description = place % 2 == 0 ? "a" : "b" }));

        Assert.Equal(TrackedShipment.MaxEvents, shipment.Timeline.Count);
        Assert.Equal(shipment, RoundTrip(shipment, TrackingJsonContext.Default.TrackedShipment));
    }

    // PostgreSQL refuses it: in a text, and escaped in jsonb.
    [Property(MaxTest = 300)]
    public bool Serialize_AnyOrder_NeverWritesU0000(int seed) =>
        !JsonSerializer.Serialize(new AnyOrder(seed).Build(), TrackingJsonContext.Default.TrackedOrder)
            .Contains("\\u0000", StringComparison.Ordinal);

    [Theory]
    [InlineData('\u0001')]
    [InlineData('\uFFFF')]
    public void SerializeThenDeserialize_LongestTexts_GivesAnEqualEvent(char character)
    {
        string text = new(character, TrackingEvent.MaxTextLength);
        var trackingEvent = new TrackingEvent
        {
            Source = text,
            EventId = text,
            Code = text,
            Description = text,
            Location = text,
            RawStatus = text,
            Proof = new ProofOfDelivery { ReceivedBy = text },
        };

        Assert.Equal(trackingEvent, RoundTrip(trackingEvent, TrackingJsonContext.Default.TrackingEvent));
    }

    [Fact]
    public void Lines_MoreThanAnOrderHas_AreRefusedWhereTheyAreBuilt()
    {
        LineQuantity[] lines = [.. Names(TrackedOrder.MaxLines + 1).Select(line => new LineQuantity(line, 1))];

        var refusal = Assert.Throws<ArgumentException>("lines", () => OrderActivity.Cancellation("c", Scans.Day, lines));
        Assert.StartsWith("Expected at most 10000 lines, but found more.", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("lines", () => new TrackedOrderShipment("1", TrackedShipment.Create("SAMPLE"), lines));
        Assert.Equal(TrackedOrder.MaxLines, OrderActivity.Cancellation("c", Scans.Day, lines[1..]).Lines.Count);
    }

    private static void AssertReadBack(TrackedOrder order) => Assert.Equal(order, RoundTrip(order));

    private static TrackedOrder RoundTrip(TrackedOrder order) => RoundTrip(order, TrackingJsonContext.Default.TrackedOrder);

    private static T RoundTrip<T>(T value, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(value, type), type)!;

    private static IEnumerable<string> Names(int count) =>
        Enumerable.Range(0, count).Select(number => number.ToString("D5", CultureInfo.InvariantCulture));
}
