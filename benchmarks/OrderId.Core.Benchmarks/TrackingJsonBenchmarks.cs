using System.Globalization;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using OrderIds.Tracking;

namespace OrderIds.Benchmarks;

/// <summary>Measures reading a shipment of 30 events from JSON and writing it. The baseline parses the same JSON.</summary>
[MemoryDiagnoser]
public class TrackingJsonBenchmarks
{
    // Different inputs are used in turn: shipments with the same events and different numbers.
    private const int Count = 64;
    private const int Events = 30;

    private readonly byte[][] _documents = new byte[Count][];
    private readonly TrackedShipment[] _shipments = new TrackedShipment[Count];

    [GlobalSetup]
    public void Setup()
    {
        TrackingEvent[] events =
            [.. SampleEvents.Create(Events).Select(tracked => tracked with { Description = "Departed from the facility" })];
        for (int i = 0; i < Count; i++)
        {
            _shipments[i] = TrackedShipment.Create("SAMPLE-" + i.ToString(CultureInfo.InvariantCulture), "sample-carrier").Apply(events);
            _documents[i] = JsonSerializer.SerializeToUtf8Bytes(_shipments[i], TrackingJsonContext.Default.TrackedShipment);
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public int Document()
    {
        int sum = 0;
        foreach (byte[] json in _documents)
        {
            using JsonDocument document = JsonDocument.Parse(json);
            sum += (int)document.RootElement.ValueKind;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int Read()
    {
        int sum = 0;
        foreach (byte[] json in _documents)
        {
            sum += (int)JsonSerializer.Deserialize(json, TrackingJsonContext.Default.TrackedShipment)!.Status;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int Write()
    {
        int sum = 0;
        foreach (TrackedShipment shipment in _shipments)
        {
            sum += JsonSerializer.SerializeToUtf8Bytes(shipment, TrackingJsonContext.Default.TrackedShipment).Length;
        }

        return sum;
    }
}
