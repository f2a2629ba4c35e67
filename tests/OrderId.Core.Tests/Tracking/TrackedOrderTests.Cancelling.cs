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

        Assert.Equal("Expected a quantity of at most 1 of line 'A', which is what has not shipped, but found 2.", Refusal(order, OrderActivity.Cancellation("c", Orders.At(2), new LineQuantity("A", 2))));

        TrackedOrder cancelled = order.Perform(OrderActivity.Cancellation("c", Orders.At(2)));
        Assert.Equal(Shipped, cancelled.Status);
        Assert.Equal([(1, 1), (1, 0)], cancelled.Progress.Select(line => (line.Cancelled, line.Shipped)));
        Assert.Equal(Delivered, cancelled.Apply("1", Scans.At(3, ShipmentStatus.Delivered)).Status);
        Assert.Equal("Expected something that has not shipped, but found nothing left to cancel.", Refusal(cancelled, OrderActivity.Cancellation("c2", Orders.At(4))));
    }

    [Fact]
    public void Cancel_OvertakenByTheCarrier_IsVoid()
    {
        TrackedOrder order = Orders.Sample.AddShipment(Orders.Parcel("1", "A", 2)).AddShipment(Orders.Parcel("2", "B", 1)).Perform(OrderActivity.Cancellation("c", Orders.At(1)));

        TrackedOrder shipped = order.Apply("1", Scans.At(2, ShipmentStatus.InTransit)).Apply("2", Scans.At(2, ShipmentStatus.InTransit));

        Assert.Equal((Cancelled, Shipped), (order.Status, shipped.Status));
        Assert.Equal([TrackingOutcome.NotAllowed], shipped.Outcomes());
    }

    [Fact]
    public void Cancel_WhatCameBackUndelivered_IsNotAllowed()
    {
        TrackedOrder back = Orders.Sample.AddShipment(Orders.Parcel("1", "A", 2)).AddShipment(Orders.Parcel("2", "B", 1))
            .Apply("1", Scans.At(1, ShipmentStatus.Returned))
            .Apply("2", Scans.At(1, ShipmentStatus.Returned));

        Assert.Equal(Returned, back.Status);
        Assert.Equal("Expected something that has not shipped, but found nothing left to cancel.", Refusal(back, OrderActivity.Cancellation("c", Orders.At(2))));
        Assert.Equal("Expected a quantity of at most 0 of line 'A', which is what has not shipped, but found 1.", Refusal(back, OrderActivity.Cancellation("c", Orders.At(2), new LineQuantity("A", 1))));
    }
}
