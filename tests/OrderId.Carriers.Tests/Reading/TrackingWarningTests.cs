using OrderIds.Tracking;

namespace OrderIds.Carriers.Tests;

/// <summary>What a reader passes over, it says.</summary>
public class TrackingWarningTests
{
    [Fact]
    public void Read_TimeThatIsNone_IsPassedOverWithAWarning()
    {
        TrackingReadResult reading = TrackingReader.Read(
            """
            {
              "data": {
                "slug": "example", "tracking_number": "1",
                "checkpoints": [{"tag": "InTransit"}, {"checkpoint_time": "secret", "tag": "Delivered"}]
              }
            }
            """,
            Readers.Received);

        TrackingWarning warning = Assert.Single(reading.Warnings);
        Assert.Equal("$.data.checkpoints[1].checkpoint_time", warning.Path);
        Assert.Equal("Expected a time, but found something else, at $.data.checkpoints[1].checkpoint_time.", warning.Message);
        Assert.Equal(ShipmentStatus.Delivered, Assert.Single(reading.Shipments).Status);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\" \"")]
    [InlineData("\"2026-03-01T10:00:00Z\"")]
    public void Read_TimeOrNothing_IsNoWarning(string time) => Assert.Empty(
        TrackingReader.Read(
            """{"slug": "example", "tracking_number": 1, "tag": "InTransit", "updated_at": """ + time + "}",
            Readers.Received).Warnings);

    [Fact]
    public void Read_PackageWithAnItemOfAnotherOrder_IsRead()
    {
        TrackingReadResult reading = TrackingReader.Read(
            """
            {
              "order": {
                "orderId": "999-0000001-0000000",
                "orderItems": [{"orderItemId": "a", "quantityOrdered": 1}],
                "packages": [
                  {
                    "packageReferenceId": "1", "packageStatus": {"status": "SHIPPED"},
                    "packageItems": [{"orderItemId": "secret", "quantity": 1}, {"orderItemId": "a", "quantity": 1}]
                  }
                ]
              }
            }
            """,
            Readers.Received);

        TrackingWarning warning = Assert.Single(reading.Warnings);
        Assert.Equal(("$.order", "Expected an item of the order, but found another, at $.order."), (warning.Path, warning.Message));
        Assert.Single(Assert.Single(Assert.Single(reading.Orders).Shipments).Lines);
    }

    [Fact]
    public void Read_AThousandTimesThatAreNone_GiveAHundredWarnings()
    {
        string checkpoints = string.Join(',', Enumerable.Repeat("{\"checkpoint_time\": \"secret\"}", 1000));

        TrackingReadResult reading = TrackingReader.Read(
            "{\"slug\": \"example\", \"tracking_number\": 1, \"checkpoints\": [" + checkpoints + "]}");

        Assert.Equal(100, reading.Warnings.Count);
        Assert.Equal(["$.checkpoints[49].checkpoint_time", "$.checkpoints[49]"], reading.Warnings.Skip(98).Select(warning => warning.Path));
    }

    [Fact]
    public void Read_NumberWithAControlCharacter_IsPassedOverWithAWarning()
    {
        const string Reason = "Expected a name or number of 1 to 1024 characters without control characters, but found another";
        const string NoNumber = "Expected the field 'tracking_number' of a tracking, but found none";
        TrackingReadResult reading = TrackingReader.Read(
            """
            {
              "trackings": [
                {"slug": "s", "tracking_number": "1\u0000"},
                {"slug": "s", "tracking_number": "\t2\r\n", "tag": "Delivered"},
                {"slug": "s", "tracking_number": "3\u0085x"}
              ]
            }
            """,
            Readers.Received);

        Assert.Equal("2", Assert.Single(reading.Shipments).TrackingNumber);
        Assert.Equal(
            [
                $"{Reason}, at $.trackings[0].tracking_number.", $"{NoNumber}, at $.trackings[0].",
                $"{Reason}, at $.trackings[2].tracking_number.", $"{NoNumber}, at $.trackings[2].",
            ],
            reading.Warnings.Select(warning => warning.Message));
    }

    [Fact]
    public void Read_TextsWithU0000_AreKeptWithoutIt()
    {
        TrackingReadResult reading = TrackingReader.Read(
            """
            {
              "slug": "s\u0000", "tracking_number": "1",
              "checkpoints": [
                {"checkpoint_time": "2026-03-02T08:00:00Z", "tag": "Delivered", "hash": "h\u0000", "message": "a\u0000b"}
              ]
            }
            """);

        TrackedShipment shipment = Assert.Single(reading.Shipments);
        Assert.Equal("s\uFFFD", shipment.Carrier);
        Assert.Equal(
            ("s\uFFFD", "h\uFFFD", "a\uFFFDb"),
            (shipment.Current!.Source, shipment.Current.EventId, shipment.Current.Description));
        Assert.Empty(reading.Warnings);
    }

    [Theory]
    [InlineData(
        """{"data": {"number": "1", "carrier": 3011, "tag": null}}""",
        "$.data",
        "Expected a tracking number with a known event or status, but found the number alone, at $.data.")]
    [InlineData(
        """{"slug": "example", "tracking_number": "1"}""",
        "$",
        "Expected a tracking number with a known event or status, but found the number alone, at $.")]
    [InlineData(
        """{"code": 0, "data": {"accepted": [], "rejected": []}}""",
        "$",
        "Expected tracking data, but found none, at $.")]
    [InlineData("""{"trackers": [], "has_more": false}""", "$", "Expected tracking data, but found none, at $.")]
    public void Read_NothingOrNothingButANumber_IsAWarning(string json, string path, string message)
    {
        TrackingWarning warning = Assert.Single(TrackingReader.Read(json).Warnings);

        Assert.Equal((path, message), (warning.Path, warning.Message));
    }
}
