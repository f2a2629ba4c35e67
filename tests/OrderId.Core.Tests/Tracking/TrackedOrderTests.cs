using OrderIds.Tracking;
using static OrderIds.Tracking.OrderStatus;

namespace OrderIds.Tests.Tracking;

/// <summary>What an order's status and payment follow from, and what the strict doors refuse.</summary>
public partial class TrackedOrderTests
{
    private static readonly OrderActivity Pay = OrderActivity.Payment("payment", Orders.At(1), Orders.Euros(30));

    [Fact]
    public void Status_FromPlacedToReturned_FollowsTheStory()
    {
        var statuses = new List<OrderStatus>();
        TrackedOrder order = Orders.Sample;
        void Step(Func<TrackedOrder, TrackedOrder> step)
        {
            order = step(order);
            statuses.Add(order.Status);
        }

        Step(o => o.Perform(OrderActivity.Placement("placed", Orders.At(0))));
        Step(o => o.Perform(Pay));
        Step(o => o.Perform(OrderActivity.Hold("hold", Orders.At(2), "address")));
        Step(o => o.Perform(OrderActivity.Release("release", Orders.At(3))));
        Step(o => o.AddShipment(Orders.Parcel("1", "A", 2)));
        Step(o => o.Apply("1", Scans.At(4, ShipmentStatus.InTransit)));
        Step(o => o.AddShipment(Orders.Parcel("2", "B", 1)));
        Step(o => o.Apply("2", Scans.At(5, ShipmentStatus.OutForDelivery)));
        Step(o => o.Apply("1", Scans.At(6, ShipmentStatus.Delivered)));
        Step(o => o.Apply("2", Scans.At(7, ShipmentStatus.Delivered)));
        Step(o => o.Perform(OrderActivity.ReturnRequest("wish", Orders.At(8), new LineQuantity("A", 2), new LineQuantity("B", 1))));
        Step(o => o.Perform(OrderActivity.ReturnReceipt("back-1", Orders.At(9), new LineQuantity("B", 1))));
        Step(o => o.Perform(OrderActivity.ReturnReceipt("back-2", Orders.At(10), new LineQuantity("A", 2))));

        Assert.Equal(
            [
                Pending, Confirmed, OnHold, Confirmed, Processing, PartiallyShipped, PartiallyShipped, Shipped,
                PartiallyDelivered, Delivered, ReturnRequested, PartiallyReturned, Returned,
            ],
            statuses);
        Assert.All(
            statuses.Zip(statuses.Skip(1)),
            step => Assert.True(StatusMachines.Order.Classify(step.First, step.Second) is MoveKind.Normal or MoveKind.Same, $"{step}"));
    }

    [Fact]
    public void Status_WhateverArrivesFirst_IsTheSame()
    {
        TrackedOrder order = Orders.Shipping.Apply("1", Scans.At(6, ShipmentStatus.Delivered));

        Assert.Equal(
            order.Apply(Pay)
                .Apply(OrderActivity.Refund("refund", Orders.At(9), Orders.Euros(5))),
                order.Apply(OrderActivity.Refund("refund", Orders.At(9), Orders.Euros(5))).Apply(Pay));
        Assert.Equal(PartiallyDelivered, order.Apply(Pay).Status);
    }

    [Fact]
    public void Merge_Strangers_Throws()
    {
        TrackedOrder dearer = TrackedOrder.Create(Orders.Id, Orders.Euros(31), Orders.Sample.Lines);
        Assert.StartsWith(
            "The orders differ in ID, total or lines, so they are not the same order.",
            Assert.Throws<ArgumentException>(() => Orders.Sample.Merge(dearer)).Message,
            StringComparison.Ordinal);
        TrackedOrder one = Orders.Sample.AddShipment(Orders.Parcel("1", "A", 1));
        TrackedOrder two = Orders.Sample.AddShipment(Orders.Parcel("1", "A", 2));
        Assert.StartsWith(
            "A shipment with this ID already exists",
            Assert.Throws<ArgumentException>(() => one.Merge(two)).Message,
            StringComparison.Ordinal);
        Assert.Equal(
            "The order has no shipment '9'.",
            Assert.Throws<KeyNotFoundException>(() => Orders.Sample.Apply("9", Scans.At(1, ShipmentStatus.Delivered))).Message);
    }

    [Fact]
    public void Create_BadLines_Throws()
    {
        Assert.StartsWith("Expected at least one line, but found none.", CreateError([]), StringComparison.Ordinal);
        Assert.StartsWith("Expected lines, but found null among them.", CreateError([null!]), StringComparison.Ordinal);
        Assert.StartsWith(
            "Expected shipments, but found null among them.",
            Assert.Throws<ArgumentException>(
                "shipments", () => TrackedOrder.Create(Orders.Sample.Id, Orders.Sample.Total, Orders.Sample.Lines, [], [null!])).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "Expected lines with different IDs, but found two with the same.",
            CreateError([new TrackedOrderLine("A", 1), new TrackedOrderLine("B", 1), new TrackedOrderLine("A", 2)]),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "Expected at most 10000 lines, but found more.",
            CreateError(Enumerable.Range(0, TrackedOrder.MaxLines + 1).Select(line => new TrackedOrderLine($"{line}", 1))),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "Expected a total of zero or more.",
            Assert.Throws<ArgumentOutOfRangeException>(
                () => TrackedOrder.Create(Orders.Id, Orders.Euros(-1), Orders.Sample.Lines)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_LeavesTheIdOut() =>
        Assert.Equal("Partially Delivered, Unpaid", Orders.Shipping.Apply("1", Scans.At(1, ShipmentStatus.Delivered)).ToString());

    private static string Refusal(TrackedOrder order, OrderActivity activity)
    {
        string before = Orders.Show(order);
        string message = Assert.Throws<OrderActivityNotAllowedException>(() => order.Perform(activity)).Message;
        Assert.Equal(before, Orders.Show(order));
        return message;
    }

    private static string CreateError(IEnumerable<TrackedOrderLine> lines) =>
        Assert.Throws<ArgumentException>(() => TrackedOrder.Create(Orders.Id, Orders.Euros(1), lines)).Message;
}
