using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using FsCheck.Xunit;
using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>JSON: nothing is lost, words are words, and hostile documents are refused.</summary>
[Properties(Arbitrary = [typeof(MoreTrackingArbitraries)])]
public partial class TrackingJsonTests
{
    private static readonly TrackingJsonContext Json = TrackingJsonContext.Default;
    private static readonly TrackingJsonContext Readable = new(
        new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    private static readonly JsonSerializerOptions Deep = new() { MaxDepth = 2_000_000, TypeInfoResolver = Json };

    [Property(MaxTest = 300)]
    public bool SerializeThenDeserialize_AtAnyPoint_ChangesNothing(TrackingEvent[] before, TrackingEvent[] after)
    {
        TrackedShipment straight = Scans.Of(before).Apply(after);
        TrackedShipment interrupted = RoundTrip(RoundTrip(Scans.Of(before)).Apply(after));
        return Scans.Show(straight) == Scans.Show(interrupted) && straight.Equals(interrupted) && Text(straight) == Text(interrupted);
    }

    [Property(MaxTest = 200)]
    public bool SerializeThenDeserialize_OfAnOrderAtAnyPoint_ChangesNothing(
        OrderActivity[] before, OrderActivity[] after, (string Shipment, TrackingEvent Event)[] events)
    {
        TrackedOrder order = events.Aggregate(Orders.Shipping.Apply(before), (o, e) => o.Apply(e.Shipment, e.Event));
        return Orders.Show(order.Apply(after)) == Orders.Show(RoundTrip(RoundTrip(order).Apply(after)));
    }

    [Property(MaxTest = 1000)]
    public bool SerializeThenDeserialize_OfAnyTexts_ChangesNothing(string a, string b, string c)
    {
        var e = new TrackingEvent
        {
            OccurredAt = Scans.Day,
            Source = a,
            EventId = b,
            Code = c,
            Description = b,
            Location = a,
            RawStatus = c,
            Detail = ShipmentDetail.Unknown,
            RawDetail = b,
            RawLeg = a,
            Precision = TimePrecision.Unknown,
            RawPrecision = c,
            Proof = new ProofOfDelivery { ReceivedBy = a, PhotoUrl = b },
        };
        TrackingEvent read = JsonSerializer.Deserialize(JsonSerializer.Serialize(e, Json.TrackingEvent), Json.TrackingEvent)!;
        return e.Equals(read) && Scans.Show(e) == Scans.Show(read);
    }

    [Fact]
    public void EveryPublicType_RoundTripsWithoutReflection()
    {
        AssertRoundTrips(Json.TrackingEvent, Scans.At(1.5, ShipmentStatus.Delivered, ShipmentDetail.Photo, "carrier", "7"));
        AssertRoundTrips(
            Json.ProofOfDelivery,
            new ProofOfDelivery { ReceivedBy = "Sample", SignatureUrl = "https://example.com/s", PhotoUrl = "https://example.com/p" });
        AssertRoundTrips(
            Json.TrackedShipment, TrackedShipment.Create("SAMPLE", "Sample Post").Apply(Scans.At(1, ShipmentStatus.InTransit)));
        AssertRoundTrips(Json.DeliveryEstimate, new DeliveryEstimate(Scans.Day.ToOffset(TimeSpan.FromHours(2)), Scans.Day, "carrier"));
        AssertRoundTrips(Json.TrackedShipment, Scans.Of().Apply(new DeliveryEstimate(Scans.Day, Scans.Day)));
        AssertRoundTrips(Json.CurrencyAmount, Orders.Euros(decimal.MaxValue));
        AssertRoundTrips(Json.CurrencyAmount, default);
        AssertRoundTrips(Json.LineQuantity, new LineQuantity("A", int.MaxValue));
        AssertRoundTrips(Json.TrackedOrderLine, new TrackedOrderLine("A", 1, "SKU-1"));
        AssertRoundTrips(Json.OrderLineProgress, Orders.Shipping.Progress[0]);
        AssertRoundTrips(Json.OrderActivity, OrderActivity.Refund("r", Orders.At(1), Orders.Euros(0.01m)));
        AssertRoundTrips(
            Json.OrderActivity, OrderActivity.Cancellation("c", Orders.At(1), new LineQuantity("B", 1), new LineQuantity("A", 2)));
        AssertRoundTrips(Json.TrackedOrderShipment, Orders.Parcel("1", "A", 2));
        AssertRoundTrips(Json.TrackedOrder, Orders.Shipping.Apply(OrderActivity.Hold("h", Orders.At(1), "address")));
    }

    [Fact]
    public void EveryPublicDataType_IsInTheContext()
    {
        Type[] others =
        [
            typeof(TrackingJsonContext), typeof(TrackingJsonConverterFactory), typeof(StatusMachine<>), typeof(StatusMachineBuilder<>),
            typeof(StatusDiagramOptions<>), typeof(TimelineEntry), typeof(OrderDiscrepancy), typeof(OrderActivityAllowance),
            typeof(ShipmentMilestone), typeof(OrderMilestone), typeof(ProblemEpisode), typeof(EstimateHistory),
        ];
        Type[] missing = typeof(TrackedShipment).Assembly.GetExportedTypes()
            .Where(
                type => type.Namespace == "OrderIds.Tracking" && !(type.IsAbstract && type.IsSealed)
                    && !typeof(System.Exception).IsAssignableFrom(type) && !others.Contains(type))
            .Where(type => Json.GetTypeInfo(type) is null || type.GetCustomAttribute<JsonConverterAttribute>() is null)
            .ToArray();

        Assert.Empty(missing);
    }

    [Fact]
    public void Shipment_IsWrittenAsDocumented()
    {
        TrackingEvent accepted = Scans.At(1.5, ShipmentStatus.InTransit, ShipmentDetail.Accepted, "carrier", "7");
        TrackedShipment shipment = TrackedShipment.Create("SAMPLE", "Sample Post")
            .Apply(accepted with { Precision = TimePrecision.LocalTime });

        Assert.Equal(
            """
            {"trackingNumber":"SAMPLE","carrier":"Sample Post","status":"InTransit","events":[
            {"status":"InTransit","detail":"Accepted","occurredAt":"2026-03-02T01:30:00+00:00",
            "precision":"LocalTime","source":"carrier","eventId":"7"}]}
            """.Replace("\n", "", StringComparison.Ordinal),
            Text(shipment));
        Assert.Equal(Text(shipment), JsonSerializer.Serialize(shipment));
    }

    [Fact]
    public void Texts_ThatEventsRepeat_AreShared()
    {
        TrackingEvent trackingEvent = Scans.At(1, ShipmentStatus.InTransit, source: "sample") with
        {
            Code = "DEP",
            Description = "Abfahrt in Köln",
            Location = "Cologne",
        };
        TrackedShipment shipment = RoundTrip(
            Scans.Of(trackingEvent, trackingEvent with { OccurredAt = Orders.At(2) }, trackingEvent with { OccurredAt = Orders.At(3) }));

        Assert.All(shipment.Timeline.Skip(1), entry => Assert.Same(shipment.Timeline[0].Event.Source, entry.Event.Source));
        Assert.All(shipment.Timeline.Skip(1), entry => Assert.Same(shipment.Timeline[0].Event.Code, entry.Event.Code));
        Assert.All(shipment.Timeline.Skip(1), entry => Assert.Same(shipment.Timeline[0].Event.Description, entry.Event.Description));
        Assert.All(shipment.Timeline.Skip(1), entry => Assert.Same(shipment.Timeline[0].Event.Location, entry.Event.Location));
    }

    [Fact]
    public void Texts_ThatAreEqualOnlyBeforeTheirEscapesAreDecoded_AreNotShared()
    {
        TrackedShipment shipment = JsonSerializer.Deserialize(
            """
            {
              "trackingNumber": "S",
              "events": [
                { "occurredAt": "2026-03-02", "code": "\\u0041" },
                { "occurredAt": "2026-03-03", "code": "\u0041" },
                { "occurredAt": "2026-03-04", "code": "A" }
              ]
            }
            """,
            Json.TrackedShipment)!;

        Assert.Equal(["\\u0041", "A", "A"], shipment.Timeline.Select(entry => entry.Event.Code));
    }

    [Fact]
    public void Texts_ThatRepeatAndAreNotClean_AreCleanedInEachEvent()
    {
        string location = new('a', TrackingEvent.MaxTextLength + 1);
        string texts = $$"""
            "source":" ","code":"a\u0000","description":"\t","location":"{{location}}"
            """;
        TrackedShipment shipment = JsonSerializer.Deserialize(
            $$"""{"trackingNumber":"S","events":[{"occurredAt":"2026-03-02",{{texts}}},{"occurredAt":"2026-03-03",{{texts}}}]}""",
            Json.TrackedShipment)!;

        Assert.Equal(2, shipment.Timeline.Count);
        Assert.All(
            shipment.Timeline,
            entry => Assert.Equal(
                (null, "a\uFFFD", null, location[1..]),
                (entry.Event.Source, entry.Event.Code, entry.Event.Description, entry.Event.Location)));
    }

    private static void AssertRefused(string message, Action read) => Assert.Equal(message, Assert.Throws<JsonException>(read).Message);

    private static string Text(TrackedShipment shipment) => JsonSerializer.Serialize(shipment, Readable.TrackedShipment);

    private static TrackedShipment RoundTrip(TrackedShipment shipment) =>
        JsonSerializer.Deserialize(JsonSerializer.Serialize(shipment, Json.TrackedShipment), Json.TrackedShipment)!;

    private static TrackedOrder RoundTrip(TrackedOrder order) =>
        JsonSerializer.Deserialize(JsonSerializer.Serialize(order, Json.TrackedOrder), Json.TrackedOrder)!;

    private static void AssertRoundTrips<T>(JsonTypeInfo<T> type, T value)
    {
        string json = JsonSerializer.Serialize(value, type);
        T read = JsonSerializer.Deserialize(json, type)!;
        Assert.Equal(value, read);
        Assert.Equal(json, JsonSerializer.Serialize(read, type));
        Assert.Equal(json, JsonSerializer.Serialize(value));
    }
}
