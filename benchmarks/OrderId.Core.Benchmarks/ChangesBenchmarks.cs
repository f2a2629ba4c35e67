using System.Globalization;
using BenchmarkDotNet.Attributes;
using OrderIds.Tracking;

namespace OrderIds.Benchmarks;

/// <summary>
/// Measures what a program computes after a webhook that changed nothing: milestones, the next check and the display name. The baseline
/// compares the events with those of a copy.
/// </summary>
[MemoryDiagnoser]
public class ChangesBenchmarks
{
    // Different inputs are used in turn: shipments with the same events and different numbers.
    private const int Count = 64;
    private const int Events = 30;

    private readonly TrackedShipment[] _shipments = new TrackedShipment[Count];
    private readonly TrackedShipment[] _copies = new TrackedShipment[Count];
    private readonly CultureInfo _culture = CultureInfo.InvariantCulture;
    private DateTimeOffset _now;

    [GlobalSetup]
    public void Setup()
    {
        TrackingEvent[] events = SampleEvents.Create(Events);
        _now = events[^1].OccurredAt.AddHours(1);
        for (int i = 0; i < Count; i++)
        {
            TrackedShipment empty = TrackedShipment.Create("SAMPLE-" + i.ToString(CultureInfo.InvariantCulture))
                .Apply(new DeliveryEstimate(_now.AddDays(3), _now));
            _shipments[i] = empty.Apply(events);
            _copies[i] = empty.Apply(SampleEvents.Create(Events));
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public int Equality()
    {
        int equal = 0;
        for (int i = 0; i < Count; i++)
        {
            equal += _shipments[i].Equals(_copies[i]) ? 1 : 0;
        }

        return equal;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int ChangesSinceUnchanged()
    {
        int changes = 0;
        foreach (TrackedShipment shipment in _shipments)
        {
            changes += shipment.ChangesSince(shipment).Count;
        }

        return changes;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public long NextCheck()
    {
        long ticks = 0;
        foreach (TrackedShipment shipment in _shipments)
        {
            ticks += shipment.NextCheck(_now, TimeSpan.FromDays(2))!.Value.UtcTicks;
        }

        return ticks;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int ToDisplayName()
    {
        int length = 0;
        foreach (TrackedShipment shipment in _shipments)
        {
            length += shipment.Status.ToDisplayName(_culture).Length;
        }

        return length;
    }
}
