using FsCheck.Xunit;
using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>The laws of what takes time.</summary>
[Properties(Arbitrary = [typeof(Arbitraries), typeof(MoreTrackingArbitraries)])]
public class ClockProperties
{
    [Property(MaxTest = 500)]
    public bool Clocks_HoweverTheEventsArrive_AreTheSame(TrackingEvent[] events, Seed seed)
    {
        Random random = seed.ToRandom();
        DeliveryEstimate[] estimates = AnyEstimates(random);
        TrackedShipment shipment = estimates.Aggregate(Scans.Of(events), (before, estimate) => before.Apply(estimate));
        Func<TrackedShipment, TrackedShipment>[] arrivals =
        [
            .. shipment.Events().Concat(shipment.Conflicts)
            .Select(e => (Func<TrackedShipment, TrackedShipment>)(before => before.Apply(e))),
            .. estimates.Concat(estimates).Select(estimate => (Func<TrackedShipment, TrackedShipment>)(before => before.Apply(estimate))),
        ];
        random.Shuffle(arrivals);
        TrackedShipment other = arrivals.Aggregate(Scans.Of(), (before, apply) => apply(before));
        DateTimeOffset now = AnyTime(random);

        return other.Equals(shipment) && Show(other, now) == Show(shipment, now);
    }

    [Property(MaxTest = 1000)]
    public bool NextCheck_IsTheFirstChange(TrackingEvent[] events, Seed seed)
    {
        Random random = seed.ToRandom();
        TrackedShipment shipment = WithEstimates(events, random);
        DateTimeOffset now = AnyTime(random);
        TimeSpan after = TimeSpan.FromHours(random.Next(1, 100));
        (bool, bool) Answers(DateTimeOffset time) => (shipment.IsOverdue(time), shipment.IsStalled(time, after));

        DateTimeOffset? next = shipment.NextCheck(now, after);
        long ticks = (next ?? Scans.Day.AddDays(1000)).UtcTicks - now.UtcTicks;
        return ticks > 0
            && (next is not { } change || Answers(change) != Answers(now))
            && Enumerable.Range(0, 20).Select(_ => random.NextInt64(ticks)).Append(ticks - 1)
                .All(time => Answers(now.AddTicks(time)) == Answers(now));
    }

    [Property(MaxTest = 500)]
    public bool Episodes_FollowEachOther(TrackingEvent[] events)
    {
        IReadOnlyList<ProblemEpisode> episodes = Scans.Of(events).GetProblemEpisodes();
        return episodes.All(episode => episode.Closed is not { } closed || episode.Opened <= closed)
            && episodes.Zip(episodes.Skip(1), (before, after) => before.Closed <= after.Opened).All(isInOrder => isInOrder);
    }

    [Property(MaxTest = 500)]
    public bool Episodes_OpenAndCloseWithTheMilestones(TrackingEvent[] events)
    {
        TrackedShipment shipment = Scans.Of(events);
        ILookup<ShipmentMilestoneKind, TrackingEvent> milestones = shipment.ChangesSince(null)
            .ToLookup(milestone => milestone.Kind, milestone => milestone.Event!);
        ILookup<bool, ProblemEpisode> episodes = shipment.GetProblemEpisodes().ToLookup(episode => episode.IsCustomsHold);
        IEnumerable<TrackingEvent> Opened(bool isCustoms) => episodes[isCustoms].Select(episode => episode.OpenedBy);
        IEnumerable<TrackingEvent> Closed(bool isCustoms) =>
            episodes[isCustoms].Select(episode => episode.ClosedBy).OfType<TrackingEvent>();

        return Opened(false).SequenceEqual(milestones[ShipmentMilestoneKind.ProblemOpened])
            && Closed(false).SequenceEqual(milestones[ShipmentMilestoneKind.ProblemClosed])
            && Opened(true).SequenceEqual(milestones[ShipmentMilestoneKind.CustomsHoldOpened])
            && Closed(true).SequenceEqual(milestones[ShipmentMilestoneKind.CustomsHoldClosed]);
    }

    [Property(MaxTest = 500)]
    public bool Episodes_AgreeWithTheShipment(TrackingEvent[] events)
    {
        TrackedShipment shipment = Scans.Of(events);
        ProblemEpisode? open = shipment.GetProblemEpisodes().LastOrDefault(episode => episode.ClosedBy is null);
        return shipment.HasProblem ? (open?.Status, open?.Detail) == (shipment.Status, shipment.Detail) : open is null;
    }

    [Property(MaxTest = 500)]
    public bool Estimates_AgreeWithTheShipmentAndItsMilestones(TrackingEvent[] events, Seed seed)
    {
        TrackedShipment shipment = WithEstimates(events, seed.ToRandom());
        EstimateHistory history = shipment.GetEstimateHistory();
        return history.Latest == shipment.EstimatedDelivery
            && history.Moves == shipment.ChangesSince(null).Count(milestone => milestone.Kind == ShipmentMilestoneKind.EstimateMoved);
    }

    [Property(MaxTest = 500)]
    public bool TransitTime_NeverFallsAndGrowsNoFasterThanTime(TrackingEvent[] events, Seed seed)
    {
        Random random = seed.ToRandom();
        TrackedShipment shipment = Scans.Of(events);
        DateTimeOffset now = AnyTime(random);
        TimeSpan step = TimeSpan.FromHours(random.Next(1, 200));
        TimeSpan? growth = shipment.GetTransitTime(now + step) - shipment.GetTransitTime(now);
        return growth is null
            ? shipment.ChangesSince(null).All(milestone => milestone.Kind != ShipmentMilestoneKind.Shipped)
            : growth >= TimeSpan.Zero && growth <= step && shipment.GetTransitTime(Scans.Day.AddDays(-99)) == TimeSpan.Zero;
    }

    private static TrackedShipment WithEstimates(TrackingEvent[] events, Random random) =>
        AnyEstimates(random).Aggregate(Scans.Of(events), (before, estimate) => before.Apply(estimate));

    private static DeliveryEstimate[] AnyEstimates(Random random) =>
        [.. Enumerable.Range(0, random.Next(6)).Select(_ => Scans.AnyEstimate(random))];

    private static DateTimeOffset AnyTime(Random random) => Scans.Day.AddHours(random.Next(-50, 400));

    private static string Show(TrackedShipment shipment, DateTimeOffset now)
    {
        var after = TimeSpan.FromHours(50);
        return string.Join("\n", shipment.GetProblemEpisodes().Select(episode => $"{episode} {episode.Opened:O} {episode.Closed:O}")
            .Concat(shipment.GetEstimateHistory().Estimates.Select(estimate => estimate.ToString()))
            .Append($"{shipment.GetTransitTime(now)} {shipment.IsOverdue(now)} {shipment.IsStalled(now, after)}")
            .Append($"{shipment.NextCheck(now, after):O}"));
    }
}
