using OrderIds.Tracking;

namespace OrderIds.Carriers.Tests;

/// <summary>Fields that few payloads of aggregators have: flags of returns, estimates, and other names for times and statuses.</summary>
public class AggregatorFieldTests
{
    [Fact]
    public void Read_ReturnFlag_SetsTheLeg()
    {
        TrackedShipment delivered = AfterShip(
            """
            {
              FIELDS, "return_to_sender": true, "tag": "Delivered",
              "checkpoints": [{"tag": "Delivered", "checkpoint_time": "2026-05-18T15:00:00Z"}]
            }
            """);
        TrackedShipment moving = AfterShip(
            """
            {
              FIELDS, "return_to_sender": true, "tag": "InTransit",
              "checkpoints": [{"tag": "InTransit", "checkpoint_time": "2026-05-18T15:00:00Z"}]
            }
            """);
        TrackedShipment forward = AfterShip("""{FIELDS, "return_to_sender": false, "tag": "Delivered"}""");
        TrackedShipment ofEasyPost = OnlyShipment(
            """
            {
              "tracking_code": "1", "status": "delivered", "status_detail": "",
              "is_return": true, "updated_at": "2026-05-20T00:00:00Z"
            }
            """);

        Assert.Equal((ShipmentStatus.Returned, ShipmentLeg.Return, false), (delivered.Status, delivered.Leg, delivered.WasDelivered));
        Assert.Equal((ShipmentStatus.InTransit, ShipmentLeg.Return), (moving.Status, moving.Leg));
        Assert.Equal((ShipmentStatus.Delivered, ShipmentLeg.Forward), (forward.Status, forward.Leg));
        Assert.Equal(ShipmentStatus.Returned, ofEasyPost.Status);
    }

    [Fact]
    public void Read_OwnEstimateOfAfterShip_Counts() => Assert.Equal(
        new DateTimeOffset(2026, 10, 2, 0, 0, 0, TimeSpan.Zero),
        OnlyShipment(
            """
            {
              "event": "edd_revise",
              "msg": {
                "slug": "example", "tracking_number": "1",
                "aftership_estimated_delivery_date": {"estimated_delivery_date": "2026-10-02"}
              },
              "ts": 1712741700
            }
            """).EstimatedDelivery);

    [Fact]
    public void Read_EventDateOfShipEngine_IsTheTime() => Assert.Equal(
        2019,
        OnlyShipment(
            """
            {
              "data": {
                "tracking_number": "1", "status_code": "DE", "carrier_status_code": "",
                "events": [{"event_date": "2019-04-12T17:45:26Z"}]
              }
            }
            """).Events()[0].OccurredAt.Year);

    [Fact]
    public void Read_TransactionOfShippo_HasTheWordOfTheStatus() => Assert.Equal(
        ShipmentStatus.InTransit,
        OnlyShipment(
            """
            {
              "event": "transaction_updated",
              "data": {"object_state": "VALID", "tracking_number": "1", "tracking_status": "TRANSIT"}
            }
            """).Status);

    private static TrackedShipment AfterShip(string template) => OnlyShipment(template.Replace(
        "FIELDS",
        "\"slug\": \"example\", \"tracking_number\": \"1\", \"updated_at\": \"2026-05-20T00:00:00Z\"",
        StringComparison.Ordinal));

    private static TrackedShipment OnlyShipment(string json) => Assert.Single(TrackingReader.Read(json).Shipments);
}
