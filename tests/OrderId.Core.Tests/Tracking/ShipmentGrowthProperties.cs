using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using OrderIds.Tracking;
using OrderIds.Tracking.Timelines;

namespace OrderIds.Tests.Tracking;

/// <summary>The laws of shipments that grow for long, as feeds make them: mostly by newer events, now and then by late ones, repetitions and other accounts of known scans.</summary>
public class ShipmentGrowthProperties
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    [Fact]
    public void Growth_OneByOne_EqualsAllAtOnce() => ForAllFeeds((events, _) =>
    {
        Shipment grown = events.Aggregate(Shipment.Create("SAMPLE"), (before, e) => before.Apply(e));
        return Scans.Show(grown) == Scans.Show(Scans.Of(events)) && KnowsAll(grown) && KnowsAll(Scans.Of(events));
    });

    [Fact]
    public void Growth_InBatches_EqualsAllAtOnce() => ForAllFeeds((events, random) =>
    {
        Shipment grown = Shipment.Create("SAMPLE");
        for (int next = 0, size; next < events.Length; next += size)
        {
            size = random.Next(1, 60);
            grown = grown.Apply(events.Skip(next).Take(size));
        }

        return Scans.Show(grown) == Scans.Show(Scans.Of(events)) && KnowsAll(grown);
    });

    [Fact]
    public void Growth_AfterAMerge_EqualsAllAtOnce() => ForAllFeeds((events, random) =>
    {
        TrackingEvent[][] parts = events.GroupBy(_ => random.Next(3)).Select(part => part.ToArray()).Concat([[], [], []]).ToArray();
        Shipment merged = Scans.Of(parts[0]).Merge(Shipment.Create("SAMPLE", "Example").Apply(parts[1]));
        Shipment grown = parts[2].Aggregate(merged, (before, e) => before.Apply(e));
        return Scans.Show(grown) == Scans.Show(Shipment.Create("SAMPLE", "Example").Apply(events)) && KnowsAll(merged) && KnowsAll(grown);
    });

    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    public void Growth_HoweverLong_LeavesFewScansOutsideFewTables(int atOnce)
    {
        const int Length = 5000;
        Shipment shipment = Scans.Of(Enumerable.Range(0, atOnce).Select(hour => Scans.At(hour, ShipmentStatus.InTransit)).ToArray());
        for (int count = atOnce + 1; count <= Length; count++)
        {
            shipment = shipment.Apply(Scans.At(count, ShipmentStatus.InTransit));
            var tables = Tables(shipment).ToList();

            Assert.InRange(count - (tables.FirstOrDefault()?.Count ?? 0), 0, 16);
            Assert.InRange(tables.Count, 0, (int)Math.Log(count, 2));
        }
    }

    private static void ForAllFeeds(Func<TrackingEvent[], Random, bool> law) => Prop.ForAll(Seeds, seed =>
    {
        var random = new Random(seed);
        return law(Feed(random), random);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

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

    /// <summary>Says whether every event that is there is known again.</summary>
    private static bool KnowsAll(Shipment shipment) => shipment.Timeline.Concat(shipment.Conflicts).All(e => ReferenceEquals(shipment, shipment.Apply(e with { })));

    private static IEnumerable<ScanIndex> Tables(Shipment shipment)
    {
        for (var table = (ScanIndex?)Field(shipment, "_index"); table is not null; table = (ScanIndex?)Field(table, "_older"))
        {
            yield return table;
        }
    }

    private static object? Field(object from, string name) => from.GetType().GetField(name, BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(from);
}
