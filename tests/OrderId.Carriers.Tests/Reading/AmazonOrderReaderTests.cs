using System.Text;
using System.Text.Json.Nodes;
using OrderIds.Tests.Payloads;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Tests;

/// <summary>What the orders of Amazon say that name no packages of Orders 2026-01-01.</summary>
public class AmazonOrderReaderTests
{
    [Theory]
    [InlineData("SHIPPED", 3, OrderStatus.Shipped)]
    [InlineData("SHIPPED", 0, OrderStatus.Shipped)]
    [InlineData("SHIPPED", null, OrderStatus.Shipped)]
    [InlineData("PARTIALLY_SHIPPED", 1, OrderStatus.PartiallyShipped)]
    [InlineData("PARTIALLY_SHIPPED", 0, OrderStatus.Confirmed)]
    [InlineData("UNSHIPPED", 0, OrderStatus.Confirmed)]
    [InlineData("UNSHIPPED", null, OrderStatus.Confirmed)]
    public void Orders_NoPackages_FollowsWhatWasFulfilled(string status, int? fulfilled, OrderStatus expected)
    {
        string quantity = fulfilled is { } known ? "\"quantityFulfilled\": " + known : "";
        string json = $$$"""
            {"order": {"orderId": "999-0000001-0000003", "createdTime": "2026-03-01T00:00:00Z", "lastUpdatedTime": "2026-03-03T00:00:00Z",
              "proceeds": {"grandTotal": {"amount": "10.00", "currencyCode": "USD"}}, "fulfillment": {"fulfillmentStatus": "{{{status}}}"},
              "orderItems": [{"orderItemId": "line-1", "quantityOrdered": 3, "fulfillment": { {{{quantity}}} }}]}}
            """;

        TrackingReadResult reading = Read(json, TrackingVendor.AmazonOrders);

        Assert.Equal(expected, Assert.Single(reading.Orders).Status);
        Assert.Equal(
            expected is OrderStatus.Shipped or OrderStatus.PartiallyShipped
                ? ["999-0000001-0000003/shipped"]
                : [], reading.Shipments.Select(shipment => shipment.TrackingNumber));
        Assert.All(
            reading.Shipments,
            shipment => Assert.Equal([$"2026-03-03T00:00:00Z | InTransit | {status} |  | Amazon Orders"], Lines.Of(shipment)));
    }

    [Fact]
    public void OrdersV0_OrderWithoutItems_HasOneLineOfAll()
    {
        TrackingReadResult reading = Read(AmazonOrdersV0Payloads.Order, TrackingVendor.AmazonOrdersV0);

        TrackedOrder order = Assert.Single(reading.Orders);
        Assert.Equal(
            (OrderStatus.PartiallyShipped, PaymentStatus.Paid, new CurrencyAmount(30, "EUR")), (order.Status, order.Payment, order.Total));
        Assert.Equal([("items", 3)], order.Lines.Select(line => (line.Id, line.Quantity)));
        Assert.Equal([new LineQuantity("items", 1)], Assert.Single(order.Shipments).Lines);
    }

    [Fact]
    public void OrdersV0_PageOfEasyShipAndCancelledOrders_IsRead()
    {
        TrackingReadResult reading = Read(AmazonOrdersV0Payloads.Page, TrackingVendor.AmazonOrdersV0);

        Assert.Equal([OrderStatus.Shipped, OrderStatus.Cancelled], reading.Orders.Select(order => order.Status));
        Assert.Equal(
            ["2026-03-04T12:00:00Z | OutForDelivery | OutForDelivery |  | Amazon Orders v0"], Lines.Of(Assert.Single(reading.Shipments)));
    }

    [Fact]
    public void OrdersV0_OrderThatShippedAndWaitsForEasyShip_HasLeft()
    {
        string json = AmazonOrdersV0Payloads.Page.Replace("OutForDelivery", "PendingPickUp", StringComparison.Ordinal);

        Assert.Equal(OrderStatus.Shipped, Read(json, TrackingVendor.AmazonOrdersV0).Orders[0].Status);
    }

    [Fact]
    public void OrdersV0_ItemsOfAnOrder_SayWhatHasShipped()
    {
        TrackedOrder order = Assert.Single(Read(AmazonOrdersV0Payloads.Items, TrackingVendor.AmazonOrdersV0).Orders);

        Assert.Equal([("line-1", 3, "EXAMPLE-A")], order.Lines.Select(line => (line.Id, line.Quantity, line.Sku)));
        Assert.Equal([new LineQuantity("line-1", 1)], Assert.Single(order.Shipments).Lines);
    }

    [Fact]
    public void OrdersV0_Change_IsRead()
    {
        TrackingReadResult reading = Read(AmazonOrdersV0Payloads.Change, TrackingVendor.AmazonOrdersV0);

        Assert.Equal(
            (OrderId.Parse("999-0000002-0000004"), OrderStatus.Shipped), (Assert.Single(reading.Orders).Id, reading.Orders[0].Status));
        Assert.Equal(["2026-03-03T12:00:00Z | InTransit | Shipped |  | Amazon Orders v0"], Lines.Of(Assert.Single(reading.Shipments)));
    }

    [Fact]
    public void OrdersV0_ChangeWithoutATime_HasThatOfTheNotification()
    {
        JsonNode change = JsonNode.Parse(AmazonOrdersV0Payloads.Change)!;
        change["Payload"]!["OrderChangeNotification"]!["OrderChangeTrigger"]!["TimeOfOrderChange"] = null;

        TrackedShipment shipment = Assert.Single(Read(change.ToJsonString(), TrackingVendor.AmazonOrdersV0).Shipments);

        Assert.Equal(new DateTimeOffset(2026, 3, 3, 12, 0, 5, TimeSpan.Zero), shipment.Current!.OccurredAt);
    }

    [Fact]
    public void FbaOrders_OrderInThreePackages_IsPartiallyShipped()
    {
        TrackingReadResult reading = Read(FbaOrderPayloads.Order, TrackingVendor.FbaOutboundOrders);

        TrackedOrder order = Assert.Single(reading.Orders);
        Assert.Equal((OrderId.Parse("999-0000003-0000000"), OrderStatus.PartiallyShipped), (order.Id, order.Status));
        Assert.Equal(["shipment-1/1", "shipment-1/2", "shipment-2"], order.Shipments.Select(shipment => shipment.Id));
        Assert.Equal([2, 1, 1], order.Shipments.Select(shipment => Assert.Single(shipment.Lines).Quantity));
        Assert.Equal(3, order.Progress.Single(line => line.LineId == "line-3").Cancelled);
        Assert.Equal(
            ["EXAMPLE-FO-1", "999-0000003-0000000/shipment-1/2", "999-0000003-0000000/shipment-2"],
            reading.Shipments.Select(shipment => shipment.TrackingNumber));
        Assert.Equal(
            ["2026-03-02T07:00:00Z | InTransit | SHIPPED |  | EXAMPLE", "due 2026-03-05T20:00:00Z as of 2026-03-02T09:00:00Z | EXAMPLE"],
            Lines.Of(reading.Shipments[0]));
        Assert.Equal(["2026-03-02T09:00:00Z | LabelCreated | PENDING |  | Amazon"], Lines.Of(reading.Shipments[2]));
        Assert.Empty(order.Discrepancies);
    }

    [Fact]
    public void FbaOrders_ListWithoutItems_HasTheirStatus()
    {
        TrackingReadResult reading = Read(FbaOrderPayloads.List, TrackingVendor.FbaOutboundOrders);

        Assert.Equal([OrderStatus.Cancelled, OrderStatus.Confirmed], reading.Orders.Select(order => order.Status));
    }

    [Fact]
    public void FbaOrders_NotificationOfTwoPackagesWithOneNumber_GivesTwoShipments()
    {
        TrackingReadResult reading = Read(FbaOrderPayloads.Status, TrackingVendor.FbaOutboundOrders);

        Assert.Equal(["EXAMPLE-FO-2", "EXAMPLE-FO-2"], reading.Shipments.Select(shipment => shipment.TrackingNumber));
        Assert.All(reading.Shipments, shipment => Assert.Equal(ShipmentStatus.InTransit, shipment.Status));
    }

    [Fact]
    public void FbaOrders_OrderOfAnotherName_GivesItsShipmentsAndAWarning()
    {
        string json = FbaOrderPayloads.Order.Replace("999-0000003-0000000", "EXAMPLE-8", StringComparison.Ordinal);

        TrackingReadResult reading = TrackingReader.Read(json);

        Assert.Empty(reading.Orders);
        Assert.Equal(
            ["EXAMPLE-FO-1", "EXAMPLE-7/shipment-1/2", "EXAMPLE-7/shipment-2"],
            reading.Shipments.Select(shipment => shipment.TrackingNumber));
        Assert.Equal(
            "Expected an order ID, but found another name; only the shipments of the order are read, at $.",
            Assert.Single(reading.Warnings).Message);
    }

    [Fact]
    public void EasyShip_TwoPackages_AreRead()
    {
        TrackingReadResult reading = Read(AmazonPackagePayloads.EasyShip, TrackingVendor.AmazonEasyShip);

        Assert.Equal(
            [("EXAMPLE-ES-1", ShipmentStatus.OutForDelivery), ("999-0000004-0000001/package-1", ShipmentStatus.LabelCreated)],
            reading.Shipments.Select(shipment => (shipment.TrackingNumber, shipment.Status)));
    }

    [Fact]
    public void External_TwoShipmentsOfAnOrder_AreTwoOrders()
    {
        TrackingReadResult reading = Read(AmazonPackagePayloads.External, TrackingVendor.AmazonExternalFulfillment);

        Assert.Equal(
            [
                ("999-0000005-0000000/shipment-1/001", ShipmentStatus.OutForDelivery),
                ("999-0000005-0000000/shipment-1/002", ShipmentStatus.Delivered),
                ("999-0000005-0000000/shipment-2", ShipmentStatus.Cancelled),
            ],
            reading.Shipments.Select(shipment => (shipment.TrackingNumber, shipment.Status)));
        Assert.Equal([OrderStatus.PartiallyDelivered, OrderStatus.Cancelled], reading.Orders.Select(order => order.Status));
        Assert.Equal(1, Assert.Single(reading.Orders[0].Progress).Cancelled);
    }

    private static TrackingReadResult Read(string json, TrackingVendor vendor)
    {
        TrackingReadResult detected = TrackingReader.Read(json);
        TrackingReadResult named = Readers.Read(vendor, Encoding.UTF8.GetBytes(json));

        Assert.Equal((vendor, vendor), (detected.Vendor, named.Vendor));
        Assert.Equal(named.Shipments, detected.Shipments);
        Assert.Equal(named.Orders, detected.Orders);
        Assert.Empty(detected.UnknownCodes);
        return detected;
    }
}
