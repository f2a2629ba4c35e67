using BenchmarkDotNet.Attributes;
using OrderIds.Tracking;

namespace OrderIds.Benchmarks;

/// <summary>
/// Measures applying many events in random order at once. The baseline sorts them by time. The allocations include what the shipment
/// retains.
/// </summary>
[MemoryDiagnoser]
public class BulkTrackingBenchmarks
{
    private readonly TrackedShipment _empty = TrackedShipment.Create("SAMPLE");
    private TrackingEvent[] _events = [];

    /// <summary>Gets or sets the number of events.</summary>
    [Params(10, 100, 100_000)]
    public int Events { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _events = SampleEvents.Create(Events);
        new Random(1).Shuffle(_events);
    }

    [Benchmark(Baseline = true)]
    public TrackingEvent[] SortByTime() => [.. _events.OrderBy(e => e.OccurredAt)];

    [Benchmark]
    public TrackedShipment ApplyAll() => _empty.Apply(_events);
}
