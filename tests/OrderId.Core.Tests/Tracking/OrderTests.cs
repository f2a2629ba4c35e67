using OrderIds.Tracking;
using static OrderIds.Tracking.OrderStatus;

namespace OrderIds.Tests.Tracking;

/// <summary>What an order's status and payment follow from, and what the strict doors refuse.</summary>
public partial class OrderTests
{
    private static readonly OrderAct Pay = OrderAct.Paid("payment", Orders.At(1), Orders.Euros(30));

    [Fact]
    public void Status_FromPlacedToReturned_FollowsTheStory()
    {
        var statuses = new List<OrderStatus>();
        Order order = Orders.Sample;
        void Step(Func<Order, Order> step)
        {
            order = step(order);
            statuses.Add(order.Status);
        }

        Step(o => o.Perform(OrderAct.Placed("placed", Orders.At(0))));
        Step(o => o.Perform(Pay));
        Step(o => o.Perform(OrderAct.Held("hold", Orders.At(2), "address")));
        Step(o => o.Perform(OrderAct.Released("release", Orders.At(3))));
        Step(o => o.Ship(Orders.Parcel("1", "A", 2)));
        Step(o => o.Track("1", Scans.At(4, ShipmentStatus.InTransit)));
        Step(o => o.Ship(Orders.Parcel("2", "B", 1)));
        Step(o => o.Track("2", Scans.At(5, ShipmentStatus.OutForDelivery)));
        Step(o => o.Track("1", Scans.At(6, ShipmentStatus.Delivered)));
        Step(o => o.Track("2", Scans.At(7, ShipmentStatus.Delivered)));
        Step(o => o.Perform(OrderAct.ReturnRequested("wish", Orders.At(8), new LineQuantity("A", 2), new LineQuantity("B", 1))));
        Step(o => o.Perform(OrderAct.ReturnReceived("back-1", Orders.At(9), new LineQuantity("B", 1))));
        Step(o => o.Perform(OrderAct.ReturnReceived("back-2", Orders.At(10), new LineQuantity("A", 2))));

        Assert.Equal(
            [Pending, Confirmed, OnHold, Confirmed, Processing, PartiallyShipped, PartiallyShipped, Shipped, PartiallyDelivered, Delivered, ReturnRequested, PartiallyReturned, Returned],
            statuses);
        Assert.All(statuses.Zip(statuses.Skip(1)), step => Assert.True(StatusMachines.Order.Classify(step.First, step.Second) is MoveKind.Normal or MoveKind.Same, $"{step}"));
    }

    [Fact]
    public void Status_WhateverArrivesFirst_IsTheSame()
    {
        Order order = Orders.Shipping.Track("1", Scans.At(6, ShipmentStatus.Delivered));

        Assert.Equal(order.Apply(Pay).Apply(OrderAct.Refunded("refund", Orders.At(9), Orders.Euros(5))), order.Apply(OrderAct.Refunded("refund", Orders.At(9), Orders.Euros(5))).Apply(Pay));
        Assert.Equal(PartiallyDelivered, order.Apply(Pay).Status);
    }

    [Fact]
    public void Merge_Strangers_Throws()
    {
        Assert.StartsWith("Expected the same order, with the same ID, total and lines, but found another.", Assert.Throws<ArgumentException>(() => Orders.Sample.Merge(Order.Create(Orders.Id, Orders.Euros(31), Orders.Sample.Lines))).Message, StringComparison.Ordinal);
        Assert.StartsWith("Expected the same shipment", Assert.Throws<ArgumentException>(() => Orders.Sample.Ship(Orders.Parcel("1", "A", 1)).Merge(Orders.Sample.Ship(Orders.Parcel("1", "A", 2)))).Message, StringComparison.Ordinal);
        Assert.StartsWith("Expected the name of a shipment of the order, but found another.", Assert.Throws<ArgumentException>(() => Orders.Sample.Track("9", Scans.At(1, ShipmentStatus.Delivered))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_BadLines_Throws()
    {
        Assert.StartsWith("Expected at least one line, but found none.", CreateError([]), StringComparison.Ordinal);
        Assert.StartsWith("Expected lines, but found null among them.", CreateError([null!]), StringComparison.Ordinal);
        Assert.StartsWith("Expected lines with different names, but found two with the same.", CreateError([new OrderLine("A", 1), new OrderLine("B", 1), new OrderLine("A", 2)]), StringComparison.Ordinal);
        Assert.StartsWith("Expected at most 10000 lines, but found more.", CreateError(Enumerable.Range(0, Order.MaxLines + 1).Select(line => new OrderLine($"{line}", 1))), StringComparison.Ordinal);
        Assert.StartsWith("Expected a total of zero or more.", Assert.Throws<ArgumentOutOfRangeException>(() => Order.Create(Orders.Id, Orders.Euros(-1), Orders.Sample.Lines)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_LeavesTheIdOut() => Assert.Equal("Partially Delivered, Unpaid", Orders.Shipping.Track("1", Scans.At(1, ShipmentStatus.Delivered)).ToString());

    private static string Refusal(Order order, OrderAct act)
    {
        string before = Orders.Show(order);
        string message = Assert.Throws<InvalidOrderActException>(() => order.Perform(act)).Message;
        Assert.Equal(before, Orders.Show(order));
        return message;
    }

    private static string CreateError(IEnumerable<OrderLine> lines) => Assert.Throws<ArgumentException>(() => Order.Create(Orders.Id, Orders.Euros(1), lines)).Message;
}
