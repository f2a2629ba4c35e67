using FsCheck;
using FsCheck.Fluent;
using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>
/// The laws of shipments that grow for long, as feeds make them: mostly by newer events, and sometimes by late events, duplicates and
/// other versions of known events.
/// </summary>
public class TrackedShipmentGrowthProperties
{
    private static readonly Arbitrary<Step[]> Feeds = Arb.Array(Arb.From(
        from kind in Gen.Frequency((46, Gen.Constant(Kind.Newest)), (4, Gen.Elements(Kind.Repeated, Kind.Moved, Kind.Relocated, Kind.Late)))
        from place in Gen.Choose(0, 10_000)
        select new Step(kind, place)));

    private static readonly Arbitrary<int[]> Sizes = Arb.Array(Gen.Choose(1, 59).ToArbitrary());

    [Property(MaxTest = 200, EndSize = 300)]
    public Property Growth_OneByOne_EqualsAllAtOnce() => Prop.ForAll(Feeds, feed =>
    {
        TrackingEvent[] events = EventsOf(feed);
        AssertEqual(Scans.Of(events), events.Aggregate(TrackedShipment.Create("SAMPLE"), (before, e) => before.Apply(e)));
    });

    [Property(MaxTest = 200, EndSize = 300)]
    public Property Growth_InBatches_EqualsAllAtOnce() => Prop.ForAll(Feeds, Sizes, (feed, sizes) =>
    {
        TrackingEvent[] events = EventsOf(feed);
        TrackedShipment grown = TrackedShipment.Create("SAMPLE");
        int next = 0;
        foreach (int size in sizes)
        {
            grown = grown.Apply(events.Skip(next).Take(size));
            next += size;
        }

        AssertEqual(Scans.Of(events), grown.Apply(events.Skip(next)));
    });

    [Property(MaxTest = 200, EndSize = 300)]
    public Property Growth_AfterAMerge_EqualsAllAtOnce() => Prop.ForAll(Feeds, feed =>
    {
        TrackingEvent[] events = EventsOf(feed);
        ILookup<int, TrackingEvent> parts = events.Zip(feed).ToLookup(pair => pair.Second.Place % 3, pair => pair.First);
        TrackedShipment merged = Scans.Of([.. parts[0]]).Merge(TrackedShipment.Create("SAMPLE", "Example").Apply(parts[1]));
        AssertEqual(TrackedShipment.Create("SAMPLE", "Example").Apply(parts[0]).Apply(parts[1]), merged);
        TrackedShipment grown = parts[2].Aggregate(merged, (before, e) => before.Apply(e));
        AssertEqual(TrackedShipment.Create("SAMPLE", "Example").Apply(events), grown);
    });

    [Theory]
    [InlineData("newest first", 2500)]
    [InlineData("random", 2500)]
    [InlineData("alternating ends", 2500)]
    [InlineData("contradicting", 4000)]
    [InlineData("full", 2500)]
    public void Growth_ByLateEventsOneByOne_AllocatesLittleForEach(string order, int bytes)
    {
        const int Limit = 8000;
        TrackingEvent[] events = LateEvents(order, Limit);
        TrackedShipment shipment = events.Take(20).Aggregate(Limited(), (before, e) => before.Apply(e));
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        foreach (TrackingEvent e in events)
        {
            shipment = shipment.Apply(e);
        }

        // Copying the references of all events each time would take up to 64,000 bytes.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, (long)events.Length * bytes);
        Assert.Equal(Scans.Show(Limited().Apply(events)), Scans.Show(shipment));

        TrackedShipment Limited() => TrackedShipment.Create("SAMPLE", null, Limit);
    }

    [Fact]
    public void Growth_WhileFull_ForgetsWhatItNoLongerKeeps()
    {
        const int Limit = 64;
        TrackedShipment shipment = TrackedShipment.Create("SAMPLE", null, Limit);
        var gone = new List<WeakReference<TrackingEvent>>();
        for (int hour = 0; hour < 1000; hour++)
        {
            shipment = Grow(hour);
        }

        GC.Collect();
        Assert.InRange(gone.Count(e => e.TryGetTarget(out _)), Limit, 2 * Limit);
        GC.KeepAlive(shipment);

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        TrackedShipment Grow(int hour)
        {
            TrackingEvent e = Scans.At(hour, ShipmentStatus.InTransit, id: $"{hour}");
            gone.Add(new WeakReference<TrackingEvent>(e));
            return shipment.Apply(e);
        }
    }

    private static TrackingEvent[] EventsOf(Step[] feed)
    {
        var events = new List<TrackingEvent>();
        foreach ((Kind kind, int place) in feed)
        {
            TrackingEvent newest = Scans.At(events.Count, ShipmentStatus.InTransit, id: $"{events.Count}");
            TrackingEvent known = events.Count == 0 ? newest : events[place % events.Count];
            events.Add(kind switch
            {
                Kind.Repeated => known,
                Kind.Moved => known with { OccurredAt = newest.OccurredAt },
                Kind.Relocated => known with { Location = "Sample facility" },
                Kind.Late => newest with { OccurredAt = known.OccurredAt.AddMinutes(30) },
                _ => newest,
            });
        }

        return [.. events];
    }

    private static TrackingEvent[] LateEvents(string order, int count)
    {
        TrackingEvent[] ascending = [.. Enumerable.Range(0, count).Select(hour => Scans.At(hour, ShipmentStatus.InTransit, id: $"{hour}"))];
        TrackingEvent[] Again(Func<TrackingEvent, TrackingEvent> change) => Array.ConvertAll(ascending, e => change(e));
        TrackingEvent[] shuffled = (TrackingEvent[])ascending.Clone();
        new Random(1).Shuffle(shuffled);
        return order switch
        {
            "newest first" => [.. Enumerable.Reverse(ascending)],
            "random" => shuffled,
            "alternating ends" => ascending.Select((_, place) => ascending[place % 2 == 0 ? place / 2 : count - 1 - (place / 2)]).ToArray(),
            "contradicting" => [.. shuffled.Take(count / 2), .. Again(e => e with { OccurredAt = e.OccurredAt.AddMinutes(90) })],
            "full" => [.. shuffled, .. Again(e => e with { OccurredAt = e.OccurredAt.AddMinutes(30), EventId = $"+{e.EventId}" })],
            _ => throw new ArgumentOutOfRangeException(nameof(order)),
        };
    }

    private static void AssertEqual(TrackedShipment expected, TrackedShipment shipment)
    {
        Assert.Equal(Scans.Show(expected), Scans.Show(shipment));
        AssertKnowsAll(expected);
        AssertKnowsAll(shipment);
    }

    /// <summary>Asserts that each event of the shipment is found when it arrives again.</summary>
    private static void AssertKnowsAll(TrackedShipment shipment) =>
        Assert.All(shipment.Events().Concat(shipment.Conflicts), e => Assert.Same(shipment, shipment.Apply(e with { })));

    private enum Kind
    {
        Newest,
        Repeated,
        Moved,
        Relocated,
        Late,
    }

    private sealed record Step(Kind Kind, int Place);
}
