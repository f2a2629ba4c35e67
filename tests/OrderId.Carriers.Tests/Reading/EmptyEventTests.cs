using System.Text;
using System.Text.Json.Nodes;
using OrderIds.Tests.Payloads;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Tests;

/// <summary>An item of a list of events that says nothing, or only a place, is skipped with a warning: for every vendor.</summary>
public class EmptyEventTests
{
    private const string Reason = "Expected an event with a time, a code or a text, but found none of them";

    private static readonly string[] Places =
        ["location", "city", "state", "country", "zip", "postal", "place", "address", "site", "province", "facility", "center", "area"];

    // They give the time of a status, but no list of events.
    private static readonly TrackingVendor[] WithoutLists =
    [
        TrackingVendor.WooCommerce, TrackingVendor.Ebay, TrackingVendor.AmazonOrders, TrackingVendor.AmazonOrdersV0,
        TrackingVendor.FbaOutboundOrders, TrackingVendor.AmazonEasyShip, TrackingVendor.AmazonExternalFulfillment,
    ];

    private static readonly List<EventList> Lists = [.. SamplePayloads.All.SelectMany(payload => ListsOf(payload.Text))];

    public static TheoryData<TrackingVendor> VendorsWithLists => [.. Readers.Vendors.Except(WithoutLists)];

    [Theory]
    [MemberData(nameof(VendorsWithLists))]
    public void Read_EventWithoutContent_IsSkippedWithAWarning(TrackingVendor vendor) => AssertSkipped(vendor, _ => new JsonObject());

    [Theory]
    [MemberData(nameof(VendorsWithLists))]
    public void Read_EventWithAPlaceOnly_IsSkippedWithAWarning(TrackingVendor vendor) => AssertSkipped(vendor, PlaceOf);

    [Theory]
    [InlineData("{}", "$.tracking-detail.significant-events.occurrence")]
    [InlineData("""{"event-site": "GANDER", "event-province": "NL"}""", "$.tracking-detail.significant-events.occurrence")]
    [InlineData("""[{"event-site": "GANDER"}]""", "$.tracking-detail.significant-events.occurrence[0]")]
    public void CanadaPost_OccurrenceWithoutContent_IsSkippedWithAWarning(string occurrence, string path)
    {
        TrackingReadResult reading = Read(
            TrackingVendor.CanadaPost,
            """
            {"tracking-detail": {"pin": "EXAMPLE-CP-1", "expected-delivery-date": "2026-03-04", "significant-events": {"occurrence": 
            """ + occurrence + "}}}");

        Assert.Empty(Assert.Single(reading.Shipments).Events());
        Assert.Equal((path, $"{Reason}, at {path}."), Assert.Single(Warnings(reading)));
    }

    [Fact]
    public void CanadaPost_ElementWithAPlaceOnly_IsSkippedWithAWarning()
    {
        const string Xml = """
            <tracking-detail><pin>EXAMPLE-CP-1</pin><significant-events>
            <occurrence/><occurrence><event-site>GANDER</event-site></occurrence>
            <occurrence><event-identifier>0100</event-identifier><event-date>2026-03-03</event-date></occurrence>
            </significant-events></tracking-detail>
            """;
        TrackingReadResult reading = Read(TrackingVendor.CanadaPost, Xml);

        Assert.Equal("100", Assert.Single(Assert.Single(reading.Shipments).Events()).Code);
        Assert.Equal("$.tracking-detail.significant-events.occurrence", Assert.Single(reading.Warnings).Path);
    }

    [Fact]
    public void Shopify_EventOfAFulfillmentWithAPlaceOnly_IsSkippedWithAWarning()
    {
        TrackingReadResult reading = Read(
            TrackingVendor.Shopify,
            """
            {"fulfillment_events": [{"fulfillment_id": 21, "status": "in_transit", "happened_at": "2026-03-02T09:00:00-05:00"},
            {"fulfillment_id": 21, "city": "Exampletown"}]}
            """);

        Assert.Equal(ShipmentStatus.InTransit, Assert.Single(Assert.Single(reading.Shipments).Events()).Status);
        Assert.Equal([("$.fulfillment_events[1]", $"{Reason}, at $.fulfillment_events[1].")], Warnings(reading));
    }

    [Fact]
    public void CanadaPost_SummaryBeforeTheFirstEvent_HasTheEstimateOnly()
    {
        TrackingReadResult reading = Read(
            TrackingVendor.CanadaPost,
            """
            {"tracking-summary": {"pin-summary": {"pin": "EXAMPLE-CP-2", "event-date-time": null, "expected-delivery-date": "2026-03-05"}}}
            """);
        TrackedShipment shipment = Assert.Single(reading.Shipments);

        Assert.Empty(shipment.Events());
        Assert.Empty(reading.Warnings);
        Assert.Equal(5, shipment.EstimatedDelivery!.Value.Day);
    }

    [Theory]
    [InlineData("""{"checkpoint_time": "2026-05-20T18:00:00Z"}""")]
    [InlineData("""{"checkpoint_time": "2026-05-20T18:00:00Z", "city": "Exampletown"}""")]
    public void Read_EventWithATimeOnly_IsAScanOfUnknownStatus(string checkpoint)
    {
        TrackingReadResult reading = Read(
            TrackingVendor.AfterShip,
            """
            {"slug": "example", "tracking_number": "1", "tag": "InTransit", "checkpoints": [
                {"tag": "InTransit", "checkpoint_time": "2026-05-20T17:00:00Z"}, 
            """ + checkpoint + "]}");
        TrackedShipment shipment = Assert.Single(reading.Shipments);

        Assert.Empty(reading.Warnings);
        Assert.Equal([ShipmentStatus.InTransit, ShipmentStatus.Unknown], shipment.Events().Select(item => item.Status));
        Assert.Equal(ShipmentStatus.InTransit, shipment.Status);
    }

    [Fact]
    public void ReadStrictly_EventWithoutContent_IsRefused()
    {
        var exception = Assert.Throws<TrackingFormatException>(() => Readers.ReadStrictly(
            TrackingVendor.AfterShip,
            """{"slug": "example", "tracking_number": "1", "checkpoints": [{"tag": "InTransit"}, {"city": "Exampletown"}]}"""u8));

        Assert.Equal(("$.checkpoints[1]", Reason), (exception.Path, exception.Reason));
    }

    private static void AssertSkipped(TrackingVendor vendor, Func<JsonObject, JsonObject> empty)
    {
        List<EventList> lists = [.. Lists.Where(list => list.Reading.Vendor == vendor)];

        Assert.NotEmpty(lists);
        Assert.All(lists, list =>
        {
            JsonArray items = list.Items;
            JsonObject added = empty((JsonObject)items[0]!);
            items.Insert(0, added);
            TrackingReadResult reading = Read(vendor, items.Root.ToJsonString());
            string path = added.GetPath();
            items.RemoveAt(0);

            Assert.Equal(EventsOf(list.Reading), EventsOf(reading));
            Assert.Equal(list.Reading.Warnings.Count + 1, reading.Warnings.Count);
            string reason = vendor == TrackingVendor.Shopify ? "Expected the field 'fulfillment_id' of an event, but found none" : Reason;
            Assert.Equal($"{reason}, at {path}.", Assert.Single(reading.Warnings, warning => warning.Path == path).Message);
        });
    }

    private static JsonObject PlaceOf(JsonObject item)
    {
        var place = (JsonObject)item.DeepClone();
        foreach (string name in place.Select(field => field.Key).Where(name => !IsPlace(name)).ToArray())
        {
            place.Remove(name);
        }

        return place;
    }

    private static bool IsPlace(string name) =>
        Places.Any(place => name.Contains(place, StringComparison.OrdinalIgnoreCase))
        && !name.Contains("status", StringComparison.OrdinalIgnoreCase);

    // A list of events: one item less is one event less, and no shipment less.
    private static IEnumerable<EventList> ListsOf(string payload)
    {
        if (payload.AsSpan().TrimStart()[0] is not ('{' or '[') || TryRead(payload) is not { } reading)
        {
            yield break;
        }

        foreach (JsonArray items in Arrays(JsonNode.Parse(payload)!).Where(items => items is [JsonObject, _, ..]))
        {
            if (Enumerable.Range(0, items.Count).Any(index => IsEvent(reading, items, index)))
            {
                yield return new EventList(reading, items);
            }
        }
    }

    private static bool IsEvent(TrackingReadResult reading, JsonArray items, int index)
    {
        JsonNode item = items[index]!;
        items.RemoveAt(index);
        TrackingReadResult? less = TryRead(items.Root.ToJsonString());
        items.Insert(index, item);
        return less is not null && less.Shipments.Count == reading.Shipments.Count && EventsOf(less) == EventsOf(reading) - 1;
    }

    private static List<JsonArray> Arrays(JsonNode node)
    {
        IEnumerable<JsonNode?> values = node switch
        {
            JsonObject fields => fields.Select(field => field.Value),
            JsonArray items => items,
            _ => [],
        };
        List<JsonArray> found = [.. values.OfType<JsonNode>().SelectMany(Arrays)];
        if (node is JsonArray array)
        {
            found.Add(array);
        }

        return found;
    }

    private static int EventsOf(TrackingReadResult reading) => reading.Shipments.Sum(shipment => shipment.Events().Count);

    private static IEnumerable<(string Path, string Message)> Warnings(TrackingReadResult reading) =>
        reading.Warnings.Select(warning => (warning.Path, warning.Message));

    // Some payloads are refused, such as a former version of an API.
    private static TrackingReadResult? TryRead(string payload)
    {
        try
        {
            return TrackingReader.Read(payload, Readers.Received);
        }
        catch (TrackingFormatException)
        {
            return null;
        }
    }

    private static TrackingReadResult Read(TrackingVendor vendor, string payload) => TrackingReader.Read(
        Encoding.UTF8.GetBytes(payload), new TrackingReaderOptions { Vendor = vendor, ReceivedAt = Readers.Received.ReceivedAt });

    private sealed record EventList(TrackingReadResult Reading, JsonArray Items);
}
