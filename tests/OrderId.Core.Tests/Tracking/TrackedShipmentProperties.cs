using FsCheck.Xunit;
using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>The laws of shipments: a shipment is a set of events, and everything else a function of the set.</summary>
[Properties(Arbitrary = [typeof(Arbitraries), typeof(MoreTrackingArbitraries)])]
public class TrackedShipmentProperties
{
    private const int Limit = 5;

    [Property(MaxTest = 20)]
    public bool Permutation_OfUpToSevenEvents_GivesAnEqualShipment(UpToSeven<TrackingEvent> events)
    {
        string expected = Scans.Show(Scans.Of([.. events.Items]));
        return events.Permutations().All(permutation =>
            Scans.Show(permutation.Aggregate(TrackedShipment.Create("SAMPLE"), (before, e) => before.Apply(e))) == expected
                && Scans.Show(Scans.Of(permutation)) == expected);
    }

    [Property(MaxTest = 400)]
    public bool Permutation_Random_GivesAnEqualShipment(TrackingEvent[] events, Seed seed)
    {
        TrackingEvent[] shuffled = Shuffle(events, seed);
        TrackedShipment shipment = shuffled.Aggregate(TrackedShipment.Create("SAMPLE"), (before, e) => before.Apply(e));
        return shipment.Equals(Scans.Of(events)) && shipment.GetHashCode() == Scans.Of(events).GetHashCode()
            && Scans.Show(shipment) == Scans.Show(Scans.Of(events));
    }

    [Property(MaxTest = 400)]
    public bool Duplication_GivesAnEqualShipment(TrackingEvent[] events, Seed seed)
    {
        TrackingEvent[] shuffled = Shuffle(events, seed);
        TrackedShipment once = Scans.Of(events);
        return Scans.Show(once) == Scans.Show(Scans.Of([.. events, .. shuffled])) && ReferenceEquals(once, once.Apply(shuffled))
            && events.All(e => ReferenceEquals(once, once.Apply(e)));
    }

    [Property(MaxTest = 400)]
    public bool Splitting_GivesAnEqualShipment(TrackingEvent[] events, Seed seed)
    {
        TrackingEvent[] shuffled = Shuffle(events, seed);
        int cut = events.Length / 3;
        TrackedShipment pieces = TrackedShipment.Create("SAMPLE").Apply(shuffled.Take(cut)).Apply(shuffled.Skip(cut).Take(cut))
            .Apply(shuffled.Skip(2 * cut));
        return Scans.Show(pieces) == Scans.Show(Scans.Of(events));
    }

    [Property(MaxTest = 400)]
    public bool Create_OfEventsAndEstimates_EqualsApplyingThem(TrackingEvent[] events, Seed seed)
    {
        Random random = seed.ToRandom();
        DeliveryEstimate[] estimates =
        [
            .. Enumerable.Range(0, random.Next(4))
                .Select(_ => new DeliveryEstimate(Scans.Day.AddDays(random.Next(9)), Scans.Day.AddHours(random.Next(3)))),
        ];
        TrackingEvent[] shuffled = Shuffle(events, seed);
        TrackingEvent[] descending = [.. events.OrderByDescending(e => e.OccurredAt)];
        TrackedShipment applied = estimates.Aggregate(Scans.Of(events), (before, estimate) => before.Apply(estimate));
        return new[] { events, shuffled, descending }.All(all =>
            TrackedShipment.Create("SAMPLE", null, all, estimates) is var created
                && created.Equals(applied) && Scans.Show(created) == Scans.Show(applied));
    }

    [Property(MaxTest = 400)]
    public bool Merge_IsCommutative(TrackingEvent[] a, TrackingEvent[] b) =>
        Scans.Show(Scans.Of(a).Merge(Scans.Of(b))) == Scans.Show(Scans.Of(b).Merge(Scans.Of(a)));

    [Property(MaxTest = 400)]
    public bool Merge_EqualsApplyingBoth(TrackingEvent[] a, TrackingEvent[] b) =>
        Scans.Show(Scans.Of(a).Merge(Scans.Of(b))) == Scans.Show(Scans.Of([.. a, .. b]));

    [Property(MaxTest = 400)]
    public bool Merge_IsAssociative(TrackingEvent[] a, TrackingEvent[] b, TrackingEvent[] c) =>
        Scans.Show(Scans.Of(a).Merge(Scans.Of(b)).Merge(Scans.Of(c))) == Scans.Show(Scans.Of(a).Merge(Scans.Of(b).Merge(Scans.Of(c))));

    [Property(MaxTest = 400)]
    public bool Merge_IsIdempotent(TrackingEvent[] a, TrackingEvent[] b)
    {
        TrackedShipment merged = Scans.Of(a).Merge(Scans.Of(b));
        return merged.Equals(merged.Merge(merged)) && Scans.Show(merged) == Scans.Show(merged.Merge(Scans.Of(b)).Merge(Scans.Of(a)));
    }

    [Fact]
    public void Merge_Carriers_IsCommutativeAndAssociative()
    {
        string?[] carriers = [null, "Example A", "Example B"];
        foreach (string? a in carriers)
        {
            foreach (string? b in carriers)
            {
                Assert.Equal(
                    TrackedShipment.Create("SAMPLE", a).Merge(TrackedShipment.Create("SAMPLE", b)), TrackedShipment.Create("SAMPLE", b)
                        .Merge(TrackedShipment.Create("SAMPLE", a)));
                foreach (string? c in carriers)
                {
                    Assert.Equal(
                        TrackedShipment.Create("SAMPLE", a).Merge(TrackedShipment.Create("SAMPLE", b))
                            .Merge(TrackedShipment.Create("SAMPLE", c)),
                        TrackedShipment.Create("SAMPLE", a)
                            .Merge(TrackedShipment.Create("SAMPLE", b).Merge(TrackedShipment.Create("SAMPLE", c))));
                }
            }
        }
    }

    [Fact]
    public void Merge_NumbersWrittenDifferently_IsCommutativeAndAssociative()
    {
        TrackedShipment[] written = [.. new[] { "1z 999-aa1", "1Z999AA1", " 1z999aa1 " }.Select(number => TrackedShipment.Create(number))];
        foreach (TrackedShipment a in written)
        {
            Assert.All(written, b => Assert.Equal(a.Merge(b), b.Merge(a)));
            Assert.All(written, b => Assert.All(written, c => Assert.Equal(a.Merge(b).Merge(c), a.Merge(b.Merge(c)))));
        }

        Assert.Throws<ArgumentException>(() => written[0].Merge(TrackedShipment.Create("1Z999AA11")));
    }

    [Property(MaxTest = 400)]
    public bool TimeZoneNotation_IsIrrelevant(TrackingEvent[] events)
    {
        TrackedShipment utc = Scans.Of(events.Select(e => e with { OccurredAt = e.OccurredAt.ToUniversalTime() }).ToArray());
        return utc.Equals(Scans.Of(events)) && utc.Outcomes().SequenceEqual(Scans.Of(events).Outcomes())
            && utc.HasConflicts == Scans.Of(events).HasConflicts;
    }

    [Property(MaxTest = 600)]
    public bool NaiveSortAndFoldModel_Agrees(TrackingEvent[] events) =>
        NaiveShipment.Describe(events) == NaiveShipment.Describe(Scans.Of(events));

    [Property(MaxTest = 400)]
    public bool Assess_OfAnEventNewerThanAll_IsWhatItsOutcomeWillBe(TrackingEvent[] events, TrackingEvent e)
    {
        TrackingEvent newest = e with { OccurredAt = Scans.Day.AddYears(1), EventId = "new" };
        TrackedShipment shipment = Scans.Of(events);
        return shipment.Assess(newest) == shipment.Apply(newest).Outcomes()[shipment.Events().Count];
    }

    [Property(MaxTest = 400)]
    public bool Assess_OfAnEventThatIsThere_IsDuplicateOrSuperseded(TrackingEvent[] events)
    {
        TrackedShipment shipment = Scans.Of(events);
        return shipment.Events().All(e => shipment.Assess(e) == TrackingOutcome.Duplicate)
            && shipment.Conflicts.All(e => shipment.Assess(e) == TrackingOutcome.Superseded);
    }

    [Property(MaxTest = 400)]
    public bool Assess_SupersededThatNamesNoLeg_LeavesStatusDetailAndLeg(TrackingEvent[] events, TrackingEvent e)
    {
        TrackedShipment before = Scans.Of(events);
        TrackedShipment after = before.Apply(e);
        return e.Leg != ShipmentLeg.Unknown || before.Assess(e) != TrackingOutcome.Superseded
            || before.Events().Any(known => known.EventId == e.EventId)
            || (before.Status, before.Detail, before.Leg) == (after.Status, after.Detail, after.Leg);
    }

    [Property(MaxTest = 400)]
    public bool Limit_CommutesWithArrival(TrackingEvent[] events, Seed seed)
    {
        TrackingEvent[] shuffled = Shuffle(events, seed);
        TrackedShipment atOnce = Limited().Apply(events);
        TrackedShipment oneByOne = shuffled.Aggregate(Limited(), (before, e) => before.Apply(e));
        TrackedShipment backwards = Enumerable.Reverse(events).Aggregate(Limited(), (before, e) => before.Apply(e));
        return Scans.Show(atOnce) == Scans.Show(oneByOne) && Scans.Show(atOnce) == Scans.Show(backwards)
            && atOnce.Events().Count + atOnce.Conflicts.Count <= Limit;
    }

    [Property(MaxTest = 400)]
    public bool Limit_CommutesWithMerge(TrackingEvent[] a, TrackingEvent[] b)
    {
        TrackedShipment merged = Limited().Apply(a).Merge(Limited().Apply(b));
        return Scans.Show(merged) == Scans.Show(Limited().Apply([.. b, .. a]))
            && Scans.Show(merged) == Scans.Show(Limited().Apply(b).Merge(Limited().Apply(a)));
    }

    [Property(MaxTest = 400)]
    public bool Merge_WithTheCarrierOfTheOther_EqualsApplyingBoth(TrackingEvent[] a, TrackingEvent[] b)
    {
        TrackedShipment merged = Limited("Example B").Apply(a).Merge(Limited("Example A").Apply(b));
        string both = Scans.Show(Limited("Example A").Apply([.. a, .. b]));
        return Scans.Show(merged) == both && Scans.Show(merged.Apply(a)) == both;
    }

    [Property(MaxTest = 100)]
    public bool Branches_OfOneShipment_DoNotSeeEachOther(TrackingEvent[] a, TrackingEvent[] b)
    {
        TrackedShipment trunk = Scans.Of(a);
        string before = Scans.Show(trunk);
        string[] branches = b.Select(e => Scans.Show(trunk.Apply(e with { OccurredAt = Scans.Day.AddYears(1) }))).ToArray();
        return before == Scans.Show(trunk)
            && branches.SequenceEqual(b.Select(e => Scans.Show(Scans.Of([.. a, e with { OccurredAt = Scans.Day.AddYears(1) }]))));
    }

    [Property(MaxTest = 5000)]
    public bool Order_OfEvents_IsTotal(TrackingEvent a, TrackingEvent b, TrackingEvent c)
    {
        int ab = TrackingEvent.Compare(a, b);
        int bc = TrackingEvent.Compare(b, c);
        return Math.Sign(ab) == -Math.Sign(TrackingEvent.Compare(b, a))
            && (ab == 0) == a.Equals(b)
            && (ab != 0 || a.GetHashCode() == b.GetHashCode())
            && (ab > 0 || bc > 0 || TrackingEvent.Compare(a, c) <= 0);
    }

    [Fact]
    public void Permutation_OfEventsThatTieButForOneField_GivesAnEqualShipment()
    {
        // Each breaks a tie that only the last parts of the order can break.
        TrackingEvent tied = Scans.At(1, InTransitStatus) with { Code = "A" };
        TrackingEvent[] others =
        [
            tied with { Source = "b" },
            tied with { EventId = "7" },
            tied with { Code = "B" },
            tied with { Detail = ShipmentDetail.Accepted },
            tied with { Detail = ShipmentDetail.Unknown, RawDetail = "Sideways" },
            tied with { Leg = ShipmentLeg.Forward },
            tied with { RawLeg = "Inward" },
            tied with { Precision = TimePrecision.LocalTime },
            tied with { Precision = TimePrecision.Unknown, RawPrecision = "Century" },
            tied with { Description = "said" },
            tied with { Location = "Bremen" },
            tied with { Proof = new ProofOfDelivery { ReceivedBy = "Sample" } },
            tied with { Proof = new ProofOfDelivery { SignatureUrl = "https://example.com/s" } },
            tied with { Proof = new ProofOfDelivery { PhotoUrl = "https://example.com/p" } },
            tied with { OccurredAt = tied.OccurredAt.ToOffset(TimeSpan.FromHours(2)) },
        ];
        foreach (TrackingEvent a in others.Append(tied))
        {
            foreach (TrackingEvent b in others.Append(tied))
            {
                Assert.Equal(Scans.Show(Scans.Of(a).Apply(b)), Scans.Show(Scans.Of(b).Apply(a)));
                Assert.Equal(Scans.Show(Scans.Of(a, b)), Scans.Show(Scans.Of(b).Apply(a)));
                Assert.Equal(NaiveShipment.Describe([a, b]), NaiveShipment.Describe(Scans.Of(a, b)));
            }
        }
    }

    private static ShipmentStatus InTransitStatus => ShipmentStatus.InTransit;

    private static TrackedShipment Limited(string? carrier = null) => TrackedShipment.Create("SAMPLE", carrier, Limit);

    private static TrackingEvent[] Shuffle(TrackingEvent[] events, Seed seed)
    {
        Random random = seed.ToRandom();
        return events.Select(e => (Key: random.Next(), e)).OrderBy(pair => pair.Key).Select(pair => pair.e).ToArray();
    }
}
