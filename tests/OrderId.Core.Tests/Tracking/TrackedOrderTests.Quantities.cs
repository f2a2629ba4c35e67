using OrderIds.Tracking;
using static OrderIds.Tracking.OrderStatus;

namespace OrderIds.Tests.Tracking;

/// <summary>Quantities and amounts: what is none, and what does not overflow.</summary>
public partial class TrackedOrderTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void Quantity_ZeroOrNegative_Throws(int quantity)
    {
        Assert.StartsWith(
            "Expected a quantity of at least 1.", Assert.Throws<ArgumentOutOfRangeException>(() => new LineQuantity("A", quantity)).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "Expected a quantity of at least 1.",
            Assert.Throws<ArgumentOutOfRangeException>(() => new TrackedOrderLine("A", quantity)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Quantity_Overflowing_Throws() => Assert.StartsWith(
        "Expected quantities of a line that add up to at most 2147483647, but found more.",
        Assert.Throws<ArgumentException>(
            () => OrderActivity.Cancellation("c", Orders.At(1), new LineQuantity("A", int.MaxValue), new LineQuantity("A", 1))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Quantity_SummedOverManyShipments_DoesNotOverflow()
    {
        TrackedOrder order = TrackedOrder.Create(
            Orders.Id, Orders.Euros(0), [new TrackedOrderLine("A", int.MaxValue), new TrackedOrderLine("B", int.MaxValue)]);
        TrackedOrder lost = order.AddShipment(Orders.Parcel("1", "A", int.MaxValue)).Apply("1", Scans.At(1, ShipmentStatus.Lost))
            .AddShipment(Orders.Parcel("2", "A", int.MaxValue)).AddShipment(Orders.Parcel("3", "B", int.MaxValue));
        TrackedOrder found = new[] { "1", "2", "3" }.Aggregate(
            lost, (o, shipment) => o.Apply(shipment, Scans.At(9, ShipmentStatus.Delivered)));

        Assert.Equal(Delivered, found.Status);
        Assert.Equal([2L * int.MaxValue, int.MaxValue], found.Progress.Select(line => line.Delivered));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1000000000000000.01")]
    [InlineData("1.0000000001")]
    public void Amount_OutOfRange_Throws(string text)
    {
        decimal amount = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        const string Message = "Expected an amount greater than zero and at most 1000000000000000, with at most 9 decimals.";
        Assert.StartsWith(
            Message,
            Assert.Throws<ArgumentOutOfRangeException>(() => OrderActivity.Payment("p", Orders.At(1), Orders.Euros(amount))).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            Message,
            Assert.Throws<ArgumentOutOfRangeException>(() => OrderActivity.Refund("p", Orders.At(1), Orders.Euros(amount))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Amount_SummedOverAsManyActivitiesAsFit_IsExact()
    {
        decimal most = OrderActivity.MaxAmount - 0.000000001m;
        TrackedOrder order = Orders.Sample.Apply(
            Enumerable.Range(0, TrackedOrder.MaxActivities)
                .Select(id => OrderActivity.Payment($"{id}", Orders.At(id), Orders.Euros(most))));

        Assert.Equal(TrackedOrder.MaxActivities * most, order.Paid.Amount);
    }
}
