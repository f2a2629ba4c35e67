using BenchmarkDotNet.Attributes;
using OrderIds.Tracking;

namespace OrderIds.Benchmarks;

/// <summary>
/// Measures applying the newest event. The baseline is a list of events and a dictionary of moves, which detect no duplicate or late
/// events.
/// </summary>
[MemoryDiagnoser]
public class TrackingBenchmarks
{
    // Few enough that the events stay in the processor's caches, like an event that was just read.
    private const int Count = 256;

    private readonly TrackingEvent[] _newest = new TrackingEvent[Count];
    private readonly Dictionary<(ShipmentStatus From, ShipmentStatus To), ShipmentStatus> _dictionary = [];
    private TrackedShipment _shipment = TrackedShipment.Create("SAMPLE");
    private readonly TrackedShipment _empty = TrackedShipment.Create("SAMPLE");

    /// <summary>Gets or sets the number of events that the shipment already has.</summary>
    [Params(100, 100_000)]
    public int Events { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        StatusMachine<ShipmentStatus> machine = StatusMachines.Shipment;
        foreach (ShipmentStatus from in machine.Statuses)
        {
            foreach (ShipmentStatus to in machine.GetAllowed(from))
            {
                _dictionary.Add((from, to), machine.Move(from, to));
            }
        }

        _shipment = _empty.Apply(SampleEvents.Create(Events));
        for (int i = 0; i < Count; i++)
        {
            _newest[i] = SampleEvents.At(Events + i, i % 2 == 0 ? ShipmentStatus.OutForDelivery : ShipmentStatus.Delivered);
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public int DictionaryMachine()
    {
        var timeline = new List<TrackingEvent>();
        ShipmentStatus status = ShipmentStatus.InTransit;
        foreach (TrackingEvent e in _newest)
        {
            timeline.Add(e);
            status = _dictionary[(status, e.Status)];
        }

        return timeline.Count + (int)status;
    }

    /// <summary>Applies each event to the same shipment.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public int ApplyNewest()
    {
        int sum = 0;
        foreach (TrackingEvent e in _newest)
        {
            sum += (int)_shipment.Apply(e).Status;
        }

        return sum;
    }

    /// <summary>Applies each event to the shipment that results from the previous event.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public ShipmentStatus ApplyNewestInARow()
    {
        TrackedShipment shipment = _shipment;
        foreach (TrackingEvent e in _newest)
        {
            shipment = shipment.Apply(e);
        }

        return shipment.Status;
    }
}
