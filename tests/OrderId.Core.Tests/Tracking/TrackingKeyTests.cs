using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>Names and numbers that something is told apart by: in the model and in JSON alike, they have no control characters.</summary>
public class TrackingKeyTests
{
    private static readonly LineQuantity[] Lines = [new("A", 1)];

    /// <summary>Gets everything that takes a key: the name of the argument, what makes a value, and the value in JSON.</summary>
    private static (string Argument, Func<string, object> Make, JsonTypeInfo Type, string Json)[] Keys =>
    [
        ("trackingNumber", key => TrackedShipment.Create(key), Json.TrackedShipment, """{"trackingNumber":KEY}"""),
        ("id", key => new TrackedOrderLine(key, 1), Json.TrackedOrderLine, """{"id":KEY,"quantity":1}"""),
        ("lineId", key => new LineQuantity(key, 1), Json.LineQuantity, """{"line":KEY,"quantity":1}"""),
        ("id", key => new TrackedOrderShipment(key, TrackedShipment.Create("S"), Lines), Json.TrackedOrderShipment,
            """{"id":KEY,"lines":[{"line":"A","quantity":1}],"shipment":{"trackingNumber":"S"}}"""),
        .. new (OrderActivityKind Kind, Func<string, object> Make)[]
        {
            (OrderActivityKind.Placement, key => OrderActivity.Placement(key, Scans.Day)),
            (OrderActivityKind.Payment, key => OrderActivity.Payment(key, Scans.Day, Orders.Euros(1))),
            (OrderActivityKind.Failure, key => OrderActivity.Failure(key, Scans.Day)),
            (OrderActivityKind.Hold, key => OrderActivity.Hold(key, Scans.Day)),
            (OrderActivityKind.Release, key => OrderActivity.Release(key, Scans.Day)),
            (OrderActivityKind.Cancellation, key => OrderActivity.Cancellation(key, Scans.Day)),
            (OrderActivityKind.ReturnRequest, key => OrderActivity.ReturnRequest(key, Scans.Day, Lines)),
            (OrderActivityKind.ReturnReceipt, key => OrderActivity.ReturnReceipt(key, Scans.Day, Lines)),
            (OrderActivityKind.Refund, key => OrderActivity.Refund(key, Scans.Day, Orders.Euros(1))),
        }.Select(activity => (
            "id", activity.Make, (JsonTypeInfo)Json.OrderActivity,
            $$$"""
            {
              "kind": "{{{activity.Kind}}}", "id": KEY, "occurredAt": "2026-03-02",
              "amount": { "amount": 1, "currency": "EUR" },
              "lines": [{ "line": "A", "quantity": 1 }]
            }
            """)),
    ];

    private static TrackingJsonContext Json => TrackingJsonContext.Default;

    [Theory]
    [InlineData('\0', "U+0000")]
    [InlineData('\u0001', "U+0001")]
    [InlineData('\t', "U+0009")]
    [InlineData('\n', "U+000A")]
    [InlineData('\u001F', "U+001F")]
    [InlineData('\u007F', "U+007F")]
    [InlineData('\u0085', "U+0085")]
    [InlineData('\u009F', "U+009F")]
    public void Key_WithAControlCharacter_IsRefused(char character, string name)
    {
        string message = $"Expected a name or number without control characters, but found {name}.";
        foreach ((string argument, Func<string, object> make, JsonTypeInfo type, string json) in Keys)
        {
            foreach (string key in (string[])["é1" + character, character + "1", "1" + character + "2\0"])
            {
                Assert.StartsWith(message, Assert.Throws<ArgumentException>(argument, () => make(key)).Message, StringComparison.Ordinal);
                string document = json.Replace("KEY", JsonSerializer.Serialize(key), StringComparison.Ordinal);
                Assert.StartsWith(
                    message,
                    Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(document, type)).Message,
                    StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData(" a b ")]
    [InlineData("~\u00A0\u2028\uFEFFé")]
    [InlineData("\uD83D\uDE00")]
    public void Key_WithOtherCharacters_IsKept(string key)
    {
        foreach ((_, Func<string, object> make, JsonTypeInfo type, string json) in Keys)
        {
            string document = json.Replace("KEY", JsonSerializer.Serialize(key), StringComparison.Ordinal);
            Assert.Equal(make(key).GetType(), JsonSerializer.Deserialize(document, type)!.GetType());
        }

        Assert.Equal(key, new LineQuantity(key, 1).LineId);
    }
}
