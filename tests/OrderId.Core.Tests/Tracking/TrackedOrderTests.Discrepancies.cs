using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>Nothing is dropped: what does not add up is counted, and flagged with its causes.</summary>
public partial class TrackedOrderTests
{
    [Fact]
    public void Refunds_OfMoreThanPaid_AreCounted()
    {
        TrackedOrder order = Orders.Sample.Apply(
            [Pay, OrderActivity.Refund("r1", Orders.At(2), Orders.Euros(20)), OrderActivity.Refund("r2", Orders.At(3), Orders.Euros(20))]);
        OrderDiscrepancy discrepancy = Assert.Single(order.Discrepancies);

        Assert.Equal((Orders.Euros(40), PaymentStatus.Refunded), (order.Refunded, order.Payment));
        Assert.Equal((OrderDiscrepancyKind.OverRefunded, Orders.Euros(10)), (discrepancy.Kind, discrepancy.Amount));
        Assert.Equal(["r1", "r2"], discrepancy.Activities.Select(activity => activity.Id));
    }

    [Fact]
    public void Payments_OfMoreThanTheTotal_AreCounted()
    {
        TrackedOrder order = Orders.Sample.Apply([Pay, OrderActivity.Payment("again", Orders.At(2), Orders.Euros(30))]);

        Assert.Equal((Orders.Euros(60), "Overpaid 30 EUR"), (order.Paid, Assert.Single(order.Discrepancies).ToString()));
        Assert.Empty(order.Apply(OrderActivity.Refund("r", Orders.At(3), Orders.Euros(30))).Discrepancies);
    }

    [Fact]
    public void Replicas_ThatShipTheSameLines_AreCountedBothAndTheReturnToo()
    {
        TrackedOrder basis = TrackedOrder.Create(Orders.Id, Orders.Euros(30), [new TrackedOrderLine("A", 2)]);
        TrackedOrder here = basis.AddShipment(Orders.Parcel("here", "A", 2)).Apply("here", Scans.At(1, ShipmentStatus.Delivered));
        TrackedOrder there = basis.AddShipment(Orders.Parcel("there", "A", 2)).Apply("there", Scans.At(1, ShipmentStatus.Delivered));
        TrackedOrder merged = here.Merge(there);
        OrderDiscrepancy discrepancy = Assert.Single(merged.Discrepancies);

        Assert.Equal((OrderStatus.Delivered, 4), (merged.Status, merged.Progress[0].Delivered));
        Assert.Equal((OrderDiscrepancyKind.OverShipped, "A", 2), (discrepancy.Kind, discrepancy.LineId, discrepancy.Quantity));
        Assert.Equal(["here", "there"], discrepancy.Shipments.Select(shipment => shipment.Id));

        TrackedOrder returned = merged.Perform(OrderActivity.ReturnReceipt("back", Orders.At(2), new LineQuantity("A", 4)));
        Assert.Equal((OrderStatus.Returned, 4), (returned.Status, returned.Progress[0].Returned));
    }

    [Fact]
    public void Return_OfMoreThanDelivered_IsCounted()
    {
        TrackedOrder order = Orders.Shipping.Apply("1", Scans.At(1, ShipmentStatus.Delivered))
            .Apply(
            [
                OrderActivity.ReturnRequest("r", Orders.At(2), new LineQuantity("A", 2)),
                OrderActivity.ReturnReceipt("b", Orders.At(3), new LineQuantity("A", 2)),
            ]);

        Assert.Equal(2, order.Progress[0].Returned);
        Assert.Equal(["OverRequested 1", "OverReturned 1"], order.Discrepancies.Select(discrepancy => discrepancy.ToString()));
        Assert.Empty(order.Apply("2", Scans.At(1, ShipmentStatus.Delivered)).Discrepancies);
    }

    [Theory]
    [InlineData("1Z999AA10123456784", "1z 999 aa1 01 2345 6784", true)]
    [InlineData("1Z999AA10123456784", "1Z-999AA1-01-2345-6784", true)]
    [InlineData("1Z999AA10123456784", "1Z999AA10123456785", false)]
    public void TrackingNumber_OnTwoShipments_IsFlagged(string one, string two, bool isShared)
    {
        TrackedOrder order = Orders.Sample
            .AddShipment(new TrackedOrderShipment("1", TrackedShipment.Create(one), [new LineQuantity("A", 1)]))
            .AddShipment(new TrackedOrderShipment("2", TrackedShipment.Create(two), [new LineQuantity("A", 1)]));

        Assert.Equal(isShared ? ["SharedTrackingNumber"] : [], order.Discrepancies.Select(discrepancy => discrepancy.ToString()));
    }

    [Fact]
    public void CancelledLine_ThatShips_IsFlagged()
    {
        TrackedOrder order = Orders.Shipping.Perform(OrderActivity.Cancellation("c", Orders.At(1), new LineQuantity("B", 1)));
        TrackedOrder shipped = order.Apply("3", Scans.At(2, ShipmentStatus.InTransit));

        Assert.Empty(order.Discrepancies);
        Assert.Equal("ShippedAfterCancellation 1", Assert.Single(shipped.Discrepancies).ToString());
        Assert.Equal(["c"], shipped.Discrepancies[0].Activities.Select(activity => activity.Id));
        Assert.Equal((1, 1, 1), (shipped.Progress[1].Cancelled, shipped.Progress[1].Shipped, shipped.Progress[1].Excess));
    }

    [Fact]
    public void CancelledTwice_IsFlagged()
    {
        TrackedOrder order = Orders.Sample.Apply(
        [
            OrderActivity.Cancellation("a", Orders.At(1), new LineQuantity("B", 1)),
            OrderActivity.Cancellation("b", Orders.At(1), new LineQuantity("B", 1)),
        ]);

        Assert.Equal("OverCancelled 1", Assert.Single(order.Discrepancies).ToString());
    }

    [Fact]
    public void OtherCurrencyAndUnknownLine_AreFlaggedAndNotCounted()
    {
        TrackedOrder order = Orders.Sample.Apply(
        [
            OrderActivity.Payment("p", Orders.At(1), new CurrencyAmount(30, "USD")),
            OrderActivity.Cancellation("c", Orders.At(1), new LineQuantity("Z", 3), new LineQuantity("A", 1)),
        ]);

        Assert.Equal((PaymentStatus.Unpaid, Orders.Euros(0), 1), (order.Payment, order.Paid, order.Progress[0].Cancelled));
        Assert.Equal(["OtherCurrency 30 USD", "UnknownLine 3"], order.Discrepancies.Select(discrepancy => discrepancy.ToString()));
        Assert.Equal((true, false), (order.HasDiscrepancies, order.HasProblem));
    }

    [Fact]
    public void Discrepancies_OfEveryLineWithManyShipments_TakeLinearTime()
    {
        // 100,000 pairs of line and shipment, a million at full size: quadratic work would not end.
        string[] ids = Enumerable.Range(0, TestSize.Of(200, 2_000)).Select(id => $"{id:D4}").ToArray();
        TrackedOrder basis = TrackedOrder.Create(Orders.Id, Orders.Euros(30), ids.Select(id => new TrackedOrderLine(id, 1)));
        TrackedShipment delivered = TrackedShipment.Create("SAMPLE").Apply(Scans.At(1, ShipmentStatus.Delivered));
        TrackedOrder order = basis.With(
            Enumerable.Range(0, 500)
                .Select(id => new TrackedOrderShipment($"{id}", delivered, ids.Select(line => new LineQuantity(line, 1)))));

        Assert.Equal(ids.Length + 1, order.Discrepancies.Count);
        Assert.All(
            order.Discrepancies.Take(ids.Length),
            discrepancy => Assert.Equal((499, 500), (discrepancy.Quantity, discrepancy.Shipments.Count)));
    }
}
