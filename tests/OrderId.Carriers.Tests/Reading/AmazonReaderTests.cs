using System.Text;
using System.Text.Json.Nodes;
using OrderIds.Tests.Payloads;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Tests;

/// <summary>What the payloads of Amazon say, event by event.</summary>
public class AmazonReaderTests
{
    private static readonly string[] ReturnLines =
    [
        "2026-03-01T08:00:00Z | LabelCreated Forward | ReadyForReceive |  | Amazon Shipping",
        "2026-03-01T20:00:00Z | InTransit:Accepted Forward | PickupDone | Springfield, OR, 97301, US | Amazon Shipping",
        "2026-03-02T04:00:00Z | InTransit Forward | ArrivedAtCarrierFacility | Portland, OR, 97301, US | Amazon Shipping",
        "2026-03-02T16:00:00Z | OutForDelivery Forward | OutForDelivery | Salem, OR, 97301, US | Amazon Shipping",
        "2026-03-02T19:00:00Z | Exception:Undeliverable Forward | Undeliverable | Salem, OR, 97301, US | Amazon Shipping",
        "2026-03-03T10:00:00Z | Returning Return | ReturnInitiated |  | Amazon Shipping",
        "2026-03-05T10:00:00Z | Exception:AddressProblem | Undeliverable |  | Amazon Shipping",
        "2026-03-05T10:00:00Z | Delivered Return | Delivered | Springfield, OR, 97301, US | Amazon Shipping",
        "due 2026-03-02T23:00:00Z as of 2026-03-05T10:00:00Z | Amazon Shipping",
    ];

    private static readonly string[] FbaLines =
    [
        "2026-03-01T09:00:00Z | InTransit:Accepted | EVENT_102 | Springfield, OR, US | EXAMPLE",
        "2026-03-02T09:00:00Z | InTransit | EVENT_201 | Portland, OR, US | EXAMPLE",
        "2026-03-04T09:00:00Z | OutForDelivery | EVENT_302 | Salem, OR, US | EXAMPLE",
        "2026-03-04T18:00:00Z | Unknown |  |  | EXAMPLE signed A. Example",
        "2026-03-04T18:00:00Z | Delivered | EVENT_301 | Salem, OR, US | EXAMPLE",
        "due 2026-03-04T20:00:00Z as of 2026-03-04T18:00:00Z | EXAMPLE",
    ];

    private static readonly string[] MilestoneLines =
    [
        "2026-02-28T09:00:00Z | LabelCreated | ORDER_PREPARING |  | Amazon",
        "2026-03-01T09:00:00Z | InTransit:Accepted | SHIPPED |  | Amazon",
        "2026-03-04T09:00:00Z | OutForDelivery | OUT_FOR_DELIVERY | Salem, OR, US | Amazon",
        "2026-03-04T18:00:00Z | Delivered:SafePlace | DELIVERED/PORCH | Salem, OR, US | Amazon",
        "due 2026-03-04T20:00:00Z as of 2026-03-01T09:00:00Z | Amazon",
    ];

    [Fact]
    public void ShippingV2_DeliveredOnTheWayBack_IsReturned()
    {
        TrackedShipment shipment = Assert.Single(Read(AmazonPayloads.ShippingV2, TrackingVendor.AmazonShipping).Shipments);

        Assert.Equal(ReturnLines, Lines.Of(shipment));
        Assert.Equal(
            ("EXAMPLE-AZ-1", null, ShipmentStatus.Returned, ShipmentLeg.Return),
            (shipment.TrackingNumber, shipment.Carrier, shipment.Status, shipment.Leg));
    }

    [Fact]
    public void ShippingV1_SummaryWithoutATimeThatSaysDelivered_WinsOverTheLastEvent()
    {
        TrackedShipment shipment = Assert.Single(Read(AmazonPayloads.ShippingV1, TrackingVendor.AmazonShipping).Shipments);

        Assert.Equal((ShipmentStatus.Delivered, false), (shipment.Status, shipment.IsCorrected));
        Assert.Equal(
            [
                "2026-03-01T20:00:00Z | InTransit:Accepted | PickupDone | Springfield, OR, 97301, US | Amazon Shipping",
                "2026-03-02T04:00:00Z | InTransit | Departed | Portland, OR, 97301, US | Amazon Shipping",
                "2026-03-02T16:00:00Z | OutForDelivery | OutForDelivery | Salem, OR, 97301, US | Amazon Shipping",
                "2026-03-02T16:00:00Z | Delivered | Delivered |  | Amazon Shipping",
                "due 2026-03-03T03:00:00Z as of 2026-03-02T16:00:00Z | Amazon Shipping",
            ],
            Lines.Of(shipment));
    }

    [Fact]
    public void FbaOutbound_PackageNewestFirst_IsRead()
    {
        TrackedShipment shipment = Assert.Single(Read(AmazonPayloads.FbaOutbound, TrackingVendor.FbaOutbound).Shipments);

        Assert.Equal(FbaLines, Lines.Of(shipment));
        Assert.Equal(("EXAMPLE-FBA-1", "EXAMPLE", ShipmentStatus.Delivered), (shipment.TrackingNumber, shipment.Carrier, shipment.Status));
    }

    [Fact]
    public void FbaOutbound_PackageWithoutATrackingNumber_GoesByItsOwn()
    {
        TrackedShipment shipment = Assert.Single(
            Readers.Read(TrackingVendor.FbaOutbound, """{"packageNumber": 7, "currentStatus": "PICKUP_SCHEDULED"}"""u8).Shipments);

        Assert.Equal(("7", ShipmentStatus.LabelCreated), (shipment.TrackingNumber, shipment.Status));
    }

    [Fact]
    public void Milestones_NotificationWithASubCode_IsRead()
    {
        TrackedShipment shipment = Assert.Single(Read(AmazonPayloads.Milestones, TrackingVendor.AmazonMilestones).Shipments);

        Assert.Equal(MilestoneLines, Lines.Of(shipment));
        Assert.Equal(
            ("EXAMPLE-MS-1", ShipmentStatus.Delivered, ShipmentDetail.SafePlace),
            (shipment.TrackingNumber, shipment.Status, shipment.Detail));
    }

    [Fact]
    public void Tracking_NumberOfTheCarrier_IsTheNumber()
    {
        const string Json = """
            {
              "trackingDetail": {
                "identifier": {"aftn": "EXAMPLE-1", "carrierTracking": {"trackingNumber": "EXAMPLE-2", "carrierCode": "EXAMPLE"}},
                "milestoneHistory": [
                  {"status": {"code": "DELIVERY_ATTEMPTED", "subCode": "WEATHER"}, "occurredAt": "2026-03-02T00:00:00Z"},
                  {"status": {"code": "DELIVERED", "subCode": "DRONE"}, "occurredAt": "2026-03-03T00:00:00Z"}
                ]
              }
            }
            """;

        TrackedShipment shipment = Assert.Single(Read(Json, TrackingVendor.AmazonMilestones).Shipments);

        Assert.Equal(("EXAMPLE-2", "EXAMPLE"), (shipment.TrackingNumber, shipment.Carrier));
        Assert.Equal(
            [
                "2026-03-02T00:00:00Z | Exception:Weather | DELIVERY_ATTEMPTED/WEATHER |  | EXAMPLE",
                "2026-03-03T00:00:00Z | Delivered | DELIVERED/DRONE |  | EXAMPLE",
            ],
            Lines.Of(shipment));
    }

    [Theory]
    [InlineData("2026-03-06", "2026-03-02T00:00:00Z", "2026-03-04", "2026-03-03T00:00:00Z")]
    [InlineData("2026-03-04", "2026-03-03T00:00:00Z", "2026-03-06", "2026-03-02T00:00:00Z")]
    public void Tracking_SeveralEstimates_TheOneMadeLastCounts(string first, string firstMade, string second, string secondMade)
    {
        string json = $$$"""
            {
              "trackingDetail": {
                "identifier": {"aftn": "EXAMPLE"},
                "milestoneHistory": [],
                "trackingEstimates": [
                  {
                    "type": "ESTIMATED_DELIVERY_DATE",
                    "estimatedInterval": {"endTime": "{{{first}}}"}, "lastUpdatedTime": "{{{firstMade}}}"
                  },
                  {
                    "type": "ESTIMATED_TIME_OF_DEPARTURE",
                    "estimatedInterval": {"endTime": "2026-03-09"}, "lastUpdatedTime": "2026-03-09T00:00:00Z"
                  },
                  {
                    "type": "ESTIMATED_DELIVERY_DATE",
                    "estimatedInterval": {"endTime": "{{{second}}}"}, "lastUpdatedTime": "{{{secondMade}}}"
                  }
                ]
              }
            }
            """;

        Assert.Equal(
            new DateTimeOffset(2026, 3, 4, 0, 0, 0, TimeSpan.Zero),
            Assert.Single(Read(json, TrackingVendor.AmazonMilestones).Shipments).EstimatedDelivery);
    }

    [Theory]
    [InlineData("RETURNED", "CUSTOMER_MOVED", ShipmentStatus.Returned, ShipmentDetail.None)]
    [InlineData("UNDELIVERABLE", "DELIVERY_ATTEMPTED", ShipmentStatus.Returning, ShipmentDetail.None)]
    [InlineData("DELIVERY_ESTIMATE_UPDATED", "WEATHER", ShipmentStatus.Unknown, ShipmentDetail.None)]
    [InlineData("CUSTOMS_DELAY", "DELAY", ShipmentStatus.CustomsHold, ShipmentDetail.None)]
    [InlineData("DELIVERED", "LEAVE_TO_NEIGHBOR", ShipmentStatus.Delivered, ShipmentDetail.Neighbor)]
    public void Milestones_SubCodeOfAnotherStatus_RefinesOnlyWhatItFits(
        string code, string subCode, ShipmentStatus status, ShipmentDetail detail)
    {
        TrackingMapping mapping = TrackingVocabulary.AmazonMilestones.Map(code, subCode);

        Assert.Equal((status, detail, true), (mapping.Status, mapping.Detail, mapping.IsKnown));
    }

    [Fact]
    public void Orders_OrderInTwoPackages_IsPartiallyDelivered()
    {
        TrackingReadResult reading = Read(AmazonOrderPayloads.Order, TrackingVendor.AmazonOrders);

        TrackedOrder order = Assert.Single(reading.Orders);
        Assert.Equal((OrderId.Parse("999-0000001-0000000"), new CurrencyAmount(30, "EUR")), (order.Id, order.Total));
        Assert.Equal(
            [("line-1", 2, "EXAMPLE-A"), ("line-2", 1, "EXAMPLE-B")], order.Lines.Select(line => (line.Id, line.Quantity, line.Sku)));
        Assert.Equal((OrderStatus.PartiallyDelivered, PaymentStatus.Paid), (order.Status, order.Payment));
        Assert.Equal(["package-1", "package-2"], order.Shipments.Select(shipment => shipment.Id));
        Assert.Equal(reading.Shipments, order.Shipments.Select(shipment => shipment.Shipment));
        Assert.Equal(["EXAMPLE-AO-1", "999-0000001-0000000/package-2"], reading.Shipments.Select(shipment => shipment.TrackingNumber));
        Assert.Equal(
            [
                "2026-03-01T12:00:00Z | LabelCreated |  |  | Example Post",
                "2026-03-01T18:00:00Z | InTransit:Accepted |  |  | Example Post",
                "2026-03-04T12:00:00Z | Delivered | DELIVERED |  | Example Post",
            ],
            Lines.Of(reading.Shipments[0]));
        Assert.Equal(["2026-03-04T10:00:00Z | LabelCreated |  |  | Example Post"], Lines.Of(reading.Shipments[1]));
    }

    [Fact]
    public void Orders_PageWithAPendingAndACancelledOne_IsRead()
    {
        TrackingReadResult reading = Read(AmazonOrderPayloads.Page, TrackingVendor.AmazonOrders);

        Assert.Equal([OrderStatus.OnHold, OrderStatus.Cancelled], reading.Orders.Select(order => order.Status));
        Assert.Equal([default, new CurrencyAmount(10, "EUR")], reading.Orders.Select(order => order.Total));
        Assert.Empty(reading.Shipments);
    }

    [Fact]
    public void Orders_PackagesOfTwoOrdersWithTheSameReference_AreTwoShipments()
    {
        const string Order = """{"orderId": "999-0000001-000000#", "packages": [{"packageReferenceId": "1"}], "orderItems": []}""";
        string orders = Order.Replace('#', '1') + "," + Order.Replace('#', '2');

        TrackingReadResult reading = Read("{\"orders\": [" + orders + "]}", TrackingVendor.AmazonOrders);

        Assert.Equal(["999-0000001-0000001/1", "999-0000001-0000002/1"], reading.Shipments.Select(shipment => shipment.TrackingNumber));
    }

    [Fact]
    public void Orders_OrderWithoutPackages_IsRead()
    {
        string order = JsonNode.Parse(AmazonOrderPayloads.Page)!["orders"]![0]!.ToJsonString();

        TrackingReadResult reading = Read("{\"order\":" + order + "}", TrackingVendor.AmazonOrders);

        Assert.Equal(OrderStatus.OnHold, Assert.Single(reading.Orders).Status);
        Assert.Empty(reading.Shipments);
    }

    [Fact]
    public void Orders_OrderWithoutLinesAndPackages_GivesNothing()
    {
        TrackingReadResult reading = Read(
            """{"order": {"orderId": "999-0000001-0000001", "orderItems": []}}""", TrackingVendor.AmazonOrders);

        Assert.Empty(reading.Orders);
        Assert.Empty(reading.Shipments);
    }

    private static TrackingReadResult Read(string json, TrackingVendor vendor)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        TrackingReadResult detected = TrackingReader.Read(utf8);
        TrackingReadResult named = Readers.Read(vendor, utf8);

        Assert.Equal((vendor, vendor), (detected.Vendor, named.Vendor));
        Assert.Equal(named.Shipments, detected.Shipments);
        Assert.Equal(named.Orders, detected.Orders);
        Assert.Empty(detected.UnknownCodes);
        return detected;
    }
}
