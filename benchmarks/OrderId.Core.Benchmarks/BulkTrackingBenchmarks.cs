using BenchmarkDotNet.Attributes;
using OrderIds.Tracking;

namespace OrderIds.Benchmarks;

/// <summary>Making a shipment of many events in random order, beside sorting them by time with the BCL. The allocations are the memory a shipment takes for its events, and what it takes to make it.</summary>
[MemoryDiagnoser]
public class BulkTrackingBenchmarks
{
    private readonly Shipment _empty = Shipment.Create("SAMPLE");
    private TrackingEvent[] _events = [];

    /// <summary>Gets or sets how many events there are.</summary>
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
    public Shipment ApplyAll() => _empty.Apply(_events);
}
