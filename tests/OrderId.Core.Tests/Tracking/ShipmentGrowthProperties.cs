using FsCheck.Xunit;
using OrderIds.Tracking;

namespace OrderIds.Tests.Tracking;

/// <summary>The laws of shipments that grow for long, as feeds make them: mostly by newer events, now and then by late ones, repetitions and other accounts of known scans.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)])]
public class ShipmentGrowthProperties
{
    [Property(MaxTest = 200)]
    public bool Growth_OneByOne_EqualsAllAtOnce(Seed seed)
    {
        TrackingEvent[] events = Feed(seed.ToRandom());
        Shipment grown = events.Aggregate(Shipment.Create("SAMPLE"), (before, e) => before.Apply(e));
        return Scans.Show(grown) == Scans.Show(Scans.Of(events)) && KnowsAll(grown) && KnowsAll(Scans.Of(events));
    }

    [Property(MaxTest = 200)]
    public bool Growth_InBatches_EqualsAllAtOnce(Seed seed)
    {
        Random random = seed.ToRandom();
        TrackingEvent[] events = Feed(random);
        Shipment grown = Shipment.Create("SAMPLE");
        for (int next = 0, size; next < events.Length; next += size)
        {
            size = random.Next(1, 60);
            grown = grown.Apply(events.Skip(next).Take(size));
        }

        return Scans.Show(grown) == Scans.Show(Scans.Of(events)) && KnowsAll(grown);
    }

    [Property(MaxTest = 200)]
    public bool Growth_AfterAMerge_EqualsAllAtOnce(Seed seed)
    {
        Random random = seed.ToRandom();
        TrackingEvent[] events = Feed(random);
        TrackingEvent[][] parts = events.GroupBy(_ => random.Next(3)).Select(part => part.ToArray()).Concat([[], [], []]).ToArray();
        Shipment merged = Scans.Of(parts[0]).Merge(Shipment.Create("SAMPLE", "Example").Apply(parts[1]));
        Shipment grown = parts[2].Aggregate(merged, (before, e) => before.Apply(e));
        return Scans.Show(grown) == Scans.Show(Shipment.Create("SAMPLE", "Example").Apply(events)) && KnowsAll(merged) && KnowsAll(grown);
    }

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
        Shipment shipment = events.Take(20).Aggregate(Limited(), (before, e) => before.Apply(e));
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        foreach (TrackingEvent e in events)
        {
            shipment = shipment.Apply(e);
        }

        // Copying the references of all events each time would take up to 64,000 bytes.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, (long)events.Length * bytes);
        Assert.Equal(Scans.Show(Limited().Apply(events)), Scans.Show(shipment));

        Shipment Limited() => Shipment.Create("SAMPLE", null, Limit);
    }

    [Fact]
    public void Growth_WhileFull_ForgetsWhatItNoLongerKeeps()
    {
        const int Limit = 64;
        Shipment shipment = Shipment.Create("SAMPLE", null, Limit);
        var gone = new List<WeakReference<TrackingEvent>>();
        for (int hour = 0; hour < 1000; hour++)
        {
            shipment = Grow(hour);
        }

        GC.Collect();
        Assert.InRange(gone.Count(e => e.TryGetTarget(out _)), Limit, 2 * Limit);
        GC.KeepAlive(shipment);

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        Shipment Grow(int hour)
        {
            TrackingEvent e = Scans.At(hour, ShipmentStatus.InTransit, id: $"{hour}");
            gone.Add(new WeakReference<TrackingEvent>(e));
            return shipment.Apply(e);
        }
    }

    private static TrackingEvent[] Feed(Random random)
    {
        var events = new List<TrackingEvent>();
        for (int count = random.Next(200); count > 0; count--)
        {
            TrackingEvent newest = Scans.At(events.Count, ShipmentStatus.InTransit, id: $"{events.Count}");
            events.Add(random.Next(50) switch
            {
                0 when events.Count > 0 => events[random.Next(events.Count)],
                1 when events.Count > 0 => events[random.Next(events.Count)] with { OccurredAt = newest.OccurredAt },
                2 when events.Count > 0 => events[random.Next(events.Count)] with { Location = "Sample facility" },
                3 => newest with { OccurredAt = Scans.Day.AddMinutes((random.Next(events.Count + 1) * 60) + 30) },
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
            "newest first" => ascending.Reverse().ToArray(),
            "random" => shuffled,
            "alternating ends" => ascending.Select((_, place) => ascending[place % 2 == 0 ? place / 2 : count - 1 - (place / 2)]).ToArray(),
            "contradicting" => [.. shuffled.Take(count / 2), .. Again(e => e with { OccurredAt = e.OccurredAt.AddMinutes(90) })],
            "full" => [.. shuffled, .. Again(e => e with { OccurredAt = e.OccurredAt.AddMinutes(30), EventId = $"+{e.EventId}" })],
            _ => throw new ArgumentOutOfRangeException(nameof(order)),
        };
    }

    /// <summary>Says whether every event that is there is known again.</summary>
    private static bool KnowsAll(Shipment shipment) =>
        shipment.Timeline.Concat(shipment.Conflicts).All(e => ReferenceEquals(shipment, shipment.Apply(e with { })));
}
