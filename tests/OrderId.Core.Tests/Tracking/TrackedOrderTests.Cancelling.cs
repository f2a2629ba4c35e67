using OrderIds.Tracking;
using static OrderIds.Tracking.OrderStatus;

namespace OrderIds.Tests.Tracking;

/// <summary>What can still be cancelled.</summary>
public partial class TrackedOrderTests
{
    [Fact]
    public void Cancel_BeforeTheFirstShipment_CancelsTheOrder()
    {
        Assert.Equal(Cancelled, Orders.Sample.Perform(OrderActivity.Cancellation("c", Orders.At(1))).Status);
        Assert.Equal(Cancelled, Orders.Shipping.Perform(OrderActivity.Cancellation("c", Orders.At(1))).Status);
    }

    [Fact]
    public void Cancel_AfterwardsOnlyWhatHasNotShipped()
    {
        TrackedOrder order = Orders.Shipping.Apply("1", Scans.At(1, ShipmentStatus.InTransit));

        Assert.Equal(
            "Line 'A' has 1 item that has not left; 2 were to be cancelled.",
            Refusal(order, OrderActivity.Cancellation("c", Orders.At(2), new LineQuantity("A", 2))));

        TrackedOrder cancelled = order.Perform(OrderActivity.Cancellation("c", Orders.At(2)));
        Assert.Equal(Shipped, cancelled.Status);
        Assert.Equal([(1, 1), (1, 0)], cancelled.Progress.Select(line => ((int)line.Cancelled, (int)line.Shipped)));
        Assert.Equal(Delivered, cancelled.Apply("1", Scans.At(3, ShipmentStatus.Delivered)).Status);
        Assert.Equal(
            "Nothing is left to cancel: everything has left or is cancelled.",
            Refusal(cancelled, OrderActivity.Cancellation("c2", Orders.At(4))));
    }

    [Fact]
    public void CancelRest_ParcelLostLater_OpensItsLineAgain()
    {
        TrackedOrder order = Orders.Sample.AddShipment(Orders.Parcel("1", "A", 1))
            .Apply("1", Scans.At(8, ShipmentStatus.InTransit))
            .Perform(OrderActivity.Cancellation("c", Orders.At(9)))
            .Apply("1", Scans.At(12, ShipmentStatus.Lost));

        Assert.Equal((1L, 1L), (order.Progress[0].Cancelled, order.Progress[0].Open));
        TrackedOrder replaced = order.AddShipment(Orders.Parcel("2", "A", 1));
        Assert.Equal(Processing, replaced.Perform(OrderActivity.Payment("p", Orders.At(13), Orders.Euros(30))).Status);
    }

    [Fact]
    public void CancelRest_AgainAfterAParcelWasLost_CancelsItsLineToo()
    {
        TrackedOrder order = Orders.Sample.AddShipment(Orders.Parcel("1", "A", 1))
            .Apply("1", Scans.At(8, ShipmentStatus.InTransit))
            .Perform(OrderActivity.Cancellation("c", Orders.At(9)))
            .Apply("1", Scans.At(12, ShipmentStatus.Lost))
            .Perform(OrderActivity.Cancellation("c2", Orders.At(13)));

        Assert.Equal((2L, 0L), (order.Progress[0].Cancelled, order.Progress[0].Open));
        Assert.Equal(Cancelled, order.Status);
    }

    [Fact]
    public void CancelRest_TenThousandTimesOverTenThousandLines_NamesTheOneThatDecides()
    {
        TrackedOrderLine[] lines = [.. Enumerable.Range(0, TrackedOrder.MaxLines).Select(line => new TrackedOrderLine($"{line}", 1))];
        TrackedOrder order = TrackedOrder.Create(Orders.Id, Orders.Euros(30), lines)
            .AddShipment(
                new TrackedOrderShipment("1", TrackedShipment.Create("1"), [.. lines.Select(line => new LineQuantity(line.Id, 1))]))
            .Apply(
                Enumerable.Range(0, TrackedOrder.MaxActivities)
                    .Select(number => OrderActivity.Cancellation($"{number}", Orders.At(number))))
            .Apply("1", Scans.At(20_000, ShipmentStatus.InTransit));

        Assert.Equal(TrackedOrder.MaxLines, order.Discrepancies.Count);
        Assert.All(order.Discrepancies, discrepancy => Assert.Equal("0", Assert.Single(discrepancy.Activities).Id));
    }

    [Fact]
    public void CancelRest_ThenShipped_IsADiscrepancy()
    {
        TrackedOrder order = Orders.Sample.AddShipment(Orders.Parcel("1", "A", 2)).AddShipment(Orders.Parcel("2", "B", 1))
            .Perform(OrderActivity.Cancellation("c", Orders.At(1)));

        TrackedOrder shipped = order.Apply("1", Scans.At(2, ShipmentStatus.InTransit)).Apply("2", Scans.At(2, ShipmentStatus.InTransit));

        Assert.Equal((Cancelled, Shipped), (order.Status, shipped.Status));
        Assert.Equal(
            ["ShippedAfterCancellation 2", "ShippedAfterCancellation 1"],
            shipped.Discrepancies.Select(discrepancy => discrepancy.ToString()));
        Assert.Equal(["1"], shipped.Discrepancies[0].Shipments.Select(shipment => shipment.Id));
        Assert.Equal(
            Delivered, shipped.Apply("1", Scans.At(3, ShipmentStatus.Delivered)).Apply("2", Scans.At(3, ShipmentStatus.Delivered)).Status);
    }

    [Fact]
    public void CancelRest_AfterItLeft_CancelsNothing()
    {
        TrackedOrder order = Orders.Shipping.Apply("1", Scans.At(2, ShipmentStatus.InTransit))
            .Perform(OrderActivity.Cancellation("c", Orders.At(3)));

        Assert.Equal([(1, 1), (1, 0)], order.Progress.Select(line => ((int)line.Cancelled, (int)line.Shipped)));
        Assert.Empty(order.Discrepancies);
    }

    [Fact]
    public void Cancel_WhatCameBackUndelivered_IsNotAllowed()
    {
        TrackedOrder back = Orders.Sample.AddShipment(Orders.Parcel("1", "A", 2)).AddShipment(Orders.Parcel("2", "B", 1))
            .Apply("1", Scans.At(1, ShipmentStatus.Returned))
            .Apply("2", Scans.At(1, ShipmentStatus.Returned));

        Assert.Equal(Returned, back.Status);
        Assert.Equal(
            "Nothing is left to cancel: everything has left or is cancelled.",
            Refusal(back, OrderActivity.Cancellation("c", Orders.At(2))));
        Assert.Equal(
            "Line 'A' has 0 items that have not left; 1 was to be cancelled.",
            Refusal(back, OrderActivity.Cancellation("c", Orders.At(2), new LineQuantity("A", 1))));
    }
}
