using OrderIds.Tracking;
using static OrderIds.Tracking.OrderStatus;

namespace OrderIds.Tests.Tracking;

/// <summary>What shipments do to the order: lost, found, replaced.</summary>
public partial class TrackedOrderTests
{
    [Theory]
    [InlineData(ShipmentStatus.Lost, true)]
    [InlineData(ShipmentStatus.Cancelled, false)]
    [InlineData(ShipmentStatus.Destroyed, true)]
    public void LostOrCancelledShipment_OpensItsLinesForAReplacement(ShipmentStatus status, bool hasProblem)
    {
        TrackedOrder order = Orders.Sample.Perform(Pay).AddShipment(Orders.Parcel("1", "A", 2))
            .Apply("1", [Scans.At(2, ShipmentStatus.InTransit), Scans.At(3, status)]);

        Assert.Equal((Confirmed, hasProblem), (order.Status, order.HasProblem));
        Assert.Equal(2, order.Progress[0].Open);

        TrackedOrder replaced = order.AddShipment(Orders.Parcel("2", "A", 2)).Apply("2", Scans.At(4, ShipmentStatus.Delivered));
        Assert.Equal(PartiallyDelivered, replaced.Status);
        Assert.Equal(0, replaced.Progress[0].Open);
    }

    [Fact]
    public void LostThenFoundAfterTheReplacement_IsOverShipped()
    {
        TrackedOrder order = Orders.Sample.AddShipment(Orders.Parcel("1", "A", 2)).Apply("1", Scans.At(1, ShipmentStatus.Lost))
            .AddShipment(Orders.Parcel("2", "A", 2)).AddShipment(Orders.Parcel("3", "B", 1));
        TrackedOrder delivered = new[] { "1", "2", "3" }.Aggregate(
            order, (o, shipment) => o.Apply(shipment, Scans.At(9, ShipmentStatus.Delivered)));

        Assert.Equal(
            (Delivered, 4, "OverShipped 2"),
            (delivered.Status, delivered.Progress[0].Delivered, Assert.Single(delivered.Discrepancies).ToString()));
    }

    [Fact]
    public void SecondShipmentsEvents_DoNotEraseTheFirsts()
    {
        TrackedOrder order = Orders.Shipping.Apply("1", Scans.At(1, ShipmentStatus.Delivered))
            .Apply("2", Scans.At(2, ShipmentStatus.Delivered)).Apply("3", Scans.At(3, ShipmentStatus.InTransit));

        Assert.Equal(PartiallyDelivered, order.Status);
        Assert.Equal(2, order.Progress[0].Delivered);
        Assert.Equal(Delivered, order.Apply("3", Scans.At(4, ShipmentStatus.Delivered)).Status);
    }

    [Fact]
    public void Hold_AfterShipping_IsBesideTheStatus()
    {
        TrackedOrder order = Orders.Sample.AddShipment(Orders.Parcel("1", "A", 2)).Apply("1", Scans.At(1, ShipmentStatus.InTransit))
            .Perform(OrderActivity.Hold("h", Orders.At(2)));

        Assert.Equal((PartiallyShipped, true), (order.Status, order.IsOnHold));
        Assert.Equal(
            "The order is on hold. Release it before you add a shipment.",
            Assert.Throws<OrderActivityNotAllowedException>(() => order.AddShipment(Orders.Parcel("2", "B", 1))).Message);
    }

    [Fact]
    public void Ship_WhatIsNotOpen_Throws()
    {
        TrackedOrder order = Orders.Sample.AddShipment(Orders.Parcel("1", "A", 1));

        Assert.Equal(
            "Line 'A' has 1 item that is neither shipped nor cancelled; the shipment has 2.",
            Assert.Throws<OrderActivityNotAllowedException>(() => order.AddShipment(Orders.Parcel("2", "A", 2))).Message);
        Assert.Equal(
            "The order has no line 'C'.",
            Assert.Throws<OrderActivityNotAllowedException>(() => order.AddShipment(Orders.Parcel("2", "C", 1))).Message);
        Assert.Equal(
            "A shipment with this ID already exists with another tracking number or other lines.",
            Assert.Throws<OrderActivityNotAllowedException>(() => order.AddShipment(Orders.Parcel("1", "B", 1))).Message);
        Assert.Same(order, order.AddShipment(Orders.Parcel("1", "A", 1)));
    }

    [Fact]
    public void AddShipment_Again_IsTheSameAlsoWhenEventsHaveArrived()
    {
        TrackedOrder order = Orders.Sample.AddShipment(Orders.Parcel("1", "A", 2));
        TrackedOrder shipped = order.Apply("1", Scans.At(1, ShipmentStatus.InTransit)).Perform(OrderActivity.Hold("h", Orders.At(2)));

        Assert.Same(order, order.AddShipment(Orders.Parcel("1", "A", 2)));
        Assert.Same(shipped, shipped.AddShipment(Orders.Parcel("1", "A", 2)));
        Assert.Equal(ShipmentStatus.InTransit, order.AddShipment(shipped.Shipments[0]).Shipments[0].Shipment.Status);
        var refusal = Assert.Throws<OrderActivityNotAllowedException>(() => shipped.AddShipment(Orders.Parcel("1", "A", 1)));
        Assert.Equal(
            (OrderActivityRefusal.DuplicateId, "A shipment with this ID already exists with another tracking number or other lines."),
            (refusal.Reason, refusal.Message));
    }
}
