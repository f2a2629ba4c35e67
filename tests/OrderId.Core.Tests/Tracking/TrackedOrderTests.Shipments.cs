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
        TrackedOrder order = Orders.Sample.Perform(Pay).AddShipment(Orders.Parcel("1", "A", 2)).Apply("1", [Scans.At(2, ShipmentStatus.InTransit), Scans.At(3, status)]);

        Assert.Equal((Confirmed, hasProblem), (order.Status, order.HasProblem));
        Assert.Equal(2, order.Progress[0].Open);

        TrackedOrder replaced = order.AddShipment(Orders.Parcel("2", "A", 2)).Apply("2", Scans.At(4, ShipmentStatus.Delivered));
        Assert.Equal(PartiallyDelivered, replaced.Status);
        Assert.Equal(0, replaced.Progress[0].Open);
    }

    [Fact]
    public void LostThenFoundAfterTheReplacement_IsDeliveredOnce()
    {
        TrackedOrder order = Orders.Sample.AddShipment(Orders.Parcel("1", "A", 2)).Apply("1", Scans.At(1, ShipmentStatus.Lost)).AddShipment(Orders.Parcel("2", "A", 2)).AddShipment(Orders.Parcel("3", "B", 1));
        TrackedOrder delivered = new[] { "1", "2", "3" }.Aggregate(order, (o, shipment) => o.Apply(shipment, Scans.At(9, ShipmentStatus.Delivered)));

        Assert.Equal((Delivered, 2), (delivered.Status, delivered.Progress[0].Delivered));
    }

    [Fact]
    public void SecondShipmentsEvents_DoNotEraseTheFirsts()
    {
        TrackedOrder order = Orders.Shipping.Apply("1", Scans.At(1, ShipmentStatus.Delivered)).Apply("2", Scans.At(2, ShipmentStatus.Delivered)).Apply("3", Scans.At(3, ShipmentStatus.InTransit));

        Assert.Equal(PartiallyDelivered, order.Status);
        Assert.Equal(2, order.Progress[0].Delivered);
        Assert.Equal(Delivered, order.Apply("3", Scans.At(4, ShipmentStatus.Delivered)).Status);
    }

    [Fact]
    public void Hold_AfterShipping_IsBesideTheStatus()
    {
        TrackedOrder order = Orders.Sample.AddShipment(Orders.Parcel("1", "A", 2)).Apply("1", Scans.At(1, ShipmentStatus.InTransit)).Perform(OrderActivity.Hold("h", Orders.At(2)));

        Assert.Equal((PartiallyShipped, true), (order.Status, order.IsOnHold));
        Assert.Equal("Expected an order that may ship, but found one that is on hold.", Assert.Throws<OrderActivityNotAllowedException>(() => order.AddShipment(Orders.Parcel("2", "B", 1))).Message);
    }

    [Fact]
    public void Ship_WhatIsNotOpen_Throws()
    {
        TrackedOrder order = Orders.Sample.AddShipment(Orders.Parcel("1", "A", 1));

        Assert.Equal("Expected a quantity of at most 1 of line 'A', which is what is neither shipped nor cancelled, but found 2.", Assert.Throws<OrderActivityNotAllowedException>(() => order.AddShipment(Orders.Parcel("2", "A", 2))).Message);
        Assert.Equal("Expected a line of the order, but found 'C'.", Assert.Throws<OrderActivityNotAllowedException>(() => order.AddShipment(Orders.Parcel("2", "C", 1))).Message);
        Assert.Equal("Expected the same shipment under the same name, with the same tracking number and lines, but found another.", Assert.Throws<OrderActivityNotAllowedException>(() => order.AddShipment(Orders.Parcel("1", "B", 1))).Message);
        Assert.Same(order, order.AddShipment(Orders.Parcel("1", "A", 1)));
    }
}
