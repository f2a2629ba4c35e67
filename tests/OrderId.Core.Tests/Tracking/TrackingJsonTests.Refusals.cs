using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>What a document lacks, has twice, or has in another shape.</summary>
public partial class TrackingJsonTests
{
    [Fact]
    public void FieldsOneLetterFromAKnownOne_ArePassedOver()
    {
        AssertEveryLetterCounts(Json.TrackingEvent, Scans.At(1.5, ShipmentStatus.Delivered, ShipmentDetail.Photo, "carrier", "7") with
        {
            Code = "D1",
            Description = "Example",
            Location = "Example",
            Leg = ShipmentLeg.Forward,
            Proof = new ProofOfDelivery { ReceivedBy = "Sample" },
        });
        AssertEveryLetterCounts(Json.DeliveryEstimate, new DeliveryEstimate(Orders.At(2), Orders.At(1), "carrier"));
        AssertEveryLetterCounts(Json.OrderLineProgress, Orders.Shipping.Progress[0]);
        AssertEveryLetterCounts(
            Json.ProofOfDelivery,
            new ProofOfDelivery { ReceivedBy = "Sample", SignatureUrl = "https://example.com/s", PhotoUrl = "https://example.com/p" });
        AssertEveryLetterCounts(Json.TrackedOrderLine, new TrackedOrderLine("A", 1, "SKU-1"));
        AssertEveryLetterCounts(Json.OrderActivity, OrderActivity.Refund("r", Orders.At(1), Orders.Euros(0.01m)));
    }

    [Fact]
    public void Field_ThatIsThereTwice_TheLastCounts_AndOneThatIsNotKnown_IsPassedOver()
    {
        TrackedShipment shipment = JsonSerializer.Deserialize(
            """
            {
              "trackingNumber": "A",
              "trackingNumber": "B",
              "later": [{ "x": 1 }],
              "carrier": "Sample Post",
              "events": [{ "occurredAt": "2026-03-02" }],
              "events": []
            }
            """,
            Json.TrackedShipment)!;

        Assert.Equal(TrackedShipment.Create("B", "Sample Post"), shipment);
    }

    [Theory]
    [InlineData("1", "Expected an object as the value of a shipment, but found another value (Number).")]
    [InlineData("{}", "Expected the field 'trackingNumber' of a shipment, but found none.")]
    [InlineData("""{"trackingNumber":7}""", "Expected a string as the value of trackingNumber, but found another value (Number).")]
    [InlineData(
        """{"trackingNumber":" "}""", "Expected a name or number, but found nothing or only white space. (Parameter 'trackingNumber')")]
    [InlineData(
        """{"trackingNumber":"S","events":{}}""", "Expected an array as the value of events, but found another value (StartObject).")]
    [InlineData(
        """{"trackingNumber":"S","events":[null]}""",
        "Expected an object as the value of a tracking event, but found another value (Null).")]
    [InlineData("""{"trackingNumber":"S","events":[{}]}""", "Expected the field 'occurredAt' of a tracking event, but found none.")]
    [InlineData(
        """{"trackingNumber":"S","events":[{"occurredAt":"yesterday"}]}""",
        "Expected an ISO 8601 time as the value of occurredAt, but found another value (String).")]
    [InlineData(
        """{"trackingNumber":"S","events":[{"occurredAt":"0001-01-01T00:00:00+14:00"}]}""",
        "Expected an ISO 8601 time as the value of occurredAt, but found another value (String).")]
    [InlineData(
        """{"trackingNumber":"S","estimates":[{"madeAt":"2026-03-02T01:30:00Z"}]}""",
        "Expected the field 'estimatedDelivery' of an estimate, but found none.")]
    [InlineData(
        """{"trackingNumber":"S","estimates":[{"estimatedDelivery":"2026-03-02"}]}""",
        "Expected the field 'madeAt' of an estimate, but found none.")]
    [InlineData("""{"trackingNumber":"\ud800"}""", "Expected a JSON string of valid Unicode, but found invalid characters.")]
    public void BadShipment_IsRefused(string json, string message) =>
        Assert.Equal(
            message,
            Assert.Throws<JsonException>((Func<object?>)(() => JsonSerializer.Deserialize<TrackedShipment>(json, Json.TrackedShipment)))
                .Message);

    [Theory]
    [InlineData(
        """{"kind":"Payment","id":"p","occurredAt":"2026-03-02T01:30:00Z","amount":{"amount":-1,"currency":"EUR"}}""",
        "Expected an amount greater than zero and")]
    [InlineData("""{"kind":"Payment","id":"p","occurredAt":"2026-03-02T01:30:00Z"}""", "Expected an amount greater than zero and")]
    [InlineData(
        """{"kind":"Payment","id":"p","occurredAt":"2026-03-02T01:30:00Z","amount":{"amount":1e40,"currency":"EUR"}}""",
        "Expected a decimal number as the value of amount, but found another value (Number).")]
    [InlineData(
        """{"kind":"Payment","id":"p","occurredAt":"2026-03-02T01:30:00Z","amount":{"amount":1,"currency":"eur"}}""",
        "Expected an ISO 4217 currency code")]
    [InlineData("""{"kind":"ReturnRequest","id":"p","occurredAt":"2026-03-02T01:30:00Z"}""", "Expected at least one line, but found none.")]
    [InlineData(
        """{"kind":"Cancellation","id":"p","occurredAt":"2026-03-02T01:30:00Z","lines":[{"line":"A","quantity":0}]}""",
        "Expected a quantity of at least 1.")]
    [InlineData(
        """{"kind":"Cancellation","id":"p","occurredAt":"2026-03-02T01:30:00Z","lines":[{"line":"A","quantity":1.5}]}""",
        "Expected a whole number that fits into 32 bits as the value of quantity")]
    [InlineData("""{"id":"p","occurredAt":"2026-03-02T01:30:00Z"}""", "Expected the field 'kind' of an activity, but found none.")]
    public void BadAct_IsRefused(string json, string message) =>
        Assert.StartsWith(
            message,
            Assert.Throws<JsonException>((Func<object?>)(() => JsonSerializer.Deserialize<OrderActivity>(json, Json.OrderActivity)))
                .Message,
            StringComparison.Ordinal);

    /// <summary>Adds fields whose names differ from a known one in one letter, and finds nothing changed.</summary>
    private static void AssertEveryLetterCounts<T>(JsonTypeInfo<T> type, T value)
    {
        string json = JsonSerializer.Serialize(value, type);
        using JsonDocument document = JsonDocument.Parse(json);
        string[] known = [.. document.RootElement.EnumerateObject().Select(field => field.Name)];
        IEnumerable<string> strangers = known.SelectMany(
            name => name.Select((letter, at) => name[..at] + (char)(letter ^ 1) + name[(at + 1)..]));

        Assert.True(known.Length > 2);
        Assert.Equal(
            value, JsonSerializer.Deserialize("{" + string.Concat(strangers.Select(name => $"\"{name}\":[{{}}],")) + json[1..], type));
    }
}
