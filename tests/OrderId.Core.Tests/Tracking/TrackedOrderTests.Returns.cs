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
    public void Perform_ReturnOfMoreThanDelivered_Throws()
    {
        TrackedOrder order = Orders.Shipping.Apply("1", Scans.At(1, ShipmentStatus.Delivered));

        Assert.Equal(
            "Line 'A' has 1 delivered item without a return request; 2 were requested.",
            Refusal(order, OrderActivity.ReturnRequest("r", Orders.At(2), new LineQuantity("A", 2))));
        Assert.Equal(
            "Line 'B' has 0 delivered items not yet back; 1 was received.",
            Refusal(order, OrderActivity.ReturnReceipt("r", Orders.At(2), new LineQuantity("B", 1))));
        Assert.Equal(
            "The order has no line 'C'.", Refusal(order, OrderActivity.ReturnRequest("r", Orders.At(2), new LineQuantity("C", 1))));
    }

    [Fact]
    public void Perform_ReturnRequestOfWhatIsBack_Throws()
    {
        TrackedOrder back = Orders.Sample.AddShipment(Orders.Parcel("1", "A", 2))
            .Apply("1", [Scans.At(1, ShipmentStatus.Delivered), Scans.At(9, ShipmentStatus.Returned)]);

        Assert.Equal(
            OrderActivityRefusal.NothingLeft,
            Assert.Throws<OrderActivityNotAllowedException>(
                () => back.Perform(OrderActivity.ReturnRequest("r", Orders.At(10), new LineQuantity("A", 2)))).Reason);
    }

    [Fact]
    public void Return_BySameNumber_CountsOnce()
    {
        TrackedOrder order = Orders.Shipping.Apply(
            "1", [Scans.At(1, ShipmentStatus.Delivered), Scans.At(5, ShipmentStatus.Returning), Scans.At(6, ShipmentStatus.Delivered)]);

        Assert.Equal((PartiallyReturned, 1, 1), (order.Status, order.Progress[0].Delivered, order.Progress[0].Returned));
        Assert.Contains(
            "has 0 delivered items", Refusal(order, OrderActivity.ReturnReceipt("r", Orders.At(7), new LineQuantity("A", 1))),
            StringComparison.Ordinal);
    }
}
