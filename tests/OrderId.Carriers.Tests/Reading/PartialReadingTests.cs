using System.Text;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Tests;

/// <summary>What is not as the vendor documents it is passed over with a warning, and the rest is read.</summary>
public class PartialReadingTests
{
    private const string Good = """{"slug": "example", "tracking_number": "1", "tag": "InTransit", "updated_at": "2026-05-20T00:00:00Z"}""";

    public static TheoryData<string, string, string> OneFieldOfAnotherKind => new()
    {
        { """{"slug": "example", "tracking_number": "1", "tag": "InTransit", "checkpoints": {}}""", "$.checkpoints", "Expected an array, but found an object, at $.checkpoints." },
        { """{"slug": ["secret"], "tracking_number": "1", "tag": "InTransit"}""", "$.slug", "Expected a text, but found an array, at $.slug." },
        { """{"slug": "example", "tracking_number": "1", "tag": {}, "checkpoints": [{"tag": "InTransit"}]}""", "$.tag", "Expected a text, but found an object, at $.tag." },
        { """{"slug": "example", "tracking_number": "1", "checkpoints": [{"tag": "InTransit", "location": {"city": "secret"}}]}""", "$.checkpoints[0].location", "Expected a text, but found an object, at $.checkpoints[0].location." },
        { """{"slug": "example", "tracking_number": "1", "checkpoints": [1, {"tag": "InTransit"}]}""", "$.checkpoints[0]", "Expected an object, but found a number, at $.checkpoints[0]." },
        { """{"slug": "example", "tracking_number": "1", "tag": "InTransit", "updated_at": [2026]}""", "$.updated_at", "Expected a time, but found an array, at $.updated_at." },
        { """{"slug": "example", "tracking_number": "1", "tag": "InTransit", "latest_estimated_delivery": "2026-03-05"}""", "$.latest_estimated_delivery", "Expected an object, but found a text, at $.latest_estimated_delivery." },
        { """{"slug": "example", "tracking_number": "1", "tag": "InTransit", "return_to_sender": "secret"}""", "$.return_to_sender", "Expected true or false, but found a text, at $.return_to_sender." },
    };

    public static TheoryData<string, string> OneBadItem => new()
    {
        { """{"data": {"trackings": [GOOD, {"slug": "example", "tracking_number": "", "tag": "Pending"}]}}""", "$.data.trackings[1]" },
        { """{"data": {"trackings": [7, GOOD]}}""", "$.data.trackings[0]" },
        { """[{"slug": "example", "tracking_number": null, "checkpoints": []}, GOOD]""", "$[0]" },
        { """[true, GOOD]""", "$[0]" },
    };

    [Theory]
    [MemberData(nameof(OneFieldOfAnotherKind))]
    public void Read_FieldOfAnotherKind_IsPassedOver(string json, string path, string message)
    {
        TrackingReadResult reading = TrackingReader.Read(json, Readers.Received);

        Assert.Equal(ShipmentStatus.InTransit, Assert.Single(reading.Shipments).Status);
        Assert.Equal((path, message), (Assert.Single(reading.Warnings).Path, reading.Warnings[0].Message));
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
    [InlineData("""[{"slug": "example", "tracking_number": null, "checkpoints": []}, {"slug": "example", "tracking_number": []}]""", "$[0]")]
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
        string Json(int count) => "{\"trackings\": [" + Good + string.Concat(Enumerable.Repeat(",{\"slug\": 1, \"checkpoints\": []}", count)) + "]}";

        Assert.Equal(100, TrackingReader.Read(Json(1_000)).Warnings.Count);
        Assert.Equal("$.trackings[1001]", Assert.Throws<TrackingFormatException>(() => TrackingReader.Read(Json(1_001))).Path);
    }

    [Fact]
    public void Read_OneBadOrderOfAPage_LeavesTheOthers()
    {
        TrackingReadResult reading = TrackingReader.Read(
            """
            {"orders": [{"orderId": "secret", "orderItems": []}, {"orderId": "999-0000001-0000000", "orderItems": [{"orderItemId": "a", "quantityOrdered": 1}]}]}
            """,
            Readers.Received);

        Assert.Equal(OrderId.Parse("999-0000001-0000000"), Assert.Single(reading.Orders).Id);
        Assert.Equal(
            "Expected an Amazon order ID, but found something else, at $.orders[0].orderId.",
            Assert.Single(reading.Warnings).Message);
    }

    [Theory]
    [InlineData("""{"order": {"orderId": "999-0000001-0000000", "proceeds": {"grandTotal": {"amount": "", "currencyCode": "EUR"}}, "orderItems": [{"orderItemId": "a", "quantityOrdered": 1}]}}""", "$.order.proceeds.grandTotal")]
    [InlineData("""{"order": {"orderId": "999-0000001-0000000", "proceeds": {"grandTotal": "secret"}, "orderItems": [{"orderItemId": "a", "quantityOrdered": 1}]}}""", "$.order.proceeds.grandTotal")]
    [InlineData("""{"order": {"orderId": "999-0000001-0000000", "orderItems": [{"orderItemId": "a", "quantityOrdered": 1, "fulfillment": {"quantityFulfilled": ""}}]}}""", "$.order.orderItems[0].fulfillment.quantityFulfilled")]
    [InlineData("""{"order": {"orderId": "999-0000001-0000000", "orderItems": [{"orderItemId": "a", "quantityOrdered": 1, "fulfillment": {"quantityFulfilled": [1]}}]}}""", "$.order.orderItems[0].fulfillment.quantityFulfilled")]
    [InlineData("""{"order": {"orderId": "999-0000001-0000000", "orderItems": [{"orderItemId": "a", "quantityOrdered": 1}, {"orderItemId": "b"}]}}""", "$.order.orderItems[1]")]
    [InlineData("""{"payload": {"AmazonOrderId": "999-0000001-0000000", "OrderStatus": "Unshipped", "NumberOfItemsShipped": "secret", "NumberOfItemsUnshipped": 1}}""", "$.payload.NumberOfItemsShipped")]
    [InlineData("""{"payload": {"AmazonOrderId": "999-0000001-0000000", "OrderStatus": "Unshipped", "NumberOfItemsUnshipped": {}}}""", "$.payload.NumberOfItemsUnshipped")]
    public void Read_OrderWithOneBadValue_IsReadWithoutIt(string json, string path)
    {
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
            {"payload": {"fulfillmentOrder": {"sellerFulfillmentOrderId": "999-0000001-0000000", "statusUpdatedDate": "2026-05-20T00:00:00Z"},
            "fulfillmentOrderItems": [{"sellerFulfillmentOrderItemId": "a", "quantity": 1}],
            "fulfillmentShipments": [{"fulfillmentShipmentStatus": "SHIPPED"}, {"amazonShipmentId": "b", "fulfillmentShipmentStatus": "SHIPPED"}]}}
            """);

        Assert.Equal("999-0000001-0000000/b", Assert.Single(reading.Shipments).TrackingNumber);
        Assert.Equal(
            "Expected the field 'amazonShipmentId' of a shipment, but found none, at $.payload.fulfillmentShipments[0].", Assert.Single(reading.Warnings).Message);
    }

    [Theory]
    [InlineData("[[#], [#, #]]", 3, 0)]
    [InlineData("[[[#]]]\n[#]", 2, 0)]
    [InlineData("[[], [#]]", 1, 1)]
    [InlineData("[#]\n[]", 1, 1)]
    public void Read_ListsInLists_AreAllRead(string template, int count, int warnings)
    {
        TrackingReadResult reading = TrackingReader.Read(template.Replace("#", Good, StringComparison.Ordinal));

        Assert.Equal((count, warnings), (reading.Shipments.Count, reading.Warnings.Count));
    }

    [Theory]
    [InlineData("[#]")]
    [InlineData("[[#]]")]
    [InlineData("""{"detail-type": "example", "time": "2001-01-01T00:00:00Z", "detail": #}""")]
    public void Read_TimeOfAWebhookInAnother_Counts(string template)
    {
        foreach (string webhook in new[]
        {
            """{"ts": 1779300000, "msg": {"slug": "example", "tracking_number": "1", "tag": "InTransit"}}""",
            """{"object": "Event", "result": {"tracking_code": "1", "status": "in_transit", "status_detail": "unknown"}, "created_at": "2026-05-20T18:00:00Z"}""",
        })
        {
            foreach (string json in new[] { webhook, template.Replace("#", webhook, StringComparison.Ordinal) })
            {
                TrackedShipment shipment = Assert.Single(TrackingReader.Read(json, Readers.Received).Shipments);
                Assert.Equal(new DateTimeOffset(2026, 5, 20, 18, 0, 0, TimeSpan.Zero), shipment.Current!.OccurredAt);
            }
        }
    }

    [Fact]
    public void Read_EventBridgeWithATime_DoesNotNeedThatOfTheReceipt() => Assert.Equal(
        2001,
        Assert.Single(TrackingReader.Read(
            """{"detail-type": "example", "time": "2001-01-01T00:00:00Z", "detail": {"slug": "example", "tracking_number": "1", "tag": "InTransit"}}""",
            Readers.Received).Shipments).Current!.OccurredAt.Year);

    [Fact]
    public void Read_TimeAtWhichATrackerWasCreated_IsNotThatOfTheStatus() => Assert.Equal(
        Readers.Received.ReceivedAt,
        Assert.Single(TrackingReader.Read(
            """{"tracking_code": "1", "status": "in_transit", "status_detail": "unknown", "created_at": "2026-05-20T18:00:00Z"}""",
            Readers.Received).Shipments).Current!.OccurredAt);

    [Theory]
    [InlineData("[]", "Expected a time, but found an array, at $.ts.")]
    [InlineData("\"secret\"", "Expected a time, but found something else, at $.ts.")]
    public void Read_TimeOfAWebhookThatIsNone_IsPassedOver(string time, string message)
    {
        string json = """{"ts": TIME, "msg": {"slug": "example", "tracking_number": "1", "tag": "InTransit", "updated_at": 1779300000}}""".Replace("TIME", time, StringComparison.Ordinal);
        TrackingReadResult reading = TrackingReader.Read(json);

        Assert.Equal(message, Assert.Single(reading.Warnings).Message);
        AssertStrictRefuses(json, "$.ts");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("\"0001-01-01T00:00:00Z\"")]
    [InlineData("\"1970-01-01T00:00:00Z\"")]
    public void Read_TimeThatProgramsWriteForNone_IsNone(string time) => Assert.Equal(
        Readers.Received.ReceivedAt,
        Assert.Single(TrackingReader.Read(
            Good.Replace("\"2026-05-20T00:00:00Z\"", time, StringComparison.Ordinal), Readers.Received).Shipments).Current!.OccurredAt);

    [Fact]
    public void Read_RawTimeOf17TrackThatIsNoObject_IsPassedOver()
    {
        string json = """{"data": {"number": "1", "carrier": 1, "tag": "", "track_info": {"tracking": {"providers": [{"events": [{"time_raw": "secret", "time_utc": "2026-05-20T18:00:00Z", "stage": "InTransit"}]}]}}}}""";

        Assert.Equal(
            "Expected an object, but found a text, at $.data.track_info.tracking.providers[0].events[0].time_raw.",
            Assert.Single(TrackingReader.Read(json).Warnings).Message);
    }

    [Theory]
    [InlineData("{}", 0)]
    [InlineData("[]", 0)]
    [InlineData("{\"secret\": 1}", 1)]
    public void Read_NoCheckpointsOfEasyship_IsAnEmptyObject(string checkpoints, int warnings) => Assert.Equal(
        warnings,
        TrackingReader.Read(
            """{"easyship_shipment_id": "1", "tracking_number": "1", "status": "Delivered", "checkpoints": #}""".Replace("#", checkpoints, StringComparison.Ordinal),
            Readers.Received).Warnings.Count);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData(" \n\n\t")]
    public void Read_JsonLines_AreAsManyShipments(string end)
    {
        string first = """{"msg": {"slug": "example", "tracking_number": "1", "tag": "InTransit"}, "ts": 1779300000}""";
        string second = """{"msg": {"slug": "example", "tracking_number": "2", "tag": "Delivered", "weight": 1e3}}""";
        TrackingReadResult reading = TrackingReader.Read(
            first + end + second + end + first.Replace("\"1\"", "3", StringComparison.Ordinal) + end);

        Assert.Equal(["1", "2", "3"], reading.Shipments.Select(shipment => shipment.TrackingNumber));
        Assert.Equal([2026, 1970, 2026], reading.Shipments.Select(shipment => shipment.Current!.OccurredAt.Year));
    }

    [Fact]
    public void Read_JsonLinesOfWhichOneIsOfAnotherVendor_LeavesTheOthers()
    {
        string lines = Good + "\n{\"tracking_code\": \"2\", \"status_detail\": \"\"}\n" + Good.Replace(
            "\"InTransit\"", "[]", StringComparison.Ordinal);
        TrackingReadResult reading = Readers.Read(TrackingVendor.AfterShip, Encoding.UTF8.GetBytes(lines));

        Assert.Equal(2, reading.Shipments.Count);
        Assert.Equal(["$[1]", "$[2].tag", "$[2]"], reading.Warnings.Select(warning => warning.Path));
    }

    [Theory]
    [InlineData("GOODGOOD", false, 1)]
    [InlineData("GOOD GOOD", false, 1)]
    [InlineData("GOOD,\nGOOD", false, 1)]
    [InlineData("GOOD\nGOOD GOOD", true, 2)]
    [InlineData("GOOD\nsecret\nGOOD", true, 2)]
    [InlineData("GOOD\nGOOD\n{", true, 3)]
    public void Read_SeveralPayloadsThatAreNoJsonLines_IsRefused(string template, bool isStrict, long line)
    {
        var exception = Assert.Throws<TrackingFormatException>(
            () => TrackingReader.Read(template.Replace("GOOD", Good, StringComparison.Ordinal), new() { IsStrict = isStrict }));

        Assert.Equal((TrackingVendor.AfterShip, line), (exception.Vendor, exception.Line));
    }

    [Theory]
    [InlineData("GOOD\nsecret\nGOOD", 2, "$[1]")]
    [InlineData("GOOD\n{\n", 1, "$[1]")]
    [InlineData("GOOD\nGOOD GOOD\n\nGOOD", 2, "$[1]")]
    [InlineData("GOOD\n{ \"a\":\n  {\n } ]\nGOOD\n[1, 2\nGOOD", 3, "$[1]", "$[3]")]
    public void Read_JsonLinesOfWhichSomeAreNoJson_LeavesTheOthers(string template, int count, params string[] paths)
    {
        TrackingReadResult reading = TrackingReader.Read(template.Replace("GOOD", Good, StringComparison.Ordinal));

        Assert.Equal(count, reading.Shipments.Count);
        Assert.Equal(
            paths.Select(path => $"Expected JSON, but found something else, at {path}."), reading.Warnings.Select(warning => warning.Message));
    }

    [Fact]
    public void Read_TooManyLinesThatAreNoJson_IsRefused() => Assert.Throws<TrackingFormatException>(
        () => TrackingReader.Read(Good + string.Concat(Enumerable.Repeat("\n{", 2_000))));

    [Fact]
    public void Read_ReturnFlag_SetsTheLeg()
    {
        TrackedShipment Read(string json) => Assert.Single(
            TrackingReader.Read(json.Replace("FIELDS", "\"slug\": \"example\", \"tracking_number\": \"1\", \"updated_at\": \"2026-05-20T00:00:00Z\"", StringComparison.Ordinal)).Shipments);
        TrackedShipment delivered = Read(
            """{FIELDS, "return_to_sender": true, "tag": "Delivered", "checkpoints": [{"tag": "Delivered", "checkpoint_time": "2026-05-18T15:00:00Z"}]}""");
        TrackedShipment moving = Read(
            """{FIELDS, "return_to_sender": true, "tag": "InTransit", "checkpoints": [{"tag": "InTransit", "checkpoint_time": "2026-05-18T15:00:00Z"}]}""");
        TrackedShipment forward = Read("""{FIELDS, "return_to_sender": false, "tag": "Delivered"}""");

        Assert.Equal((ShipmentStatus.Returned, ShipmentLeg.Return, false), (delivered.Status, delivered.Leg, delivered.WasDelivered));
        Assert.Equal((ShipmentStatus.InTransit, ShipmentLeg.Return), (moving.Status, moving.Leg));
        Assert.Equal((ShipmentStatus.Delivered, ShipmentLeg.Forward), (forward.Status, forward.Leg));
        Assert.Equal(
            ShipmentStatus.Returned, Assert.Single(TrackingReader.Read("""{"tracking_code": "1", "status": "delivered", "status_detail": "", "is_return": true, "updated_at": "2026-05-20T00:00:00Z"}""").Shipments).Status);
    }

    [Fact]
    public void Read_OwnEstimateOfAfterShip_Counts() => Assert.Equal(
        new DateTimeOffset(2026, 10, 2, 0, 0, 0, TimeSpan.Zero),
        Assert.Single(TrackingReader.Read("""{"event": "edd_revise", "msg": {"slug": "example", "tracking_number": "1", "aftership_estimated_delivery_date": {"estimated_delivery_date": "2026-10-02"}}, "ts": 1712741700}""").Shipments).EstimatedDelivery);

    [Fact]
    public void Read_EventDateOfShipEngine_IsTheTime() => Assert.Equal(
        2019,
        Assert.Single(TrackingReader.Read("""{"data": {"tracking_number": "1", "status_code": "DE", "carrier_status_code": "", "events": [{"event_date": "2019-04-12T17:45:26Z"}]}}""").Shipments).Events()[0].OccurredAt.Year);

    [Fact]
    public void Read_TransactionOfShippo_HasTheWordOfTheStatus() => Assert.Equal(
        ShipmentStatus.InTransit,
        Assert.Single(TrackingReader.Read("""{"event": "transaction_updated", "data": {"object_state": "VALID", "tracking_number": "1", "tracking_status": "TRANSIT"}}""").Shipments).Status);

    [Fact]
    public void Read_FirstVersionOf17Track_IsRefused()
    {
        var exception = Assert.Throws<TrackingFormatException>(
            () => TrackingReader.Read("""{"data": {"number": "1", "carrier": 3011, "tag": "", "track": {"e": 40}}}"""));

        Assert.Equal(
            "Expected version 2 of the API, but found version 1, at $.data.track in line 1 of a payload of 17TRACK.", exception.Message);
    }

    private static void AssertStrictRefuses(string json, string path) => Assert.Equal(
        path,
        Assert.Throws<TrackingFormatException>(() => TrackingReader.Read(Encoding.UTF8.GetBytes(json), new TrackingReaderOptions { IsStrict = true })).Path);
}
