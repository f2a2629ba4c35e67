using OrderIds.Tests;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Tests;

/// <summary>What real payloads say, event by event; they are kept beside the repository.</summary>
public class SharedPayloadTests
{
    [SharedFact]
    public void AfterShip_OneCheckpointAndASummaryThatSaysDelivered_IsDelivered() => Check(
        "aftership/get_tracking.json",
        TrackingVendor.AfterShip,
        ("UPS", ShipmentStatus.Delivered, false),
        [
            "2018-07-31T10:33:00-04:00 | LabelCreated | InfoReceived_001 |  | fedex",
            "2018-08-01T17:19:47Z LocalTime | Delivered | Delivered_001 |  | ups signed Signature not required",
            "due 2022-07-06T00:00:00Z as of 2018-08-16T03:50:54Z | ups",
        ]);

    [SharedFact]
    public void SeventeenTrack_TwoCarriersNewestFirst_AreOneShipment() => Check(
        "17track/multi_provider_events.json",
        TrackingVendor.SeventeenTrack,
        ("China Post", ShipmentStatus.Delivered, false),
        [
            "2022-04-25T08:00:00Z | InTransit:Accepted | InTransit_PickedUp |  | China Post",
            "2022-04-26T08:00:00Z | InTransit | InTransit_Other |  | China Post",
            "2022-05-01T08:00:00Z | InTransit | InTransit_Arrival |  | USPS",
            "2022-05-02T14:00:00Z | Delivered | Delivered_Other |  | USPS",
        ]);

    [SharedFact]
    public void EasyPost_Label_IsRead() => Check(
        "easypost/pre_transit_EZ1000000001.json",
        TrackingVendor.EasyPost,
        ("USPS", ShipmentStatus.LabelCreated, false),
        [
            "2024-07-16T17:12:58Z | LabelCreated | pre_transit |  | USPS",
            "2024-07-17T05:49:58Z | LabelCreated | pre_transit | HOUSTON, TX, 77063 | USPS",
            "due 2024-08-16T17:12:58Z as of 2024-08-16T17:12:58Z | USPS",
        ]);

    [SharedFact]
    public void ShipEngine_CarriersCodeOnly_MovesNothing() => Check(
        "shipengine/TrackUsingCarrierCodeAndTrackingNumber200Response.json",
        TrackingVendor.ShipEngine,
        (null, ShipmentStatus.Unknown, false),
        [
            "2021-07-10T02:58:01Z | Unknown | 3000 |  | ShipEngine",
            "due 2021-07-19T07:00:00Z as of 2021-07-10T02:58:01Z | ShipEngine",
        ]);

    [SharedFact]
    public void Shippo_UnknownTransitAndDelivered_IsDelivered() => Check(
        "shippo/test_get_status.json",
        TrackingVendor.Shippo,
        ("USPS", ShipmentStatus.Delivered, false),
        [
            "2016-12-07T00:00:00Z | Unknown | UNKNOWN |  | usps",
            "2016-12-07T02:00:00Z | Unknown | UNKNOWN | San Francisco, CA, 94103, US | usps",
            "2016-12-07T19:04:00Z | InTransit | TRANSIT | San Francisco, CA, 94103, US | usps",
            "2016-12-07T20:19:00Z | InTransit | TRANSIT | San Francisco, CA, 94188, US | usps",
            "2016-12-07T21:45:00Z | InTransit | TRANSIT | San Francisco, CA, 94188, US | usps",
            "2016-12-07T22:05:00Z | InTransit | TRANSIT | Oakland, CA, 94615, US | usps",
            "2016-12-08T03:25:00Z | InTransit | TRANSIT | Oakland, CA, 94615, US | usps",
            "2016-12-08T06:40:00Z | InTransit | TRANSIT | Berkeley, CA, 94705, US | usps",
            "2016-12-08T10:19:00Z | InTransit | TRANSIT | Berkeley, CA, 94705, US | usps",
            "2016-12-08T10:29:00Z | InTransit | TRANSIT | Berkeley, CA, 94705, US | usps",
            "2016-12-08T15:19:00Z | Delivered | DELIVERED | Berkeley, CA, 94705, US | usps",
            "due 2016-12-08T00:00:00Z as of 2016-12-08T15:19:00Z | usps",
        ]);

    // Case 13 of what carriers send.
    [SharedFact]
    public void AmazonShipping_SummarySaysDeliveredAndTheLastEventOutForDelivery_IsDelivered() => Check(
        "amazon-logistics/shipped.json",
        TrackingVendor.AmazonShipping,
        (null, ShipmentStatus.Delivered, false),
        [
            "2019-03-19T12:36:03Z | LabelCreated | ReadyForReceive |  | Amazon Shipping",
            "2019-03-19T18:49:41Z | InTransit:Accepted | PickupDone |  | Amazon Shipping",
            "2019-03-19T19:19:02Z | InTransit | Received | Bethpage, NY, 11714, US | Amazon Shipping",
            "2019-03-19T19:54:49Z | InTransit | Received | Bethpage, NY, 11714, US | Amazon Shipping",
            "2019-03-19T23:14:08Z | InTransit | Departed | Bethpage, NY, 11714, US | Amazon Shipping",
            "2019-03-20T02:47:54Z | InTransit | Received | Teterboro, New Jersey, 07608, US | Amazon Shipping",
            "2019-03-20T09:53:01Z | InTransit | Departed | Teterboro, New Jersey, 07608, US | Amazon Shipping",
            "2019-03-20T19:52:06Z | InTransit | Received | Ashland, VA, 23005, US | Amazon Shipping",
            "2019-03-20T22:10:27Z | InTransit | Departed | Ashland, VA, 23005, US | Amazon Shipping",
            "2019-03-21T03:27:05Z | InTransit | Received | Richmond, VA, 23222, US | Amazon Shipping",
            "2019-03-21T12:59:47Z | OutForDelivery | OutForDelivery | Richmond, VA, 23222, US | Amazon Shipping",
            "2019-03-21T12:59:47Z | Delivered | Delivered |  | Amazon Shipping",
            "due 2019-03-22T03:00:00Z as of 2019-03-21T12:59:47Z | Amazon Shipping",
        ]);

    [SharedFact]
    public void AmazonShippingV1_OneEvent_IsRead() => Check(
        "amazon-sp-api/shipping_v1_tracking.json",
        TrackingVendor.AmazonShipping,
        (null, ShipmentStatus.Delivered, false),
        [
            "2019-04-04T06:45:12Z | Delivered | Delivered | San Bernardino, CA, 92404, US | Amazon Shipping",
            "due 2019-04-04T07:05:06Z as of 2019-04-04T06:45:12Z | Amazon Shipping",
        ]);

    [SharedFact]
    public void FbaOutbound_NewestFirst_IsRead() => Check(
        "amazon-sp-api/fba_outbound_2020_package_tracking.json",
        TrackingVendor.FbaOutbound,
        ("UPS", ShipmentStatus.Delivered, false),
        [
            "2019-10-30T23:33:28Z | InTransit | EVENT_206 | Phoenix, AZ, US | UPS",
            "2020-01-22T00:15:55Z | Delivered | EVENT_301 | Troy, MI, US | UPS",
        ]);

    [SharedFact]
    public void AmazonOrders_OrderWithAPackage_IsShipped()
    {
        TrackingReadResult reading = Check(
            "amazon-sp-api/orders_2026-01-01_getOrder.json",
            TrackingVendor.AmazonOrders,
            ("Royal Mail", ShipmentStatus.OutForDelivery, false),
            [
                "2024-12-25T16:45:00Z | LabelCreated |  |  | Royal Mail",
                "2024-12-26T14:00:00Z | InTransit:Accepted |  |  | Royal Mail",
                "2024-12-26T14:00:00Z | OutForDelivery | OUT_FOR_DELIVERY |  | Royal Mail",
            ]);

        TrackedOrder order = Assert.Single(reading.Orders);
        Assert.Equal(
            (OrderStatus.Shipped, PaymentStatus.Paid, new CurrencyAmount(103.97m, "GBP")), (order.Status, order.Payment, order.Total));
        Assert.Equal((3, OrderIdKind.Amazon), (Assert.Single(order.Lines).Quantity, order.Id.Kind));
        Assert.Equal(reading.Shipments[0], Assert.Single(order.Shipments).Shipment);
    }

    private static TrackingReadResult Check(
        string file, TrackingVendor vendor, (string? Carrier, ShipmentStatus Status, bool IsCorrected) expected, string[] lines)
    {
        byte[] utf8 = File.ReadAllBytes(Path.Combine(SharedData.Folder!, "corpus", "payloads", file));
        TrackingReadResult reading = TrackingReader.Read(utf8);

        TrackedShipment shipment = Assert.Single(reading.Shipments);
        Assert.Equal(vendor, reading.Vendor);
        Assert.Equal(expected, (shipment.Carrier, shipment.Status, shipment.IsCorrected));
        Assert.Equal(lines, Lines.WithoutIdsOf(shipment));
        Assert.Empty(reading.UnknownCodes);
        Assert.Equal(reading.Shipments, Readers.Read(vendor, utf8).Shipments);
        return reading;
    }
}
