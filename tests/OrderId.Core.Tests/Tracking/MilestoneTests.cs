using OrderIds.Tracking;
using static OrderIds.Tracking.ShipmentStatus;

namespace OrderIds.Tests.Tracking;

/// <summary>What has just happened, by examples.</summary>
public class MilestoneTests
{
    [Fact]
    public void ChangesSince_StepByStep_SaysEachThingOnce()
    {
        TrackedShipment label = Scans.Of(Scans.At(1, LabelCreated));
        TrackedShipment moving = label.Apply([Scans.At(2, InTransit), Scans.At(3, ShipmentStatus.Exception, ShipmentDetail.Weather)]);
        TrackedShipment delivered = moving.Apply([Scans.At(20, InTransit), Scans.At(26, OutForDelivery), Scans.At(30, Delivered)]);

        Assert.Empty(label.ChangesSince(null));
        Assert.Equal(["Shipped-1", "ProblemOpened-1"], Keys(moving.ChangesSince(label)));
        Assert.Equal(["ProblemClosed-1", "OutForDelivery-1", "Delivered-1"], Keys(delivered.ChangesSince(moving)));
        Assert.Equal(Scans.At(30, Delivered), delivered.ChangesSince(moving)[2].Event);
        Assert.Empty(delivered.ChangesSince(delivered));
        Assert.Empty(delivered.Apply(Scans.At(30, Delivered)).ChangesSince(delivered));
    }

    [Fact]
    public void ChangesSince_ALateEventThatUndoesTheDelivery_RetractsIt()
    {
        // The parcel was on its way back when it was "delivered": to the sender.
        TrackedShipment delivered = Scans.Of(Scans.At(2, InTransit), Scans.At(30, Delivered));
        TrackedShipment returned = delivered.Apply(Scans.At(20, Returning));

        Assert.Equal(
            ["Delivered-1 retracted", "Returning-1", "Returned-1"], returned.ChangesSince(delivered)
                .Select(milestone => milestone.ToString()));
    }

    [Fact]
    public void ChangesSince_AMistakenDelivery_IsTakenBackAndDeliveredAgain() => Assert.Equal(
        ["Shipped-1", "Delivered-1", "DeliveryTakenBack-1", "OutForDelivery-1", "Delivered-2"],
        Keys(Scans.Of(Scans.At(18, Delivered), Scans.At(32, OutForDelivery), Scans.At(36, Delivered)).ChangesSince(null)));

    [Fact]
    public void ChangesSince_AnEstimateThatMoves_SaysSoEachTime()
    {
        TrackedShipment shipment = Scans.Of(Scans.At(1, InTransit), Scans.At(30, Delivered));
        DeliveryEstimate Estimated(double hours, int day) => new(Scans.Day.AddDays(day), Scans.Day.AddHours(hours));
        TrackedShipment moved = shipment.Apply(Estimated(1, 3)).Apply(Estimated(2, 3)).Apply(Estimated(40, 3)).Apply(Estimated(3, 4));
        ShipmentMilestone milestone = moved.ChangesSince(null)[1];

        Assert.Equal(["Shipped-1", "EstimateMoved-1", "Delivered-1", "EstimateMoved-2"], Keys(moved.ChangesSince(null)));
        Assert.Equal((null, Estimated(3, 4), Scans.Day.AddHours(3)), (milestone.Event, milestone.Estimate, milestone.OccurredAt));
        Assert.Equal(
            ["EstimateMoved-2 retracted"], shipment.Apply(Estimated(1, 3)).Apply(Estimated(40, 4)).ChangesSince(moved)
                .Select(change => change.ToString()));
    }

    [Fact]
    public void ChangesSince_OfAnotherShipmentOrOrder_Throws()
    {
        Assert.Throws<ArgumentException>(() => Scans.Of().ChangesSince(TrackedShipment.Create("OTHER")));
        Assert.Throws<ArgumentException>(
            () => Orders.Sample.ChangesSince(TrackedOrder.Create(Orders.Id, Orders.Euros(1), Orders.Sample.Lines)));
    }

    [Fact]
    public void ChangesSince_OfAnOrder_CoversActivitiesTotalsAndShipments()
    {
        TrackedOrder paid = Orders.Shipping.Apply(
            [OrderActivity.Placement("placed", Orders.At(0)), OrderActivity.Payment("p", Orders.At(1), Orders.Euros(30))]);
        TrackedOrder part = paid.Apply("1", Scans.At(2, InTransit));
        TrackedOrder all = part.Apply("2", Scans.At(3, InTransit)).Apply("3", Scans.At(3, InTransit));
        TrackedOrder refunded = all.Apply(OrderActivity.Refund("r-1", Orders.At(9), Orders.Euros(5)));

        Assert.Equal(["Placed/placed", "Paid"], paid.ChangesSince(null).Select(milestone => milestone.Key));
        Assert.Equal(["PartiallyShipped", "Shipment/1/Shipped-1"], part.ChangesSince(paid).Select(milestone => milestone.Key));
        Assert.Equal(
            ["PartiallyShipped retracted", "Shipped", "Shipment Shipped-1", "Shipment Shipped-1"], all.ChangesSince(part)
                .Select(milestone => milestone.ToString()));
        Assert.Equal("r-1", Assert.Single(refunded.ChangesSince(all)).Activity?.Id);
    }

    [Fact]
    public void ChangesSince_AParcelLostAndReplaced_DoesNotShipTheOrderTwice()
    {
        TrackedOrder order = Orders.Sample.AddShipment(Orders.Parcel("1", "A", 2)).AddShipment(Orders.Parcel("2", "B", 1))
            .Apply("1", Scans.At(2, InTransit)).Apply("2", Scans.At(2, InTransit));
        TrackedOrder replaced = order.Apply("1", Scans.At(9, Lost)).AddShipment(Orders.Parcel("3", "A", 2))
            .Apply("3", Scans.At(12, InTransit));

        Assert.DoesNotContain(replaced.ChangesSince(order), milestone => milestone.Kind == OrderMilestoneKind.Shipped);
    }

    private static IEnumerable<string> Keys(IReadOnlyList<ShipmentMilestone> milestones) => milestones.Select(milestone => milestone.Key);
}
