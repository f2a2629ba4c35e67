using System.Text;
using OrderIds.Tests.Payloads;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Tests;

/// <summary>What the payloads of aggregators say, event by event.</summary>
public class AggregatorReaderTests
{
    private static readonly string[] AfterShipLines =
    [
        "2026-03-01T09:15:00-05:00 | LabelCreated | InfoReceived_001 | USA | example-post",
        "2026-03-01T09:15:00-05:00 Unknown | InTransit | InTransit_999 | Portland, OR, 97201, USA | example-post",
        "2026-03-02T18:40:00Z LocalTime | InTransit:Accepted | InTransit_002 | Springfield, OR, 97477, USA | example-post",
        "2026-03-03T00:00:00Z Date | InTransit | InTransit_003 | Salem, OR, 97301, USA | example-post #example-hash-3",
        "2026-03-04T07:05:00-08:00 | OutForDelivery | OutForDelivery_001 | Portland, OR, 97201, USA | example-post",
        "2026-03-04T11:20:00-08:00 | Exception:DeliveryAttemptFailed | AttemptFail_002 | Front door, Portland | example-post",
        "2026-03-05T14:30:00Z LocalTime | Delivered:Signed | Delivered_003 |  | example-post signed A. Example",
        "due 2026-03-05T00:00:00Z as of 2026-03-05T15:00:00Z | example-post",
    ];

    private static readonly string[] SeventeenTrackLines =
    [
        "2026-03-02T09:00:00+08:00 | LabelCreated | InfoReceived |  | Example Export Post",
        "2026-03-03T10:30:00+08:00 | InTransit:Accepted | InTransit_PickedUp | Example City | Example Export Post",
        "2026-03-04T20:00:00+08:00 | InTransit | InTransit_Departure | Example City | Example Export Post",
        "2026-03-10T23:00:00Z LocalTime | InTransit | Arrival | Salem, OR, 97301, US | Example Import Post",
        "2026-03-12T08:10:00-08:00 | OutForDelivery | OutForDelivery_Other | Salem, OR, 97301, US | Example Import Post",
        "2026-03-12T13:34:00-08:00 | Delivered | Delivered_Other | Salem, OR, 97301, US | Example Import Post",
        "due 2026-03-13T20:00:00-08:00 as of 2026-03-12T22:05:00Z | Example Export Post",
    ];

    private static readonly string[] EasyPostLines =
    [
        "2026-03-01T08:00:00Z | LabelCreated | pre_transit |  | ExamplePost",
        "2026-03-01T21:15:00Z | InTransit:Accepted | received_at_origin_facility | Springfield, OR, 97477, US | ExamplePost",
        "2026-03-03T03:00:00Z | InTransit | departed_facility | Portland, OR, 97201, US | ExamplePost",
        "2026-03-05T12:00:00Z | OutForDelivery | out_for_delivery | Salem, OR, 97301, US | ExamplePost",
        "2026-03-05T19:45:00Z | Unknown |  |  | ExamplePost signed A. Example",
        "2026-03-05T19:45:00Z | Delivered | delivered | Salem, OR, 97301, US | ExamplePost",
        "due 2026-03-05T00:00:00Z as of 2026-03-05T20:00:00Z | ExamplePost",
    ];

    private static readonly string[] ShippoLines =
    [
        "2026-03-01T00:00:00Z | LabelCreated | PRE_TRANSIT/information_received |  | example_post #example-1",
        "2026-03-02T19:04:00Z | InTransit:Accepted | TRANSIT/package_accepted | Springfield, OR, 97477, US | example_post #example-2",
        "2026-03-03T05:10:00Z | InTransit | TRANSIT/package_departed | Springfield, OR, 97477, US | example_post #example-3",
        "2026-03-04T16:00:00Z | OutForDelivery | TRANSIT/out_for_delivery | Salem, OR, 97301, US | example_post #example-4",
        "2026-03-04T20:30:00Z | Exception:DeliveryAttemptFailed | TRANSIT/delivery_attempted | "
            + "Salem, OR, 97301, US | example_post #example-5",
        "2026-03-05T17:00:00Z | Delivered | DELIVERED/delivered | Salem, OR, 97301, US | example_post #example-6",
        "due 2026-03-04T00:00:00Z as of 2026-03-05T17:00:00Z | example_post",
    ];

    private static readonly string[] ShipEngineLines =
    [
        "2026-03-01T18:00:00Z | Unknown | 3000 |  | example_post",
        "2026-03-02T18:00:00Z | InTransit:Accepted | PICKED_UP | Springfield, OR, 97477, US | example_post",
        "2026-03-03T05:10:00Z LocalTime | InTransit | HUB_SCAN_IN | Portland, OR, 97201, US | example_post",
        "2026-03-05T14:00:00Z | InTransit | IN_TRANSIT | Salem, OR, 97301, US | example_post",
        "2026-03-05T17:00:00Z | Delivered | DE | Salem, OR, 97301, US | example_post signed A. Example",
        "due 2026-03-05T00:00:00Z as of 2026-03-05T17:00:00Z | example_post",
    ];

    [Fact]
    public void AfterShip_TimesOfAllKindsAndASummaryThatSaysMore_AreRead()
    {
        TrackingReadResult reading = Read(AfterShipPayloads.Answer, TrackingVendor.AfterShip);

        TrackedShipment shipment = Assert.Single(reading.Shipments);
        Assert.Equal(AfterShipLines, Lines.Of(shipment));
        Assert.Equal(
            ("EXAMPLE-AS-1", "example-post", ShipmentStatus.Delivered, ShipmentDetail.Signed),
            (shipment.TrackingNumber, shipment.Carrier, shipment.Status, shipment.Detail));
        Assert.Equal("Acceptance scan", shipment.Events()[2].Description);
        UnknownTrackingCode unknown = Assert.Single(reading.UnknownCodes);
        Assert.Equal(("AfterShip", "InTransit_999", 1), (unknown.Vocabulary, unknown.Code, unknown.Count));
    }

    [Fact]
    public void AfterShip_TrackingByItself_IsTheSameAsInTheAnswer() =>
        Assert.Equal(
            Read(AfterShipPayloads.Answer, TrackingVendor.AfterShip).Shipments,
            Read(AfterShipPayloads.Tracking, TrackingVendor.AfterShip).Shipments);

    [Fact]
    public void AfterShip_WebhookOfAShipmentThatWasGivenUp_IsStale()
    {
        TrackedShipment shipment = Assert.Single(Read(AfterShipPayloads.Webhook, TrackingVendor.AfterShip).Shipments);

        Assert.Equal((ShipmentStatus.InTransit, true), (shipment.Status, shipment.IsStale));
        Assert.Equal(
            [
                "2026-03-02T10:00:00Z | InTransit | InTransit_001 | Salem, OR, USA | example-post",
                "2026-04-10T00:00:00Z | Unknown:Stale | Expired_001 |  | example-post",
            ],
            Lines.Of(shipment));
    }

    [Fact]
    public void AfterShip_ListWithNumbersAsNumbers_IsRead()
    {
        TrackingReadResult reading = Read(AfterShipPayloads.List, TrackingVendor.AfterShip);

        Assert.Equal(["1234500001", "1234500002"], reading.Shipments.Select(shipment => shipment.TrackingNumber));
        Assert.Equal([ShipmentStatus.Unknown, ShipmentStatus.LabelCreated], reading.Shipments.Select(shipment => shipment.Status));
        Assert.Empty(reading.Shipments[0].Events());
    }

    [Fact]
    public void SeventeenTrack_TwoCarriersNewestFirst_AreOneShipment()
    {
        TrackingReadResult reading = Read(SeventeenTrackPayloads.Answer, TrackingVendor.SeventeenTrack);

        TrackedShipment shipment = Assert.Single(reading.Shipments);
        Assert.Equal(SeventeenTrackLines, Lines.Of(shipment));
        Assert.Equal(
            ("EXAMPLE-17-1", "Example Export Post", ShipmentStatus.Delivered, false),
            (shipment.TrackingNumber, shipment.Carrier, shipment.Status, shipment.IsCorrected));
        Assert.Empty(reading.UnknownCodes);
    }

    [Fact]
    public void SeventeenTrack_WebhookWithoutNews_IsStaleSinceTheCarrierWasAsked()
    {
        TrackedShipment shipment = Assert.Single(Read(SeventeenTrackPayloads.Webhook, TrackingVendor.SeventeenTrack).Shipments);

        Assert.True(shipment.IsStale);
        Assert.Equal(
            [
                "2026-03-03T10:30:00+08:00 | InTransit:Accepted | InTransit_PickedUp | Example City | 900001",
                "2026-05-01T00:00:00Z | Unknown:Stale | Expired_Other | Example City | 900001",
            ],
            Lines.Of(shipment));
    }

    [Fact]
    public void SeventeenTrack_UnknownSubStatus_LeavesTheStage()
    {
        TrackingReadResult reading = Readers.Read(
            TrackingVendor.SeventeenTrack,
            """
            {"data": {"number": "EXAMPLE-17-3", "track_info": {"tracking": {"providers": [{"provider": {"name": "Example Post"}, "events": [
                {"time_utc": "2026-03-12T21:34:00Z", "stage": "Delivered", "sub_status": "Delivered_999"}
            ]}]}}}}
            """u8);

        Assert.Equal(["2026-03-12T21:34:00Z | Delivered | Delivered_999 |  | Example Post"], Lines.Of(Assert.Single(reading.Shipments)));
        UnknownTrackingCode unknown = Assert.Single(reading.UnknownCodes);
        Assert.Equal(("SeventeenTrack", "Delivered_999", 1), (unknown.Vocabulary, unknown.Code, unknown.Count));
    }

    [Fact]
    public void SeventeenTrack_AllNumbersRejected_GivesNoShipments() =>
        Assert.Empty(Read(SeventeenTrackPayloads.Empty, TrackingVendor.SeventeenTrack).Shipments);

    [Fact]
    public void EasyPost_DetailThatDefersToTheStatus_IsDelivered()
    {
        TrackedShipment shipment = Assert.Single(Read(EasyPostPayloads.Tracker, TrackingVendor.EasyPost).Shipments);

        Assert.Equal(EasyPostLines, Lines.Of(shipment));
        Assert.Equal(
            ("EXAMPLE-EP-1", "ExamplePost", ShipmentStatus.Delivered, "A. Example"),
            (shipment.TrackingNumber, shipment.Carrier, shipment.Status, shipment.Proof?.ReceivedBy));
    }

    [Fact]
    public void EasyPost_WebhookAndList_AreRead()
    {
        Assert.Equal(
            Read(EasyPostPayloads.Tracker, TrackingVendor.EasyPost).Shipments,
            Read(EasyPostPayloads.Webhook, TrackingVendor.EasyPost).Shipments);
        TrackedShipment unknown = Assert.Single(Read(EasyPostPayloads.List, TrackingVendor.EasyPost).Shipments);
        Assert.Equal(("EXAMPLE-EP-2", ShipmentStatus.Unknown, 0), (unknown.TrackingNumber, unknown.Status, unknown.Events().Count));
    }

    [Fact]
    public void EasyPost_SignedByNobody_IsNoEvent()
    {
        TrackingReadResult reading = Readers.Read(
            TrackingVendor.EasyPost,
            """{"tracking_code": "EXAMPLE-EP-3", "carrier": "", "signed_by": "", "est_delivery_date": "", "status": "unknown"}"""u8);

        Assert.Empty(Assert.Single(reading.Shipments).Events());
    }

    [Fact]
    public void Shippo_SubstatusesAndScanIds_AreRead()
    {
        TrackedShipment shipment = Assert.Single(Read(ShippoPayloads.Tracking, TrackingVendor.Shippo).Shipments);

        Assert.Equal(ShippoLines, Lines.Of(shipment));
        Assert.Equal(
            ("EXAMPLE-SH-1", "example_post", ShipmentStatus.Delivered), (shipment.TrackingNumber, shipment.Carrier, shipment.Status));
    }

    [Fact]
    public void Shippo_SummaryWithoutEvents_IsAnEvent() => Assert.Equal(
        ["2026-03-02T19:04:00Z | InTransit:Accepted | TRANSIT/package_accepted | Springfield, OR, US | example_post #example-9"],
        Lines.Of(Assert.Single(Read(ShippoPayloads.Webhook, TrackingVendor.Shippo).Shipments)));

    [Fact]
    public void ShipEngine_NewestFirstWithLocalTimesAndCarriersCodes_IsRead()
    {
        TrackingReadResult reading = Read(ShipEnginePayloads.Tracking, TrackingVendor.ShipEngine);

        TrackedShipment shipment = Assert.Single(reading.Shipments);
        Assert.Equal(ShipEngineLines, Lines.Of(shipment));
        Assert.Equal(
            ("EXAMPLE-SE-1", "example_post", ShipmentStatus.Delivered), (shipment.TrackingNumber, shipment.Carrier, shipment.Status));
    }

    [Fact]
    public void ShipEngine_WebhookWithoutEventsOrTime_StandsBeforeEverything() => Assert.Equal(
        ["1970-01-01T00:00:00Z Unknown | LabelCreated | AC |  | ShipEngine"],
        Lines.Of(Assert.Single(Read(ShipEnginePayloads.Webhook, TrackingVendor.ShipEngine).Shipments)));

    private static TrackingReadResult Read(string json, TrackingVendor vendor)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        TrackingReadResult detected = TrackingReader.Read(utf8);
        TrackingReadResult named = Readers.Read(vendor, utf8);

        Assert.Equal((vendor, vendor), (detected.Vendor, named.Vendor));
        Assert.Equal(named.Shipments, detected.Shipments);
        Assert.Equal(named.UnknownCodes, detected.UnknownCodes);
        return detected;
    }
}
