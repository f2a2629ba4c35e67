using System.Text;
using System.Text.Json;
using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>Documents too long or too deep are refused at the first thing too many.</summary>
public partial class TrackingJsonTests
{
    /// <summary>More events than a shipment holds.</summary>
    private static readonly int Many = TestSize.Of(150_000, 1_000_000);

    [Fact]
    public void ManyEvents_AreRefusedAtTheFirstTooMany()
    {
        string json = ShipmentOf(Many);

        AssertRefused("Expected at most 131072 events, but found more.", () => JsonSerializer.Deserialize(json, Json.TrackedShipment));
    }

    [Fact]
    public void ManyEvents_InAnOrderShipment_AreRefused() => AssertRefused(
        "Expected at most 131072 events, but found more.",
        () => JsonSerializer.Deserialize(
            """{"id":"1","lines":[{"line":"A","quantity":1}],"shipment":""" + ShipmentOf(Many) + "}", Json.TrackedOrderShipment));

    [Fact]
    public void ManyEvents_InAShipmentOfAnOrder_AreRefused() => AssertRefused(
        "Expected at most 131072 events, but found more.",
        () => JsonSerializer.Deserialize(OrderOf(1, Many), Json.TrackedOrder));

    [Theory]
    [InlineData("lines", """{"id":"A","quantity":1}""", 10_001, "Expected at most 10000 lines, but found more.")]
    [InlineData(
        "activities", """{"kind":"Hold","id":"h","occurredAt":"2026-03-02"}""", 10_001,
        "Expected at most 10000 activities, but found more.")]
    [InlineData(
        "shipments", """{"id":"1","lines":[{"line":"A","quantity":1}],"shipment":{"trackingNumber":"S"}}""", 1_001,
        "Expected at most 1000 shipments, but found more.")]
    public void MoreThanAnOrderHolds_AreRefused(string field, string item, int count, string message) =>
        AssertRefused(message, () => JsonSerializer.Deserialize(OrderWith(field, Enumerable.Repeat(item, count)), Json.TrackedOrder));

    [Fact]
    public void MoreLinesThanAnOrderHas_InAnActivity_AreRefused() => AssertRefused(
        "Expected at most 10000 lines, but found more.",
        () => JsonSerializer.Deserialize(
            $$"""{"kind":"Cancellation","id":"c","occurredAt":"2026-03-02","lines":[{{Lines(10_001)}}]}""", Json.OrderActivity));

    [Fact]
    public void ManyEvents_InOneFieldWrittenOftenOver_TheLastCount()
    {
        string json = """{"trackingNumber":"S",""" + Repeat("\"events\":[" + Repeat(Event, 1000) + "]", Many / 1000) + "}";

        Assert.Single(JsonSerializer.Deserialize(json, Json.TrackedShipment)!.Timeline);
    }

    /// <summary>Whatever a document repeats, it takes no more memory than a multiple of its bytes.</summary>
    [Theory]
    [MemberData(nameof(Repetitions))]
    public void HostileDocument_TakesMemoryInProportionToItsBytes(string shape, string start, string item, string end)
    {
        Assert.NotEmpty(shape);
        byte[] Document(int count) => Encoding.UTF8.GetBytes(start + Repeat(item, count) + end);
        double Allocated(byte[] json)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                _ = start.Contains("total", StringComparison.Ordinal)
                    ? JsonSerializer.Deserialize(json, Json.TrackedOrder)
                    : (object?)JsonSerializer.Deserialize(json, Json.TrackedShipment);
            }
            catch (JsonException)
            {
            }

            return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)json.Length;
        }

        Allocated(Document(10));
        Assert.InRange(Allocated(Document(900)), 0, 64);
        Assert.InRange(Allocated(Document(9_000)), 0, 64);
    }

    public static TheoryData<string, string, string, string> Repetitions => new()
    {
        { "events", """{"trackingNumber":"S","events":[""", Event, "]}" },
        { "empty lists of events", """{"trackingNumber":"S",""", "\"events\":[]", "}" },
        { "unknown fields", """{"trackingNumber":"S",""", "\"x\":[[{}]]", "}" },
        { "proofs", """{"trackingNumber":"S","events":[""", """{"occurredAt":"2026-03-02","proof":{},"proof":{}}""", "]}" },
        {
            "unknown words", """{"trackingNumber":"S","events":[""",
            """{"occurredAt":"2026-03-02","status":"a","leg":"b","detail":"c"}""", "]}"
        },
        { "lines", Basis + "\"lines\":[", """{"id":"A","quantity":1}""", "]}" },
        { "activities", Basis + "\"activities\":[", """{"kind":"Hold","id":"h","occurredAt":"2026-03-02"}""", "]}" },
        {
            "lines of an activity",
            Basis + "\"activities\":[" + """{"kind":"Cancellation","id":"h","occurredAt":"2026-03-02","lines":[""",
            """{"line":"A","quantity":1}""", "]}]}"
        },
        {
            "shipments", Basis + "\"shipments\":[",
            """{"id":"1","lines":[{"line":"A","quantity":1}],"shipment":{"trackingNumber":"S"}}""", "]}"
        },
    };

    [Theory]
    [InlineData(64)]
    [InlineData(100_000)]
    public void AbsurdDepth_IsRefused(int depth)
    {
        string deep = new string('[', depth) + new string(']', depth);

        Assert.ThrowsAny<JsonException>(
            () => JsonSerializer.Deserialize($$"""{"trackingNumber":"S","x":{{deep}}}""", Json.TrackedShipment));
        Assert.ThrowsAny<JsonException>(
            () => JsonSerializer.Deserialize($$"""{"trackingNumber":"S","events":{{deep}}}""", Json.TrackedShipment));
    }

    [Fact]
    public void AbsurdDepth_Allowed_IsPassedOverWithoutRecursion()
    {
        string deep = new string('[', 1_000_000) + new string(']', 1_000_000);

        TrackedShipment shipment = JsonSerializer.Deserialize<TrackedShipment>($$"""{"trackingNumber":"S","x":{{deep}}}""", Deep)!;

        Assert.Equal("S", shipment.TrackingNumber);
    }

    private const string Basis = """{"id":"0VRKB3Z0004T0008P","total":{"amount":1,"currency":"EUR"},"lines":[{"id":"A","quantity":1}],""";

    private const string Event = """{"occurredAt":"2026-03-02"}""";

    private static string Repeat(string item, int count) => string.Join(",", Enumerable.Repeat(item, count));

    private static string ShipmentOf(int events) => """{"trackingNumber":"S","events":[""" + Repeat(Event, events) + "]}";

    private static string Lines(int count) => Repeat("""{"line":"A","quantity":1}""", count);

    private static string OrderOf(int shipments, int eventsEach)
    {
        string shipment = ShipmentOf(eventsEach);
        return OrderWith(
            "shipments", Enumerable.Range(0, shipments)
                .Select(id => $$"""{"id":"{{id}}","lines":[{{Lines(1)}}],"shipment":{{shipment}}}"""));
    }

    private static string OrderWith(string field, IEnumerable<string> items) =>
        $$"""
        {
          "id": "{{Orders.Id}}", "total": { "amount": 1, "currency": "EUR" }, "lines": [{ "id": "A", "quantity": 1 }],
          "{{field}}": [{{string.Join(",", items)}}]
        }
        """;
}
