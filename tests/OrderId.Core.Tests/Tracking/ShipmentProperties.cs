using FsCheck;
using FsCheck.Fluent;
using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>The laws of shipments: a shipment is a set of events, and everything else a function of the set.</summary>
public class ShipmentProperties
{
    private const int Limit = 5;

    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(400);

    [Fact]
    public void Permutation_AllUpToSevenEvents_GiveAnEqualShipment()
    {
        foreach (int size in Enumerable.Range(0, 8))
        {
            // Sets of seven have 5,040 permutations each.
            foreach (TrackingEvent[] events in Scans.Any.ArrayOf(size).Sample(size < 7 ? 20 : 6, size))
            {
                string expected = Scans.Show(Scans.Of(events));
                foreach (TrackingEvent[] permutation in Permutations(events))
                {
                    Shipment shipment = permutation.Aggregate(Shipment.Create("SAMPLE"), (before, e) => before.Apply(e));
                    Assert.Equal(expected, Scans.Show(shipment));
                    Assert.Equal(expected, Scans.Show(Scans.Of(permutation)));
                }
            }
        }
    }

    [Fact]
    public void Permutation_Random_GivesAnEqualShipment() => ForAllShuffled((events, shuffled) =>
    {
        Shipment shipment = shuffled.Aggregate(Shipment.Create("SAMPLE"), (before, e) => before.Apply(e));
        return shipment.Equals(Scans.Of(events)) && shipment.GetHashCode() == Scans.Of(events).GetHashCode() && Scans.Show(shipment) == Scans.Show(Scans.Of(events));
    });

    [Fact]
    public void Duplication_GivesAnEqualShipment() => ForAllShuffled((events, shuffled) =>
    {
        Shipment once = Scans.Of(events);
        return Scans.Show(once) == Scans.Show(Scans.Of([.. events, .. shuffled])) && ReferenceEquals(once, once.Apply(shuffled)) && events.All(e => ReferenceEquals(once, once.Apply(e)));
    });

    [Fact]
    public void Splitting_GivesAnEqualShipment() => ForAllShuffled((events, shuffled) =>
    {
        int cut = events.Length / 3;
        Shipment pieces = Shipment.Create("SAMPLE").Apply(shuffled.Take(cut)).Apply(shuffled.Skip(cut).Take(cut)).Apply(shuffled.Skip(2 * cut));
        return Scans.Show(pieces) == Scans.Show(Scans.Of(events));
    });

    [Fact]
    public void Merge_IsCommutative() => ForAllPairs((a, b) => Scans.Show(Scans.Of(a).Merge(Scans.Of(b))) == Scans.Show(Scans.Of(b).Merge(Scans.Of(a))));

    [Fact]
    public void Merge_EqualsApplyingBoth() => ForAllPairs((a, b) => Scans.Show(Scans.Of(a).Merge(Scans.Of(b))) == Scans.Show(Scans.Of([.. a, .. b])));

    [Fact]
    public void Merge_IsAssociative() => Prop.ForAll(Scans.Lists, Scans.Lists, Scans.Lists, (a, b, c) =>
        Scans.Show(Scans.Of(a).Merge(Scans.Of(b)).Merge(Scans.Of(c))) == Scans.Show(Scans.Of(a).Merge(Scans.Of(b).Merge(Scans.Of(c))))).Check(Thorough);

    [Fact]
    public void Merge_IsIdempotent() => ForAllPairs((a, b) =>
    {
        Shipment merged = Scans.Of(a).Merge(Scans.Of(b));
        return merged.Equals(merged.Merge(merged)) && Scans.Show(merged) == Scans.Show(merged.Merge(Scans.Of(b)).Merge(Scans.Of(a)));
    });

    [Fact]
    public void Merge_Carriers_IsCommutativeAndAssociative()
    {
        string?[] carriers = [null, "Example A", "Example B"];
        foreach (string? a in carriers)
        {
            foreach (string? b in carriers)
            {
                Assert.Equal(Shipment.Create("SAMPLE", a).Merge(Shipment.Create("SAMPLE", b)), Shipment.Create("SAMPLE", b).Merge(Shipment.Create("SAMPLE", a)));
                foreach (string? c in carriers)
                {
                    Assert.Equal(
                        Shipment.Create("SAMPLE", a).Merge(Shipment.Create("SAMPLE", b)).Merge(Shipment.Create("SAMPLE", c)),
                        Shipment.Create("SAMPLE", a).Merge(Shipment.Create("SAMPLE", b).Merge(Shipment.Create("SAMPLE", c))));
                }
            }
        }
    }

    [Fact]
    public void TimeZoneNotation_IsIrrelevant() => Prop.ForAll(Scans.Lists, events =>
    {
        Shipment utc = Scans.Of(events.Select(e => e with { OccurredAt = e.OccurredAt.ToUniversalTime() }).ToArray());
        return utc.Equals(Scans.Of(events)) && utc.Outcomes.SequenceEqual(Scans.Of(events).Outcomes) && utc.HasConflicts == Scans.Of(events).HasConflicts;
    }).Check(Thorough);

    [Fact]
    public void NaiveSortAndFoldModel_Agrees() => Prop.ForAll(Scans.Lists, events => NaiveShipment.Describe(events) == NaiveShipment.Describe(Scans.Of(events))).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Assess_OfAnEventNewerThanAll_IsWhatItsOutcomeWillBe() => Prop.ForAll(Scans.Lists, Arb.From(Scans.Any), (events, e) =>
    {
        TrackingEvent newest = e with { OccurredAt = Scans.Day.AddYears(1), EventId = "new" };
        Shipment shipment = Scans.Of(events);
        return shipment.Assess(newest) == shipment.Apply(newest).Outcomes[shipment.Timeline.Count];
    }).Check(Thorough);

    [Fact]
    public void Assess_OfAnEventThatIsThere_IsDuplicateOrSuperseded() => Prop.ForAll(Scans.Lists, events =>
    {
        Shipment shipment = Scans.Of(events);
        return shipment.Timeline.All(e => shipment.Assess(e) == TrackingOutcome.Duplicate) && shipment.Conflicts.All(e => shipment.Assess(e) == TrackingOutcome.Superseded);
    }).Check(Thorough);

    [Fact]
    public void Assess_SupersededThatNamesNoLeg_LeavesStatusDetailAndLeg() => Prop.ForAll(Scans.Lists, Arb.From(Scans.Any), (events, e) =>
    {
        Shipment before = Scans.Of(events);
        Shipment after = before.Apply(e);
        return e.Leg != ShipmentLeg.Unknown || before.Assess(e) != TrackingOutcome.Superseded || before.Timeline.Any(known => known.EventId == e.EventId) || (before.Status, before.Detail, before.Leg) == (after.Status, after.Detail, after.Leg);
    }).Check(Thorough);

    [Fact]
    public void Limit_CommutesWithArrival() => ForAllShuffled((events, shuffled) =>
    {
        Shipment atOnce = Limited().Apply(events);
        Shipment oneByOne = shuffled.Aggregate(Limited(), (before, e) => before.Apply(e));
        Shipment backwards = Enumerable.Reverse(events).Aggregate(Limited(), (before, e) => before.Apply(e));
        return Scans.Show(atOnce) == Scans.Show(oneByOne) && Scans.Show(atOnce) == Scans.Show(backwards) && atOnce.Timeline.Count + atOnce.Conflicts.Count <= Limit;
    });

    [Fact]
    public void Limit_CommutesWithMerge() => ForAllPairs((a, b) =>
    {
        Shipment merged = Limited().Apply(a).Merge(Limited().Apply(b));
        return Scans.Show(merged) == Scans.Show(Limited().Apply([.. b, .. a])) && Scans.Show(merged) == Scans.Show(Limited().Apply(b).Merge(Limited().Apply(a)));
    });

    [Fact]
    public void Merge_WithTheCarrierOfTheOther_EqualsApplyingBoth() => ForAllPairs((a, b) =>
    {
        Shipment merged = Limited("Example B").Apply(a).Merge(Limited("Example A").Apply(b));
        string both = Scans.Show(Limited("Example A").Apply([.. a, .. b]));
        return Scans.Show(merged) == both && Scans.Show(merged.Apply(a)) == both;
    });

    [Fact]
    public void Branches_OfOneShipment_DoNotSeeEachOther() => ForAllPairs((a, b) =>
    {
        Shipment trunk = Scans.Of(a);
        string before = Scans.Show(trunk);
        string[] branches = b.Select(e => Scans.Show(trunk.Apply(e with { OccurredAt = Scans.Day.AddYears(1) }))).ToArray();
        return before == Scans.Show(trunk) && branches.SequenceEqual(b.Select(e => Scans.Show(Scans.Of([.. a, e with { OccurredAt = Scans.Day.AddYears(1) }]))));
    });

    [Fact]
    public void Order_OfEvents_IsTotal() => Prop.ForAll(Arb.From(Scans.Any), Arb.From(Scans.Any), Arb.From(Scans.Any), (a, b, c) =>
    {
        int ab = TrackingEvent.Compare(a, b);
        int bc = TrackingEvent.Compare(b, c);
        return Math.Sign(ab) == -Math.Sign(TrackingEvent.Compare(b, a))
            && (ab == 0) == a.Equals(b)
            && (ab != 0 || a.GetHashCode() == b.GetHashCode())
            && (ab > 0 || bc > 0 || TrackingEvent.Compare(a, c) <= 0);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

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
            tied with { EstimatedDelivery = Scans.Day.AddDays(3) },
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

    private static Shipment Limited(string? carrier = null) => Shipment.Create("SAMPLE", carrier, Limit);

    private static void ForAllPairs(Func<TrackingEvent[], TrackingEvent[], bool> law) => Prop.ForAll(Scans.Lists, Scans.Lists, law).Check(Thorough);

    private static void ForAllShuffled(Func<TrackingEvent[], TrackingEvent[], bool> law) =>
        Prop.ForAll(Scans.Lists, Arb.From(Gen.Choose(0, int.MaxValue - 1)), (events, seed) => law(events, Shuffle(events, seed))).Check(Thorough);

    private static TrackingEvent[] Shuffle(TrackingEvent[] events, int seed)
    {
        var random = new Random(seed);
        return events.Select(e => (Key: random.Next(), e)).OrderBy(pair => pair.Key).Select(pair => pair.e).ToArray();
    }

    private static IEnumerable<TrackingEvent[]> Permutations(TrackingEvent[] items)
    {
        if (items.Length == 0)
        {
            yield return [];
        }

        for (int i = 0; i < items.Length; i++)
        {
            foreach (TrackingEvent[] rest in Permutations([.. items.Take(i), .. items.Skip(i + 1)]))
            {
                yield return [items[i], .. rest];
            }
        }
    }
}
