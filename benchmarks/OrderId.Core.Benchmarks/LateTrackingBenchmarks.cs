using BenchmarkDotNet.Attributes;
using OrderIds.Tracking;

namespace OrderIds.Benchmarks;

/// <summary>
/// Applying late events one by one, beside inserting them by time into a list, which finds no duplicates and keeps no states.
/// </summary>
[MemoryDiagnoser]
public class LateTrackingBenchmarks
{
    private static readonly Comparer<TrackingEvent> ByTime = Comparer<TrackingEvent>.Create((x, y) => x.OccurredAt.CompareTo(y.OccurredAt));

    private readonly TrackedShipment _empty = TrackedShipment.Create("SAMPLE");
    private TrackingEvent[] _events = [];

    /// <summary>Gets or sets the number of events.</summary>
    [Params(100, 1000, 8000)]
    public int Events { get; set; }

    /// <summary>Gets or sets the order in which the events arrive.</summary>
    [Params(Arrival.NewestFirst, Arrival.Random)]
    public Arrival Order { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _events = SampleEvents.Create(Events);
        if (Order == Arrival.Random)
        {
            new Random(1).Shuffle(_events);
        }
        else
        {
            Array.Reverse(_events);
        }
    }

    [Benchmark(Baseline = true)]
    public List<TrackingEvent> InsertByTime()
    {
        var timeline = new List<TrackingEvent>();
        foreach (TrackingEvent e in _events)
        {
            timeline.Insert(~timeline.BinarySearch(e, ByTime), e);
        }

        return timeline;
    }

    [Benchmark]
    public ShipmentStatus ApplyOneByOne()
    {
        TrackedShipment shipment = _empty;
        foreach (TrackingEvent e in _events)
        {
            shipment = shipment.Apply(e);
        }

        return shipment.Status;
    }

    /// <summary>Names an order of arrival.</summary>
    public enum Arrival
    {
        /// <summary>Each event is older than all before it.</summary>
        NewestFirst,

        /// <summary>Each event has a random place.</summary>
        Random,
    }
}
