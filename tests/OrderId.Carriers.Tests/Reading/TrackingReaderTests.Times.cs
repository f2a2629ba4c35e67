using System.Text;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Tests;

/// <content>What gets which time, if the payload does not say.</content>
public partial class TrackingReaderTests
{
    [Theory]
    [InlineData(
        """{"msg": {"slug": "example", "tracking_number": "1", "tag": "Delivered"}, "ts": 1779300000}""",
        "2026-05-20T18:00:00Z Unknown | Delivered | Delivered |  | example")]
    [InlineData(
        """{"ts": 1779300000, "msg": {"slug": "example", "tracking_number": "1", "checkpoints": [{"tag": "InTransit"}]}}""",
        "2026-05-20T18:00:00Z Unknown | InTransit | InTransit |  | example")]
    [InlineData(
        """{"ts": {}, "msg": {"slug": "example", "tracking_number": "1", "tag": "Delivered"}}""",
        "2026-06-01T00:00:00Z Unknown | Delivered | Delivered |  | example")]
    [InlineData(
        """[{"slug": "example", "tracking_number": "1", "tag": "Delivered"}]""",
        "2026-06-01T00:00:00Z Unknown | Delivered | Delivered |  | example")]
    public void Read_StatusOrEventWithoutATime_HasThatOfTheWebhookOrOfItsReceipt(string json, string line) =>
        Assert.Equal([line], Lines.Of(Assert.Single(TrackingReader.Read(json, Readers.Received).Shipments)));

    [Theory]
    [InlineData("""{"slug": "example", "tracking_number": "1", "tag": "Delivered"}""", "$")]
    [InlineData(
        """{"trackings": [{"slug": "example", "tracking_number": "1", "checkpoints": [{"tag": "InTransit"}, {"tag": "Delivered"}]}]}""",
        "$.trackings[0]")]
    [InlineData("""{"slug": "example", "tracking_number": "1", "tag": "Delivered", "checkpoints": [{"tag": "InTransit"}]}""", "$")]
    [InlineData("""{"slug": "example", "tracking_number": "1", "tag": "Delivered", "expected_delivery": "2026-05-20"}""", "$")]
    [InlineData("""{"slug": "example", "tracking_number": "1", "tag": "Delivered", "updated_at": "0001-01-01T00:00:00Z"}""", "$")]
    [InlineData(
        """
        {
          "event_type": "shipment.tracking.status.changed",
          "tracking_status": {"easyship_shipment_id": "E", "status": "Delivered", "tracking_number": "1"}
        }
        """,
        "$.tracking_status")]
    [InlineData(
        """{"scheduledPackageId": {"amazonOrderId": "999-0000001-0000000", "packageId": "p"}, "packageStatus": "Delivered"}""",
        "$")]
    public void Read_NoTimeAtAll_KeepsTheStatusWithAWarning(string json, string path)
    {
        const string Reason =
            "Expected a time in the payload or in TrackingReaderOptions.ReceivedAt, but found none; 1970-01-01 takes its place";
        TrackingReadResult reading = TrackingReader.Read(Encoding.UTF8.GetBytes(json), new TrackingReaderOptions { IsStrict = true });
        TrackedShipment shipment = Assert.Single(reading.Shipments);

        Assert.Equal(ShipmentStatus.Delivered, shipment.Status);
        Assert.All(shipment.Events(), e => Assert.Equal((1970, TimePrecision.Unknown), (e.OccurredAt.Year, e.Precision)));
        Assert.All(shipment.Estimates, estimate => Assert.Equal(1970, estimate.MadeAt.Year));
        Assert.Equal($"{Reason}, at {path}.", Assert.Single(reading.Warnings).Message);

        TrackingReadResult received = TrackingReader.Read(json, Readers.Received);
        Assert.All(received.Shipments[0].Events(), e => Assert.Equal(Readers.Received.ReceivedAt, e.OccurredAt));
        Assert.Equal((ShipmentStatus.Delivered, 0), (received.Shipments[0].Status, received.Warnings.Count));
    }

    [Theory]
    [InlineData("", 1970)]
    [InlineData("""
        "lastUpdatedTime": "2026-03-02T00:00:00Z", 
        """, 2026)]
    public void Read_OrderWithoutTheTimeOfItsPlacement_HasThatOfItsUpdate(string field, int year)
    {
        TrackingReadResult reading = TrackingReader.Read(
            $$"""
            {
              "order": {
                "orderId": "999-0000001-0000000", {{field}}
                "orderItems": [{"orderItemId": "a", "quantityOrdered": 1}],
                "fulfillment": {"fulfillmentStatus": "CANCELLED"}
              }
            }
            """);

        TrackedOrder order = Assert.Single(reading.Orders);
        Assert.Equal(OrderStatus.Cancelled, order.Status);
        Assert.Equal([year, year], order.Activities.Select(activity => activity.OccurredAt.Year));
        Assert.Equal(year == 1970 ? 1 : 0, reading.Warnings.Count);
    }

    [Fact]
    public void Read_SummaryOfEventsWithTheTimeOfTheWebhook_HasThatTimeToo()
    {
        TrackedShipment shipment = Assert.Single(TrackingReader.Read(
            """
            {
              "ts": 1779300000,
              "msg": {"slug": "example", "tracking_number": "1", "tag": "Delivered", "checkpoints": [{"tag": "InTransit"}]}
            }
            """).Shipments);

        Assert.Equal(ShipmentStatus.Delivered, shipment.Status);
        Assert.Equal([2026, 2026], shipment.Events().Select(e => e.OccurredAt.Year));
    }

    [Fact]
    public void Read_EventWithoutATimeAmongOthers_TakesNothingBack()
    {
        TrackedShipment shipment = Assert.Single(TrackingReader.Read(
            """
            {
              "ts": 1779300000,
              "msg": {
                "slug": "example", "tracking_number": "1",
                "checkpoints": [
                  {"tag": "InTransit"},
                  {"tag": "InTransit", "checkpoint_time": "2026-05-01T00:00:00Z"},
                  {"tag": "Delivered", "checkpoint_time": "2026-05-02T00:00:00Z"}
                ]
              }
            }
            """).Shipments);

        Assert.Equal((ShipmentStatus.Delivered, false), (shipment.Status, shipment.IsCorrected));
        Assert.All(shipment.Events(), e => Assert.Equal(2026, e.OccurredAt.Year));
    }

    [Theory]
    [InlineData(
        """
        {
          "slug": "example", "tracking_number": "1", "tag": "InTransit",
          "updated_at": "2026-05-0A", "expected_delivery": "2026-05-1B"
        }
        """)]
    [InlineData(
        """
        {
          "data": {
            "number": "1",
            "track_info": {
              "time_metrics": {"estimated_delivery_date": {"to": "2026-05-1B"}},
              "tracking": {"providers": [{"latest_sync_time": "2026-05-0A"}]}
            }
          }
        }
        """)]
    [InlineData("""{"tracking_code": "1", "status_detail": "", "updated_at": "2026-05-0A", "est_delivery_date": "2026-05-1B"}""")]
    [InlineData(
        """
        {
          "tracking_number": "1", "tracking_history": [],
          "tracking_status": {"status": "TRANSIT", "status_date": "2026-05-0A"}, "eta": "2026-05-1B"
        }
        """)]
    [InlineData(
        """
        {
          "tracking_number": "1", "status_code": "IT", "status_description": "",
          "events": [{"status_code": "IT", "occurred_at": "2026-05-0A"}], "estimated_delivery_date": "2026-05-1B"
        }
        """)]
    [InlineData(
        """
        {
          "payload": {
            "trackingId": "1", "eventHistory": [{"eventCode": "Received", "eventTime": "2026-05-0A"}],
            "promisedDeliveryDate": "2026-05-1B"
          }
        }
        """)]
    [InlineData(
        """
        {
          "packageNumber": 1, "trackingEvents": [{"eventCode": "EVENT_201", "eventDate": "2026-05-0A"}],
          "estimatedArrivalDate": "2026-05-1B"
        }
        """)]
    [InlineData(
        """
        {
          "trackingDetail": {
            "identifier": {"aftn": "1"}, "milestoneHistory": [],
            "trackingEstimates": [
              {
                "type": "ESTIMATED_DELIVERY_DATE",
                "estimatedInterval": {"endTime": "2026-05-1B"}, "lastUpdatedTime": "2026-05-0A"
              }
            ]
          }
        }
        """)]
    public void Read_EstimateThatMovesSooner_Counts(string json)
    {
        TrackedShipment Read(int made, int due) => Assert.Single(TrackingReader.Read(json
            .Replace("0A", $"0{made}", StringComparison.Ordinal)
            .Replace("1B", $"1{due}", StringComparison.Ordinal)).Shipments);
        TrackedShipment moved = Read(1, 7).Merge(Read(2, 4));

        Assert.Equal(new DateTimeOffset(2026, 5, 14, 0, 0, 0, TimeSpan.Zero), moved.EstimatedDelivery);
        Assert.Equal(moved, Read(2, 4).Merge(Read(1, 7)));
        Assert.Equal(1, moved.GetEstimateHistory().Moves);
        Assert.False(moved.HasConflicts);
    }

    [Fact]
    public void ReceivedAt_EstimateThatTheVendorGivesNoTimeTo_WasMadeThen()
    {
        TrackedShipment Read(int received, int due) => Assert.Single(TrackingReader.Read(
            $$"""
            {
              "tracking_number": "1", "status_code": "IT", "carrier_status_code": "",
              "estimated_delivery_date": "2026-05-1{{due}}"
            }
            """,
            new TrackingReaderOptions { ReceivedAt = new(2026, 5, received, 0, 0, 0, TimeSpan.Zero) }).Shipments);

        Assert.Equal(14, Read(2, 4).Merge(Read(1, 7)).EstimatedDelivery!.Value.Day);
    }
}
