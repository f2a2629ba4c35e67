using FsCheck.Xunit;
using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>The law of milestones: whatever the way there, what was reported and not retracted is what holds at the end.</summary>
[Properties(Arbitrary = [typeof(Arbitraries), typeof(MoreTrackingArbitraries)])]
public class MilestoneProperties
{
    [Property(MaxTest = 500)]
    public bool Shipment_HoweverItsEventsAndEstimatesArrive_ReportsTheSameInTheEnd(TrackingEvent[] events, Seed seed)
    {
        Random random = seed.ToRandom();
        DeliveryEstimate[] estimates = [.. Enumerable.Range(0, random.Next(6)).Select(_ => Scans.AnyEstimate(random))];
        TrackedShipment all = Scans.Of(events).ApplyAll(estimates);
        return Enumerable.Range(0, 3)
            .All(way => Reported(random, events, estimates).SetEquals(all.ChangesSince(null).Select(milestone => milestone.Key)));
    }

    [Property(MaxTest = 300)]
    public bool Order_HoweverItsFactsArrive_ReportsTheSameInTheEnd(
        OrderActivity[] activities, (string Shipment, TrackingEvent Event)[] events, Seed seed)
    {
        Random random = seed.ToRandom();
        (string Shipment, DeliveryEstimate Estimate)[] estimates =
            [.. Enumerable.Range(0, random.Next(6)).Select(_ => ($"{random.Next(1, 4)}", Scans.AnyEstimate(random)))];
        TrackedOrder all = events.Aggregate(Orders.Shipping.Apply(activities), (order, e) => order.Apply(e.Shipment, e.Event));
        all = estimates.Aggregate(all, (order, e) => order.Apply(e.Shipment, e.Estimate));
        var told = new HashSet<string>(StringComparer.Ordinal);
        TrackedOrder? before = null;
        IEnumerable<Func<TrackedOrder, TrackedOrder>> steps = activities
            .Select(activity => (Func<TrackedOrder, TrackedOrder>)(order => order.Apply(activity)))
            .Concat(events.Select(e => (Func<TrackedOrder, TrackedOrder>)(order => order.Apply(e.Shipment, e.Event))))
            .Concat(estimates.Select(e => (Func<TrackedOrder, TrackedOrder>)(order => order.Apply(e.Shipment, e.Estimate))));
        IEnumerable<Func<TrackedOrder, TrackedOrder>> shuffled = steps
            .SelectMany(step => Enumerable.Repeat(step, random.Next(1, 3)))
            .Select(step => (Key: random.Next(), step))
            .OrderBy(pair => pair.Key)
            .Select(pair => pair.step);
        foreach (Func<TrackedOrder, TrackedOrder> step in shuffled)
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
        bool isHeld = shipment.Status == ShipmentStatus.CustomsHold;
        return Count(ShipmentMilestoneKind.Delivered) - Count(ShipmentMilestoneKind.DeliveryTakenBack) == (shipment.WasDelivered ? 1 : 0)
            && Count(ShipmentMilestoneKind.ProblemOpened) - Count(ShipmentMilestoneKind.ProblemClosed) == (isOpenProblem ? 1 : 0)
            && Count(ShipmentMilestoneKind.CustomsHoldOpened) - Count(ShipmentMilestoneKind.CustomsHoldClosed) == (isHeld ? 1 : 0);
    }

    private static HashSet<string> Reported(Random random, TrackingEvent[] events, DeliveryEstimate[] estimates)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        Func<TrackedShipment, TrackedShipment>[] arrivals =
        [
            .. events.Select(e => (Func<TrackedShipment, TrackedShipment>)(shipment => shipment.Apply(e))),
            .. estimates.Select(estimate => (Func<TrackedShipment, TrackedShipment>)(shipment => shipment.Apply(estimate))),
        ];
        arrivals = [.. arrivals.SelectMany(arrival => Enumerable.Repeat(arrival, random.Next(1, 3)))];
        random.Shuffle(arrivals);
        TrackedShipment? before = null;
        while (arrivals.Length > 0)
        {
            // Some of them at once, to the shipment itself or to another replica that is merged.
            int count = random.Next(1, arrivals.Length + 1);
            TrackedShipment start = before is null || random.Next(3) == 0 ? Scans.Of() : before;
            TrackedShipment after = arrivals.Take(count).Aggregate(start, (shipment, arrive) => arrive(shipment));
            after = before is null ? after : after.Merge(before);
            arrivals = arrivals[count..];
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
