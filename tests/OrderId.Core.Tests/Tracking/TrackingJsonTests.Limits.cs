using System.Text;
using System.Text.Json;
using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>Documents too long or too deep are refused at the first thing too many.</summary>
public partial class TrackingJsonTests
{
    [Fact]
    public void MillionEvents_AreRefusedAtTheFirstTooMany()
    {
        var document = new StringBuilder("""{"trackingNumber":"S","events":[""");
        for (int i = 0; i < 1_000_000; i++)
        {
            document.Append("""{"occurredAt":"2026-03-02"},""");
        }

        string json = document.Append("""{"occurredAt":"2026-03-02"}]}""").ToString();

        Assert.Equal("Expected at most 131072 events, but found more.", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, Json.TrackedShipment)).Message);
    }

    [Fact]
    public void MillionEvents_InAnOrderShipment_AreRefused() => AssertRefused(
        "Expected at most 131072 events, but found more.",
        () => JsonSerializer.Deserialize("""{"id":"1","lines":[{"line":"A","quantity":1}],"shipment":""" + ShipmentOf(1_000_000) + "}", Json.TrackedOrderShipment));

    [Theory]
    [InlineData(1, 1_000_000)]
    [InlineData(1000, 1000)]
    public void MillionEvents_InAnOrder_AreRefused(int shipments, int eventsEach) => AssertRefused(
        "Expected at most 131072 events, but found more.",
        () => JsonSerializer.Deserialize(OrderOf(shipments, eventsEach), Json.TrackedOrder));

    [Fact]
    public void MillionEvents_InOneFieldWrittenOftenOver_AreRefused() => AssertRefused(
        "Expected at most 131072 events, but found more.",
        () => JsonSerializer.Deserialize("""{"trackingNumber":"S",""" + Repeat("\"events\":[" + Repeat(Event, 1000) + "]", 1000) + "}", Json.TrackedShipment));

    [Fact]
    public void Events_AsManyAsFitInADocument_AreRead() => Assert.Equal(128, JsonSerializer.Deserialize(OrderOf(128, 1024), Json.TrackedOrder)!.Shipments.Count);

    [Fact]
    public void MillionLines_InTheActsOfAnOrder_AreRefused() => AssertRefused(
        "Expected at most 131072 lines, but found more.",
        () => JsonSerializer.Deserialize(OrderWith("activities", Enumerable.Range(0, 100).Select(activity => $$"""{"kind":"Cancellation","id":"{{activity}}","occurredAt":"2026-03-02","lines":[{{Lines(10_000)}}]}""")), Json.TrackedOrder));

    [Fact]
    public void MillionLines_InTheShipmentsOfAnOrder_AreRefused() => AssertRefused(
        "Expected at most 131072 lines, but found more.",
        () => JsonSerializer.Deserialize(OrderWith("shipments", Enumerable.Range(0, 100).Select(id => $$"""{"id":"{{id}}","lines":[{{Lines(10_000)}}],"shipment":{{ShipmentOf(0)}}}""")), Json.TrackedOrder));

    [Fact]
    public void Lists_AreNotInTheContext_AsTheyWouldHaveNoLimit()
    {
        Assert.Null(Json.GetTypeInfo(typeof(IReadOnlyList<TrackingEvent>)));
        Assert.Null(Json.GetTypeInfo(typeof(IReadOnlyList<TrackedShipment>)));
        Assert.Null(Json.GetTypeInfo(typeof(IReadOnlyList<TrackedOrder>)));
    }

    [Theory]
    [InlineData(64)]
    [InlineData(100_000)]
    public void AbsurdDepth_IsRefused(int depth)
    {
        string deep = new string('[', depth) + new string(']', depth);

        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize($$"""{"trackingNumber":"S","x":{{deep}}}""", Json.TrackedShipment));
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize($$"""{"trackingNumber":"S","events":{{deep}}}""", Json.TrackedShipment));
    }

    [Fact]
    public void AbsurdDepth_Allowed_IsPassedOverWithoutRecursion()
    {
        string deep = new string('[', 1_000_000) + new string(']', 1_000_000);

        TrackedShipment shipment = JsonSerializer.Deserialize<TrackedShipment>($$"""{"trackingNumber":"S","x":{{deep}}}""", Deep)!;

        Assert.Equal("S", shipment.TrackingNumber);
    }

    private const string Event = """{"occurredAt":"2026-03-02"}""";

    private static string Repeat(string item, int count) => string.Join(",", Enumerable.Repeat(item, count));

    private static string ShipmentOf(int events) => """{"trackingNumber":"S","events":[""" + Repeat(Event, events) + "]}";

    private static string Lines(int count) => Repeat("""{"line":"A","quantity":1}""", count);

    private static string OrderOf(int shipments, int eventsEach)
    {
        string shipment = ShipmentOf(eventsEach);
        return OrderWith("shipments", Enumerable.Range(0, shipments).Select(id => $$"""{"id":"{{id}}","lines":[{{Lines(1)}}],"shipment":{{shipment}}}"""));
    }

    private static string OrderWith(string field, IEnumerable<string> items) =>
        $$"""{"id":"{{Orders.Id}}","total":{"amount":1,"currency":"EUR"},"lines":[{"id":"A","quantity":1}],"{{field}}":[{{string.Join(",", items)}}]}""";
}
