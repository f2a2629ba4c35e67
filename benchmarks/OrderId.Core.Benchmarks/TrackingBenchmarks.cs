using BenchmarkDotNet.Attributes;
using OrderIds.Tracking;

namespace OrderIds.Benchmarks;

/// <summary>Applying the newest event, beside a list that keeps the events and a dictionary that moves the status, without looking for a repeated or late scan.</summary>
[MemoryDiagnoser]
public class TrackingBenchmarks
{
    // Few enough that the events stay in the caches, as a newest event just read does.
    private const int Count = 256;

    private readonly TrackingEvent[] _newest = new TrackingEvent[Count];
    private readonly Dictionary<(ShipmentStatus From, ShipmentStatus To), ShipmentStatus> _dictionary = [];
    private Shipment _shipment = Shipment.Create("SAMPLE");
    private readonly Shipment _empty = Shipment.Create("SAMPLE");

    /// <summary>Gets or sets how many events the shipment has already.</summary>
    [Params(100, 100_000)]
    public int Events { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        StatusMachine<ShipmentStatus> machine = StatusMachines.Shipment;
        foreach (ShipmentStatus from in machine.Statuses)
        {
            foreach (ShipmentStatus to in machine.Allowed(from))
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

    /// <summary>One branch of the same shipment for each event.</summary>
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

    /// <summary>Each event to the shipment the one before gave.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public ShipmentStatus ApplyNewestInARow()
    {
        Shipment shipment = _shipment;
        foreach (TrackingEvent e in _newest)
        {
            shipment = shipment.Apply(e);
        }

        return shipment.Status;
    }
}
