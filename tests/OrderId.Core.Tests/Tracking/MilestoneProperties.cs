using FsCheck.Xunit;
using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>The law of milestones: whatever the way there, what was reported and not retracted is what holds at the end.</summary>
[Properties(Arbitrary = [typeof(Arbitraries), typeof(MoreTrackingArbitraries)])]
public class MilestoneProperties
{
    [Property(MaxTest = 500)]
    public bool Shipment_HoweverItsEventsArrive_ReportsTheSameInTheEnd(TrackingEvent[] events, Seed seed)
    {
        TrackedShipment all = Scans.Of(events);
        return Enumerable.Range(0, 3)
            .All(way => Reported(seed.ToRandom(), events).SetEquals(all.ChangesSince(null).Select(milestone => milestone.Key)));
    }

    [Property(MaxTest = 300)]
    public bool Order_HoweverItsFactsArrive_ReportsTheSameInTheEnd(
        OrderActivity[] activities, (string Shipment, TrackingEvent Event)[] events, Seed seed)
    {
        TrackedOrder all = events.Aggregate(Orders.Shipping.Apply(activities), (order, e) => order.Apply(e.Shipment, e.Event));
        Random random = seed.ToRandom();
        var told = new HashSet<string>(StringComparer.Ordinal);
        TrackedOrder? before = null;
        IEnumerable<Func<TrackedOrder,
        TrackedOrder>> steps = activities.Select(activity => (Func<TrackedOrder, TrackedOrder>)(order => order.Apply(activity)))
            .Concat(events.Select(e => (Func<TrackedOrder, TrackedOrder>)(order => order.Apply(e.Shipment, e.Event))));
        foreach (Func<TrackedOrder, TrackedOrder> step in steps.SelectMany(step => Enumerable.Repeat(step, random.Next(1, 3))).Select(step => (Key: random.Next(), step)).OrderBy(pair => pair.Key).Select(pair => pair.step))
        {
            TrackedOrder after = step(before ?? Orders.Shipping);
            Take(told, after.ChangesSince(before).Select(milestone => (milestone.Key, milestone.IsRetraction)));
            before = after;
        }

        Take(told, all.ChangesSince(before).Select(milestone => (milestone.Key, milestone.IsRetraction)));
        return told.SetEquals(all.ChangesSince(null).Select(milestone => milestone.Key));
    }

    [Property(MaxTest = 500)]
    public bool Milestones_OpenAndCloseInTurns(TrackingEvent[] events)
    {
        IReadOnlyList<ShipmentMilestone> milestones = Scans.Of(events).ChangesSince(null);
        return Alternate(milestones, ShipmentMilestoneKind.ProblemOpened, ShipmentMilestoneKind.ProblemClosed)
            && Alternate(milestones, ShipmentMilestoneKind.CustomsHoldOpened, ShipmentMilestoneKind.CustomsHoldClosed)
            && Alternate(milestones, ShipmentMilestoneKind.Delivered, ShipmentMilestoneKind.DeliveryTakenBack)
            && milestones.Count(milestone => milestone.Kind == ShipmentMilestoneKind.Shipped) <= 1;
    }

    [Property(MaxTest = 500)]
    public bool Milestones_AgreeWithTheShipment(TrackingEvent[] events)
    {
        TrackedShipment shipment = Scans.Of(events);
        int Count(ShipmentMilestoneKind kind) => shipment.ChangesSince(null).Count(milestone => milestone.Kind == kind);
        bool isOpenProblem = shipment.Status is ShipmentStatus.Exception or ShipmentStatus.Lost or ShipmentStatus.Destroyed;
        return Count(ShipmentMilestoneKind.Delivered) - Count(ShipmentMilestoneKind.DeliveryTakenBack) == (shipment.WasDelivered ? 1 : 0)
            && Count(ShipmentMilestoneKind.ProblemOpened) - Count(ShipmentMilestoneKind.ProblemClosed) == (isOpenProblem ? 1 : 0)
            && Count(ShipmentMilestoneKind.CustomsHoldOpened) - Count(ShipmentMilestoneKind.CustomsHoldClosed) == (shipment.Status == ShipmentStatus.CustomsHold ? 1 : 0);
    }

    private static HashSet<string> Reported(Random random, TrackingEvent[] events)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        TrackedShipment? before = null;
        List<TrackingEvent> rest = events.SelectMany(e => Enumerable.Repeat(e, random.Next(1, 3))).Select(e => (Key: random.Next(), e))
            .OrderBy(pair => pair.Key).Select(pair => pair.e).ToList();
        while (rest.Count > 0)
        {
            int count = random.Next(1, rest.Count + 1);
            TrackedShipment after = (before ?? TrackedShipment.Create("SAMPLE")).Apply(rest.Take(count));
            rest.RemoveRange(0, count);
            Take(told, after.ChangesSince(before).Select(milestone => (milestone.Key, milestone.IsRetraction)));
            before = after;
        }

        return told;
    }

    // A key is reported only while it does not hold, and retracted only while it does.
    private static void Take(HashSet<string> told, IEnumerable<(string Key, bool IsRetraction)> changes) =>
        Assert.All(changes, change => Assert.True(change.IsRetraction ? told.Remove(change.Key) : told.Add(change.Key), change.Key));

    private static bool Alternate(IEnumerable<ShipmentMilestone> milestones, ShipmentMilestoneKind opened, ShipmentMilestoneKind closed) =>
        milestones
        .Where(milestone => milestone.Kind == opened || milestone.Kind == closed)
        .Select((milestone, index) => milestone.Kind == (index % 2 == 0 ? opened : closed) && milestone.Number == (index / 2) + 1)
        .All(isInTurn => isInTurn);
}
