using System.Globalization;
using System.Text;
using OrderIds.Tests.Payloads;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Tests;

/// <summary>What the payloads of further aggregators and of shops say, event by event.</summary>
public class PlatformReaderTests
{
    [Fact]
    public void Ship24_AnswerInLocalTimes_IsDelivered()
    {
        TrackedShipment shipment = Assert.Single(Read(Ship24Payloads.Answer, TrackingVendor.Ship24).Shipments);

        Assert.Equal(("EXAMPLE-S24-1", ShipmentStatus.Delivered), (shipment.TrackingNumber, shipment.Status));
        Assert.Equal(new DateTimeOffset(2026, 3, 4, 20, 0, 0, TimeSpan.Zero), shipment.EstimatedDelivery);
        Assert.Equal("A. Example", shipment.Proof?.ReceivedBy);
        Assert.Equal(
            [
                "2026-03-01T08:00:00Z | LabelCreated | data_order_created |  | example-line #e-1",
                "2026-03-02T00:00:00Z Date | InTransit | in_transit | Portland, OR | example-line #e-2",
                "2026-03-03T10:00:00+02:00 | CustomsHold | customs_exception |  | example-post #e-3",
                "2026-03-04T17:00:00Z LocalTime | Delivered | delivery_delivered | Salem, OR | example-post #e-4",
            ],
            Scans(shipment));
    }

    [Fact]
    public void Ship24_ProofOfDelivery_IsInformation()
    {
        TrackedShipment shipment = Assert.Single(Read(Ship24Payloads.Proof, TrackingVendor.Ship24).Shipments);

        Assert.Equal(["2026-03-05T09:00:00Z | Unknown | found |  | Ship24"], Lines.Of(shipment));
    }

    [Fact]
    public void TrackingMore_TwoCarriersAndASummary_AreOneShipment()
    {
        TrackingReadResult reading = Read(TrackingMorePayloads.Answer, TrackingVendor.TrackingMore);

        Assert.Equal([ShipmentStatus.Delivered, ShipmentStatus.Unknown], reading.Shipments.Select(shipment => shipment.Status));
        Assert.Equal(
            [
                "2026-03-01T09:00:00Z LocalTime | LabelCreated | inforeceived001 | Springfield | example-line",
                "2026-03-02T09:00:00Z LocalTime | InTransit:CustomsCleared | transit005 |  | example-line",
                "2026-03-03T09:00:00Z LocalTime | AvailableForPickup | pickup002 | Salem, OR, 97301, US | example-post",
                "2026-03-04T18:00:00Z LocalTime | Delivered:PickedUpByRecipient | delivered002 |  | example-line",
            ],
            Scans(reading.Shipments[0]));
        Assert.Equal(new DateTimeOffset(2026, 3, 5, 0, 0, 0, TimeSpan.Zero), reading.Shipments[0].EstimatedDelivery);
    }

    [Fact]
    public void Sendcloud_Webhook_HasTheTimeOfTheCarrier()
    {
        TrackedShipment shipment = Assert.Single(Read(SendcloudPayloads.Webhook, TrackingVendor.Sendcloud).Shipments);

        Assert.Equal(["2026-03-04T18:00:00Z | Delivered:PickedUpByRecipient | 93 |  | example"], Lines.Of(shipment));
        Assert.Equal("EXAMPLE-SC-1", shipment.TrackingNumber);
    }

    [Fact]
    public void Sendcloud_ReturnThatArrived_IsReturned()
    {
        TrackingReadResult reading = Read(SendcloudPayloads.Parcels, TrackingVendor.Sendcloud);

        Assert.Equal([ShipmentStatus.OutForDelivery, ShipmentStatus.Returned], reading.Shipments.Select(shipment => shipment.Status));
        Assert.Equal(ShipmentLeg.Return, reading.Shipments[1].Leg);
    }

    [Theory]
    [InlineData("02-03-2026 09:00:00", "2026-03-02T09:00:00.0000000+00:00", TimePrecision.LocalTime, 0)]
    [InlineData(" 02-03-2026 ", "2026-03-02T00:00:00.0000000+00:00", TimePrecision.Date, 0)]
    [InlineData("02-03-2026 09:00:00.123+01:00", "2026-03-02T09:00:00.1230000+01:00", TimePrecision.Exact, 0)]
    [InlineData("2026-03-02T09:00:00Z", "2026-03-02T09:00:00.0000000+00:00", TimePrecision.Exact, 0)]
    [InlineData("32-03-2026 09:00:00", "2026-06-01T00:00:00.0000000+00:00", TimePrecision.Unknown, 1)]
    public void Sendcloud_TimeWithTheDayFirst_IsRead(string time, string expected, TimePrecision precision, int warnings)
    {
        TrackingReadResult reading = TrackingReader.Read(
            $$"""{"tracking_number": "1", "shipment": {}, "status": {"id": 92}, "date_updated": "{{time}}"}""", Readers.Received);

        TrackingEvent current = Assert.Single(reading.Shipments).Current!;
        Assert.Equal(
            (expected, precision, warnings),
            (current.OccurredAt.ToString("O", CultureInfo.InvariantCulture), current.Precision, reading.Warnings.Count));
    }

    [Fact]
    public void Sendcloud_TrackingV2_GoesByTheIdOfTheParcel()
    {
        TrackedShipment shipment = Assert.Single(Read(SendcloudPayloads.TrackingV2, TrackingVendor.Sendcloud).Shipments);

        Assert.Equal("10", shipment.TrackingNumber);
        Assert.Equal(
            [
                "2026-03-01T14:42:03Z | LabelCreated | announcing |  | example #1",
                "2026-03-02T14:43:13Z | InTransit | shipment-on-route |  | example #2",
            ],
            Scans(shipment));
        Assert.Equal(new DateTimeOffset(2026, 3, 4, 0, 0, 0, TimeSpan.Zero), shipment.EstimatedDelivery);
    }

    [Fact]
    public void Sendcloud_TrackingV3_GoesByTheFirstNumber()
    {
        TrackedShipment shipment = Assert.Single(Read(SendcloudPayloads.TrackingV3, TrackingVendor.Sendcloud).Shipments);

        Assert.Equal(("EXAMPLE-SC-4", "example", ShipmentStatus.InTransit), (shipment.TrackingNumber, shipment.Carrier, shipment.Status));
        Assert.Equal(["2026-03-02T08:00:00Z | InTransit:Accepted | PICKED_UP_BY_DRIVER |  | example"], Scans(shipment));
    }

    [Fact]
    public void Easyship_Checkpoints_AreRead()
    {
        TrackedShipment shipment = Assert.Single(Read(ShopPayloads.Easyship, TrackingVendor.Easyship).Shipments);

        Assert.Equal(("EXAMPLE-EY-1", ShipmentStatus.OutForDelivery), (shipment.TrackingNumber, shipment.Status));
        Assert.Equal(
            [
                "2026-03-01T09:00:00Z LocalTime | LabelCreated | Tracking Info Received | "
                    + "Springfield, OR, 97477, United States | Example #1",
                "2026-03-02T09:00:00Z | InTransit | In Transit to Customer | Salem, OR, 97301, USA | Example #2",
                "2026-03-02T09:00:00Z | OutForDelivery | Out for Delivery |  | Easyship",
            ],
            Scans(shipment));
    }

    [Theory]
    [InlineData("\"tracking_number\": null", "ESTEST00003")]
    [InlineData("\"tracking_number\": \"EXAMPLE-EY-3\"", "EXAMPLE-EY-3")]
    public void Easyship_NoNumberOrNoCheckpoints_IsRead(string number, string expected)
    {
        string json = $$"""
            {
              "event_type": "shipment.tracking.status.changed",
              "tracking_status": {
                "easyship_shipment_id": "ESTEST00003", "status": "Delivered", "checkpoints": {}, {{number}}
              }
            }
            """;

        TrackedShipment shipment = Assert.Single(Read(json, TrackingVendor.Easyship).Shipments);

        Assert.Equal((expected, ShipmentStatus.Delivered), (shipment.TrackingNumber, shipment.Status));
    }

    [Fact]
    public void Easyship_Label_IsCreated() =>
        Assert.Equal(
            ShipmentStatus.LabelCreated, Assert.Single(Read(ShopPayloads.EasyshipLabel, TrackingVendor.Easyship).Shipments).Status);

    [Fact]
    public void Shopify_FulfillmentOfTwoNumbers_GivesTwoShipments()
    {
        TrackingReadResult reading = Read(ShopPayloads.ShopifyFulfillment, TrackingVendor.Shopify);

        Assert.Equal(["EXAMPLE-SH-1", "EXAMPLE-SH-2"], reading.Shipments.Select(shipment => shipment.TrackingNumber));
        Assert.All(
            reading.Shipments,
            shipment => Assert.Equal(["2026-03-03T09:00:00-05:00 | OutForDelivery | out_for_delivery |  | Example"], Lines.Of(shipment)));
    }

    [Fact]
    public void Shopify_Orders_GiveTheShipmentsOfTheirFulfillments()
    {
        TrackingReadResult reading = Read(ShopPayloads.ShopifyOrders, TrackingVendor.Shopify);

        Assert.Equal(["EXAMPLE-SH-3", "EXAMPLE-SH-4", "13"], reading.Shipments.Select(shipment => shipment.TrackingNumber));
        Assert.Equal(
            [
                "2026-03-04T09:00:00Z | Delivered | delivered |  | Example",
                "2026-03-02T09:00:00Z | InTransit | success |  | Example",
                "2026-03-02T10:00:00Z | Cancelled | cancelled |  | Shopify",
            ],
            reading.Shipments.SelectMany(Lines.Of));
        Assert.Empty(reading.Orders);
    }

    [Fact]
    public void Shopify_EventsOfAFulfillment_AreOneShipment()
    {
        TrackedShipment shipment = Assert.Single(Read(ShopPayloads.ShopifyEvents, TrackingVendor.Shopify).Shipments);

        Assert.Equal("21", shipment.TrackingNumber);
        Assert.Equal(
            [
                "2026-03-02T09:00:00-05:00 | InTransit | in_transit |  | Shopify #101",
                "2026-03-03T09:00:00-05:00 | Exception:DeliveryAttemptFailed | attempted_delivery | Salem, OR, 97301, US | Shopify #102",
            ],
            Scans(shipment));
        Assert.Equal(new DateTimeOffset(2026, 3, 5, 20, 0, 0, TimeSpan.Zero), shipment.EstimatedDelivery);
    }

    [Fact]
    public void Shopify_EventByItself_IsRead()
    {
        const string Json = """
            {
              "id": 1, "fulfillment_id": 21, "status": "delivered",
              "happened_at": "2026-03-04T09:00:00Z", "created_at": "2026-03-04T09:00:01Z"
            }
            """;

        Assert.Equal(
            ["2026-03-04T09:00:00Z | Delivered | delivered |  | Shopify #1"],
            Lines.Of(Assert.Single(Read(Json, TrackingVendor.Shopify).Shipments)));
    }

    [Fact]
    public void WooCommerce_TwoTrackings_AreShipped()
    {
        TrackingReadResult reading = Read(ShopPayloads.WooCommerce, TrackingVendor.WooCommerce);

        Assert.Equal(
            [("EXAMPLE-WC-1", "Example"), ("EXAMPLE-WC-2", "Example Line")],
            reading.Shipments.Select(shipment => (shipment.TrackingNumber, shipment.Carrier)));
        Assert.Equal(
            [
                "2026-03-03T00:00:00Z Date | InTransit:Accepted |  |  | Example",
                "2026-03-04T00:00:00Z Date | InTransit:Accepted |  |  | Example Line",
            ],
            reading.Shipments.SelectMany(Lines.Of));
    }

    [Fact]
    public void WooCommerce_OrderWithMetaData_IsShipped() => Assert.Equal(
        ["2026-03-01T08:00:00Z | InTransit:Accepted |  |  | Example"],
        Lines.Of(Assert.Single(Read(ShopPayloads.WooCommerceOrder, TrackingVendor.WooCommerce).Shipments)));

    [Fact]
    public void Ebay_FulfillmentWithoutANumber_GoesByItsId()
    {
        TrackingReadResult reading = Read(ShopPayloads.Ebay, TrackingVendor.Ebay);

        Assert.Equal(["EXAMPLE-EB-1", "example-2"], reading.Shipments.Select(shipment => shipment.TrackingNumber));
        Assert.Equal(
            ["2026-03-03T00:00:00Z | InTransit:Accepted |  |  | EXAMPLE", "2026-03-04T00:00:00Z | InTransit:Accepted |  |  | eBay"],
            reading.Shipments.SelectMany(Lines.Of));
    }

    // Without estimates and proofs.
    private static string[] Scans(TrackedShipment shipment) =>
        [.. Lines.Of(shipment).Where(line => !line.StartsWith("due ", StringComparison.Ordinal)
            && !line.Contains("| Unknown |", StringComparison.Ordinal))];

    private static TrackingReadResult Read(string json, TrackingVendor vendor)
    {
        TrackingReadResult detected = TrackingReader.Read(json, Readers.Received);
        TrackingReadResult named = TrackingReader.Read(
            Encoding.UTF8.GetBytes(json), new TrackingReaderOptions { Vendor = vendor, ReceivedAt = Readers.Received.ReceivedAt });

        Assert.Equal((vendor, vendor), (detected.Vendor, named.Vendor));
        Assert.Equal(named.Shipments, detected.Shipments);
        Assert.Empty(detected.UnknownCodes);
        Assert.Empty(detected.Warnings);
        return detected;
    }
}
