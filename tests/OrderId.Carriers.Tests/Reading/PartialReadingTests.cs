using System.Text;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Tests;

/// <summary>What is not as the vendor documents it is passed over with a warning, and the rest is read.</summary>
public class PartialReadingTests
{
    private const string Good = """{"slug": "example", "tracking_number": "1", "tag": "InTransit", "updated_at": "2026-05-20T00:00:00Z"}""";

    public static TheoryData<string, string, string> OneFieldOfAnotherKind => new()
    {
        {
            """{"slug": "example", "tracking_number": "1", "tag": "InTransit", "checkpoints": {}}""",
            "$.checkpoints", "Expected an array, but found an object"
        },
        {
            """{"slug": ["secret"], "tracking_number": "1", "tag": "InTransit"}""",
            "$.slug", "Expected a text, but found an array"
        },
        {
            """{"slug": "example", "tracking_number": "1", "tag": {}, "checkpoints": [{"tag": "InTransit"}]}""",
            "$.tag", "Expected a text, but found an object"
        },
        {
            """{"slug": "example", "tracking_number": "1", "checkpoints": [{"tag": "InTransit", "location": {"city": "secret"}}]}""",
            "$.checkpoints[0].location", "Expected a text, but found an object"
        },
        {
            """{"slug": "example", "tracking_number": "1", "checkpoints": [1, {"tag": "InTransit"}]}""",
            "$.checkpoints[0]", "Expected an object, but found a number"
        },
        {
            """{"slug": "example", "tracking_number": "1", "tag": "InTransit", "updated_at": [2026]}""",
            "$.updated_at", "Expected a time, but found an array"
        },
        {
            """{"slug": "example", "tracking_number": "1", "tag": "InTransit", "latest_estimated_delivery": "2026-03-05"}""",
            "$.latest_estimated_delivery", "Expected an object, but found a text"
        },
        {
            """{"slug": "example", "tracking_number": "1", "tag": "InTransit", "return_to_sender": "secret"}""",
            "$.return_to_sender", "Expected true or false, but found a text"
        },
    };

    public static TheoryData<string, string> OneBadItem => new()
    {
        { """{"data": {"trackings": [GOOD, {"slug": "example", "tracking_number": "", "tag": "Pending"}]}}""", "$.data.trackings[1]" },
        { """{"data": {"trackings": [7, GOOD]}}""", "$.data.trackings[0]" },
        { """[{"slug": "example", "tracking_number": null, "checkpoints": []}, GOOD]""", "$[0]" },
        { """[true, GOOD]""", "$[0]" },
    };

    public static TheoryData<string, string> OneBadValueOfAnOrder => new()
    {
        {
            """{"order": {ID, "proceeds": {"grandTotal": {"amount": "", "currencyCode": "EUR"}}, "orderItems": [{ITEM}]}}""",
            "$.order.proceeds.grandTotal"
        },
        {
            """{"order": {ID, "proceeds": {"grandTotal": "secret"}, "orderItems": [{ITEM}]}}""",
            "$.order.proceeds.grandTotal"
        },
        {
            """{"order": {ID, "orderItems": [{ITEM, "fulfillment": {"quantityFulfilled": ""}}]}}""",
            "$.order.orderItems[0].fulfillment.quantityFulfilled"
        },
        {
            """{"order": {ID, "orderItems": [{ITEM, "fulfillment": {"quantityFulfilled": [1]}}]}}""",
            "$.order.orderItems[0].fulfillment.quantityFulfilled"
        },
        { """{"order": {ID, "orderItems": [{ITEM}, {"orderItemId": "b"}]}}""", "$.order.orderItems[1]" },
        {
            """{"payload": {V0, "NumberOfItemsShipped": "secret", "NumberOfItemsUnshipped": 1}}""",
            "$.payload.NumberOfItemsShipped"
        },
        { """{"payload": {V0, "NumberOfItemsUnshipped": {}}}""", "$.payload.NumberOfItemsUnshipped" },
    };

    [Theory]
    [MemberData(nameof(OneFieldOfAnotherKind))]
    public void Read_FieldOfAnotherKind_IsPassedOver(string json, string path, string message)
    {
        TrackingReadResult reading = TrackingReader.Read(json, Readers.Received);

        Assert.Equal(ShipmentStatus.InTransit, Assert.Single(reading.Shipments).Status);
        Assert.Equal((path, $"{message}, at {path}."), (Assert.Single(reading.Warnings).Path, reading.Warnings[0].Message));
        AssertStrictRefuses(json, path);
    }

    [Theory]
    [MemberData(nameof(OneBadItem))]
    public void Read_OneBadItem_LeavesTheOthers(string template, string path)
    {
        string json = template.Replace("GOOD", Good, StringComparison.Ordinal);
        TrackingReadResult reading = TrackingReader.Read(json);

        Assert.Equal("1", Assert.Single(reading.Shipments).TrackingNumber);
        Assert.Equal(path, Assert.Single(reading.Warnings).Path);
        AssertStrictRefuses(json, path);
    }

    [Theory]
    [InlineData("""{"slug": "example", "tracking_number": null, "checkpoints": []}""", "$")]
    [InlineData("""{"data": {"trackings": [{"slug": "example", "tracking_number": ""}]}}""", "$.data.trackings[0]")]
    [InlineData(
        """[{"slug": "example", "tracking_number": null, "checkpoints": []}, {"slug": "example", "tracking_number": []}]""",
        "$[0]")]
    public void Read_NothingButBadItems_IsRefusedForTheFirst(string json, string path)
    {
        var exception = Assert.Throws<TrackingFormatException>(() => TrackingReader.Read(json));

        Assert.Equal(path, exception.Path);
        Assert.StartsWith(
            "Expected the field 'tracking_number' of a tracking, but found none", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MoreBadItemsThanAreSkipped_IsRefused()
    {
        string Json(int count) =>
            "{\"trackings\": [" + Good + string.Concat(Enumerable.Repeat(",{\"slug\": 1, \"checkpoints\": []}", count)) + "]}";

        Assert.Equal(100, TrackingReader.Read(Json(1_000)).Warnings.Count);
        Assert.Equal("$.trackings[1001]", Assert.Throws<TrackingFormatException>(() => TrackingReader.Read(Json(1_001))).Path);
    }

    [Fact]
    public void Read_OneBadOrderOfAPage_LeavesTheOthers()
    {
        TrackingReadResult reading = TrackingReader.Read(
            """
            {
              "orders": [
                {"orderId": "secret", "orderItems": []},
                {"orderId": "999-0000001-0000000", "orderItems": [{"orderItemId": "a", "quantityOrdered": 1}]}
              ]
            }
            """,
            Readers.Received);

        Assert.Equal(OrderId.Parse("999-0000001-0000000"), Assert.Single(reading.Orders).Id);
        Assert.Equal(
            "Expected an Amazon order ID, but found something else, at $.orders[0].orderId.",
            Assert.Single(reading.Warnings).Message);
    }

    [Theory]
    [MemberData(nameof(OneBadValueOfAnOrder))]
    public void Read_OrderWithOneBadValue_IsReadWithoutIt(string template, string path)
    {
        string json = template
            .Replace("ID", "\"orderId\": \"999-0000001-0000000\"", StringComparison.Ordinal)
            .Replace("ITEM", "\"orderItemId\": \"a\", \"quantityOrdered\": 1", StringComparison.Ordinal)
            .Replace("V0", "\"AmazonOrderId\": \"999-0000001-0000000\", \"OrderStatus\": \"Unshipped\"", StringComparison.Ordinal);
        TrackingReadResult reading = TrackingReader.Read(json, Readers.Received);

        Assert.Equal(1, Assert.Single(Assert.Single(reading.Orders).Lines).Quantity);
        Assert.Equal(path, Assert.Single(reading.Warnings).Path);
        AssertStrictRefuses(json, path);
    }

    [Fact]
    public void Read_OneShipmentWithoutAName_LeavesTheOthers()
    {
        TrackingReadResult reading = TrackingReader.Read(
            """
            {
              "payload": {
                "fulfillmentOrder": {"sellerFulfillmentOrderId": "999-0000001-0000000", "statusUpdatedDate": "2026-05-20T00:00:00Z"},
                "fulfillmentOrderItems": [{"sellerFulfillmentOrderItemId": "a", "quantity": 1}],
                "fulfillmentShipments": [
                  {"fulfillmentShipmentStatus": "SHIPPED"},
                  {"amazonShipmentId": "b", "fulfillmentShipmentStatus": "SHIPPED"}
                ]
              }
            }
            """);

        Assert.Equal("999-0000001-0000000/b", Assert.Single(reading.Shipments).TrackingNumber);
        Assert.Equal(
            "Expected the field 'amazonShipmentId' of a shipment, but found none, at $.payload.fulfillmentShipments[0].",
            Assert.Single(reading.Warnings).Message);
    }

    [Fact]
    public void Read_RawTimeOf17TrackThatIsNoObject_IsPassedOver()
    {
        TrackingReadResult reading = TrackingReader.Read(
            """
            {
              "data": {
                "number": "1", "carrier": 1, "tag": "",
                "track_info": {
                  "tracking": {
                    "providers": [
                      {"events": [{"time_raw": "secret", "time_utc": "2026-05-20T18:00:00Z", "stage": "InTransit"}]}
                    ]
                  }
                }
              }
            }
            """);

        Assert.Equal(
            "Expected an object, but found a text, at $.data.track_info.tracking.providers[0].events[0].time_raw.",
            Assert.Single(reading.Warnings).Message);
    }

    [Theory]
    [InlineData("{}", 0)]
    [InlineData("[]", 0)]
    [InlineData("{\"secret\": 1}", 1)]
    public void Read_NoCheckpointsOfEasyship_IsAnEmptyObject(string checkpoints, int warnings) => Assert.Equal(
        warnings,
        TrackingReader.Read(
            $$"""
            {"easyship_shipment_id": "1", "tracking_number": "1", "status": "Delivered", "checkpoints": {{checkpoints}} }
            """,
            Readers.Received).Warnings.Count);

    [Fact]
    public void Read_FirstVersionOf17Track_IsRefused()
    {
        var exception = Assert.Throws<TrackingFormatException>(
            () => TrackingReader.Read("""{"data": {"number": "1", "carrier": 3011, "tag": "", "track": {"e": 40}}}"""));

        Assert.Equal(
            "Expected version 2 of the API, but found version 1, at $.data.track in line 1 of a payload of 17TRACK.", exception.Message);
    }

    private static void AssertStrictRefuses(string json, string path)
    {
        var exception = Assert.Throws<TrackingFormatException>(
            () => TrackingReader.Read(Encoding.UTF8.GetBytes(json), new TrackingReaderOptions { IsStrict = true }));

        Assert.Equal(path, exception.Path);
    }
}
