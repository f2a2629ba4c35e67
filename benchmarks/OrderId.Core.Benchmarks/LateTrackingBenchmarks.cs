using BenchmarkDotNet.Attributes;
using OrderIds.Tracking;

namespace OrderIds.Benchmarks;

/// <summary>
/// Measures applying late events one by one. The baseline inserts them into a list by time, without finding duplicates or computing
/// statuses.
/// </summary>
[MemoryDiagnoser]
public class LateTrackingBenchmarks
{
    private static readonly Comparer<TrackingEvent> ByTime = Comparer<TrackingEvent>.Create((x, y) => x.OccurredAt.CompareTo(y.OccurredAt));

    private readonly TrackedShipment _empty = TrackedShipment.Create("SAMPLE");
    private TrackingEvent[] _events = [];

    /// <summary>Gets or sets the number of events of the shipment.</summary>
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

    /// <summary>Specifies the sequence in which events arrive.</summary>
    public enum Arrival
    {
        /// <summary>Each event is older than all earlier arrivals.</summary>
        NewestFirst,

        /// <summary>The events arrive in random order.</summary>
        Random,
    }
}
