using OrderIds.Tracking;
using static OrderIds.Tracking.OrderStatus;

namespace OrderIds.Tests.Tracking;

/// <summary>What comes back, asked for or undelivered.</summary>
public partial class TrackedOrderTests
{
    [Fact]
    public void ShipmentThatCameBackUndelivered_IsReturnedUntilItIsSentAgain()
    {
        TrackedOrder back = Orders.Sample.AddShipment(Orders.Parcel("1", "A", 2)).AddShipment(Orders.Parcel("2", "B", 1))
            .Apply("1", [Scans.At(1, ShipmentStatus.Exception, ShipmentDetail.Refused), Scans.At(2, ShipmentStatus.Returned)])
            .Apply("2", Scans.At(1, ShipmentStatus.Delivered));
        TrackedOrder again = back.AddShipment(Orders.Parcel("3", "A", 2));

        Assert.Equal((PartiallyReturned, 2, 0), (back.Status, back.Progress[0].Returned, back.Progress[0].Delivered));
        Assert.Equal(PartiallyDelivered, again.Status);
        Assert.Equal(Delivered, again.Apply("3", Scans.At(5, ShipmentStatus.Delivered)).Status);
    }

    [Fact]
    public void Return_NeverMoreThanDelivered()
    {
        TrackedOrder order = Orders.Shipping.Apply("1", Scans.At(1, ShipmentStatus.Delivered));

        Assert.Equal(
            "Expected a quantity of at most 1 of line 'A', which is what is delivered and no return asked for, but found 2.",
            Refusal(order, OrderActivity.ReturnRequest("r", Orders.At(2), new LineQuantity("A", 2))));
        Assert.Equal(
            "Expected a quantity of at most 0 of line 'B', which is what is delivered and not back, but found 1.",
            Refusal(order, OrderActivity.ReturnReceipt("r", Orders.At(2), new LineQuantity("B", 1))));
        Assert.Equal("Expected a line of the order, but found 'C'.", Refusal(order, OrderActivity.ReturnRequest("r", Orders.At(2), new LineQuantity("C", 1))));

        // An activity is taken whole or not at all.
        TrackedOrder lenient = order.Apply(OrderActivity.ReturnRequest("r", Orders.At(2), new LineQuantity("A", 1), new LineQuantity("B", 1)));
        Assert.Equal((PartiallyDelivered, TrackingOutcome.NotAllowed), (lenient.Status, lenient.Outcomes()[0]));
        Assert.Equal(ReturnRequested, lenient.Apply("3", Scans.At(3, ShipmentStatus.Delivered)).Status);
    }

    [Fact]
    public void Return_BySameNumber_CountsOnce()
    {
        TrackedOrder order = Orders.Shipping.Apply("1", [Scans.At(1, ShipmentStatus.Delivered), Scans.At(5, ShipmentStatus.Returning), Scans.At(6, ShipmentStatus.Delivered)]);

        Assert.Equal((PartiallyReturned, 1, 1), (order.Status, order.Progress[0].Delivered, order.Progress[0].Returned));
        Assert.Contains("at most 0", Refusal(order, OrderActivity.ReturnReceipt("r", Orders.At(7), new LineQuantity("A", 1))), StringComparison.Ordinal);
    }
}
