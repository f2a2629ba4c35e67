using FsCheck.Xunit;
using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>The laws of estimates: a shipment is a set of them, and the one that was made last counts.</summary>
[Properties(Arbitrary = [typeof(Arbitraries), typeof(MoreTrackingArbitraries)])]
public class DeliveryEstimateProperties
{
    [Property(MaxTest = 300)]
    public bool NaiveSort_Agrees(Seed seed)
    {
        DeliveryEstimate[] estimates = Any(seed.ToRandom());
        DeliveryEstimate[] sorted =
        [
            .. estimates.OrderBy(e => e.MadeAt)
                .ThenBy(e => e.EstimatedDelivery)
                .ThenBy(e => e.EstimatedDelivery.Offset)
                .ThenBy(e => e.Source, StringComparer.Ordinal),
        ];
        IEnumerable<DateTimeOffset> moves = sorted.Select(e => e.EstimatedDelivery)
            .Where((time, index) => index == 0 || time != sorted[index - 1].EstimatedDelivery);

        TrackedShipment shipment = Of(estimates);
        return Equals(shipment.Estimates.Count == 0 ? null : shipment.Estimates[^1], sorted.LastOrDefault())
            && shipment.GetEstimateHistory().Estimates.Select(e => e.EstimatedDelivery).SequenceEqual(moves);
    }

    [Property(MaxTest = 300)]
    public bool Merge_EqualsApplyingBoth(TrackingEvent[] events, Seed seed)
    {
        Random random = seed.ToRandom();
        DeliveryEstimate[] a = Any(random);
        DeliveryEstimate[] b = Any(random);
        TrackedShipment left = Of(a).Apply(events);
        TrackedShipment right = Of(b);
        TrackedShipment merged = left.Merge(right);

        return merged.Equals(right.Merge(left))
            && merged.Equals(Of([.. b, .. a]).Apply(events))
            && merged.Equals(merged.Merge(right).Merge(left).Merge(merged))
            && ReferenceEquals(merged, a.Concat(b).Aggregate(merged, (before, estimate) => before.Apply(estimate)));
    }

    [Property(MaxTest = 300)]
    public bool Apply_LeavesEventsStatusAndConflicts(TrackingEvent[] events, Seed seed)
    {
        TrackedShipment before = Scans.Of(events);
        TrackedShipment after = Any(seed.ToRandom()).Aggregate(before, (shipment, estimate) => shipment.Apply(estimate));

        return before.Events().SequenceEqual(after.Events())
            && before.Outcomes().SequenceEqual(after.Outcomes())
            && before.Conflicts.SequenceEqual(after.Conflicts)
            && (before.Status, before.Detail, before.Leg) == (after.Status, after.Detail, after.Leg);
    }

    [Property(MaxTest = 2000)]
    public bool Order_IsTotal(Seed seed)
    {
        Random random = seed.ToRandom();
        DeliveryEstimate a = Scans.AnyEstimate(random);
        DeliveryEstimate b = Scans.AnyEstimate(random);
        DeliveryEstimate c = Scans.AnyEstimate(random);
        int ab = DeliveryEstimate.Compare(a, b);
        return Math.Sign(ab) == -Math.Sign(DeliveryEstimate.Compare(b, a))
            && (ab == 0) == a.Equals(b)
            && (ab != 0 || a.GetHashCode() == b.GetHashCode())
            && (ab > 0 || DeliveryEstimate.Compare(b, c) > 0 || DeliveryEstimate.Compare(a, c) <= 0);
    }

    [Fact]
    public void Apply_MoreThanAreKept_LeavesThoseMadeFirstAndTheLast()
    {
        DeliveryEstimate[] estimates =
        [
            .. Enumerable.Range(0, TrackedShipment.MaxEstimates + 100)
                .Select(hour => new DeliveryEstimate(Scans.Day.AddDays(hour), Scans.Day.AddHours(hour))),
        ];
        TrackedShipment forwards = Of(estimates);
        TrackedShipment backwards = Of([.. Enumerable.Reverse(estimates)]);
        TrackedShipment merged = Of(estimates[..700]).Merge(Of(estimates[400..]));

        Assert.Equal(forwards, backwards);
        Assert.Equal(forwards, merged);
        Assert.Equal([.. estimates[..(TrackedShipment.MaxEstimates - 1)], estimates[^1]], forwards.Estimates);
        Assert.Equal(estimates[^1].EstimatedDelivery, forwards.EstimatedDelivery);
    }

    [Fact]
    public void ChangesSince_MoreEstimatesThanAreKept_RetractsNoneAndNumbersNoneAnew()
    {
        // An hourly poll: the estimate moves twice, stays for weeks, and moves when no more estimates are kept.
        DateTimeOffset Day(int hour) => Scans.Day.AddDays(hour switch { < 10 => 5, < 20 => 6, < 1500 => 7, < 1600 => 9, _ => 8 });
        var told = new List<string>();
        TrackedShipment shipment = Scans.Of();
        for (int hour = 0; hour < 1700; hour++)
        {
            TrackedShipment next = shipment.Apply(new DeliveryEstimate(Day(hour), Scans.Day.AddHours(hour)));
            told.AddRange(next.ChangesSince(shipment).Select(milestone => $"{hour}: {milestone}"));
            Assert.Equal(Day(hour), next.EstimatedDelivery);
            Assert.InRange(next.Estimates.Count, 1, TrackedShipment.MaxEstimates);
            shipment = next;
        }

        Assert.Equal(["10: EstimateMoved-1", "20: EstimateMoved-2", "1500: EstimateMoved-3"], told);
        Assert.Equal(Scans.Day.AddDays(5), shipment.GetEstimateHistory().First);
        Assert.Equal((Scans.Day.AddDays(8), 3), (shipment.GetEstimateHistory().Latest!.Value, shipment.GetEstimateHistory().Moves));
    }

    [Property(MaxTest = 100)]
    public bool Limit_CommutesWithArrivalAndMerge(Seed seed)
    {
        Random random = seed.ToRandom();
        DeliveryEstimate[] estimates = [.. Enumerable.Range(0, TrackedShipment.MaxEstimates + random.Next(300))
            .Select(_ => new DeliveryEstimate(Scans.Day.AddDays(random.Next(4)), Scans.Day.AddHours(random.Next(3000))))];
        DeliveryEstimate[] shuffled = [.. estimates];
        random.Shuffle(shuffled);
        int half = random.Next(estimates.Length);
        TrackedShipment all = Scans.Of().ApplyAll(estimates);
        TrackedShipment merged = Scans.Of().ApplyAll(shuffled[half..]).Merge(Scans.Of().ApplyAll(shuffled[..half]));

        return all.Equals(shuffled.Aggregate(Scans.Of(), (before, estimate) => before.Apply(estimate)))
            && all.Equals(merged)
            && all.ChangesSince(merged).Count == 0
            && ReferenceEquals(all, all.Merge(merged));
    }

    [Fact]
    public void Apply_SoonerEstimateThatWasMadeLater_Counts()
    {
        TrackedShipment shipment = Of([new(Scans.Day.AddDays(5), Scans.Day.AddHours(1)), new(Scans.Day.AddDays(3), Scans.Day.AddHours(2))]);

        Assert.Equal(Scans.Day.AddDays(3), shipment.EstimatedDelivery);
        Assert.Equal(shipment, shipment.Apply(new DeliveryEstimate(Scans.Day.AddDays(5), Scans.Day.AddHours(1))));
        Assert.False(shipment.HasConflicts);
        Assert.Empty(shipment.Timeline);
    }

    [Fact]
    public void Constructor_TimesAndTexts_AreKeptAsTheyAreKeptInEvents()
    {
        var estimate = new DeliveryEstimate(Scans.Day.ToOffset(TimeSpan.FromHours(2)), Scans.Day.ToOffset(TimeSpan.FromHours(3)), "  ");

        Assert.Equal(
            (TimeSpan.FromHours(2), TimeSpan.Zero, null), (estimate.EstimatedDelivery.Offset, estimate.MadeAt.Offset, estimate.Source));
        Assert.NotEqual(estimate, new DeliveryEstimate(Scans.Day, Scans.Day));
        Assert.Equal(
            "DeliveryEstimate { EstimatedDelivery = 2026-03-02T02:00:00.0000000+02:00, MadeAt = 2026-03-02T00:00:00.0000000+00:00 }",
            new DeliveryEstimate(estimate.EstimatedDelivery, estimate.MadeAt, "secret").ToString());
    }

    [Fact]
    public void Deserialize_EventsThatHaveEstimates_KeepsThemAsEstimatesOfTheirTime()
    {
        TrackedShipment shipment = System.Text.Json.JsonSerializer.Deserialize(
            """
            {
              "trackingNumber": "SAMPLE",
              "events": [
                {
                  "status": "InTransit", "occurredAt": "2026-03-02T01:00:00Z", "source": "carrier",
                  "estimatedDelivery": "2026-03-05T00:00:00Z"
                }
              ]
            }
            """,
            TrackingJsonContext.Default.TrackedShipment)!;

        Assert.Equal(
            new DeliveryEstimate(new(2026, 3, 5, 0, 0, 0, TimeSpan.Zero), Scans.Day.AddHours(1), "carrier"),
            Assert.Single(shipment.Estimates));
    }

    private static TrackedShipment Of(DeliveryEstimate[] estimates) =>
        estimates.Aggregate(Scans.Of(), (before, estimate) => before.Apply(estimate));

    private static DeliveryEstimate[] Any(Random random) => [.. Enumerable.Range(0, random.Next(8)).Select(_ => Scans.AnyEstimate(random))];
}
