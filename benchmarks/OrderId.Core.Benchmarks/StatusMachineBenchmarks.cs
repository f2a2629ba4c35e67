using BenchmarkDotNet.Attributes;
using OrderIds.Tracking;

namespace OrderIds.Benchmarks;

/// <summary>Measures making and checking a move between statuses. The baseline is a dictionary of moves.</summary>
[MemoryDiagnoser]
public class StatusMachineBenchmarks
{
    private const int Count = 1024;

    private readonly (ShipmentStatus From, ShipmentStatus To)[] _moves = new (ShipmentStatus, ShipmentStatus)[Count];
    private readonly Dictionary<(ShipmentStatus From, ShipmentStatus To), ShipmentStatus> _dictionary = [];

    [GlobalSetup]
    public void Setup()
    {
        StatusMachine<ShipmentStatus> machine = StatusMachines.Shipment;
        (ShipmentStatus From, ShipmentStatus To)[] allowed =
            machine.Statuses.SelectMany(from => machine.GetAllowed(from).Select(to => (from, to))).ToArray();
        foreach ((ShipmentStatus from, ShipmentStatus to) in allowed)
        {
            _dictionary.Add((from, to), machine.Move(from, to));
        }

        var random = new Random(1);
        for (int i = 0; i < Count; i++)
        {
            _moves[i] = allowed[random.Next(allowed.Length)];
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public int DictionaryMove()
    {
        int sum = 0;
        foreach ((ShipmentStatus from, ShipmentStatus to) in _moves)
        {
            sum += (int)_dictionary[(from, to)];
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int Move()
    {
        StatusMachine<ShipmentStatus> machine = StatusMachines.Shipment;
        int sum = 0;
        foreach ((ShipmentStatus from, ShipmentStatus to) in _moves)
        {
            sum += (int)machine.Move(from, to);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int CanMove()
    {
        StatusMachine<ShipmentStatus> machine = StatusMachines.Shipment;
        int sum = 0;
        foreach ((ShipmentStatus from, ShipmentStatus to) in _moves)
        {
            sum += machine.CanMove(from, to) ? 1 : 0;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int Classify()
    {
        StatusMachine<ShipmentStatus> machine = StatusMachines.Shipment;
        int sum = 0;
        foreach ((ShipmentStatus from, ShipmentStatus to) in _moves)
        {
            sum += (int)machine.Classify(from, to);
        }

        return sum;
    }
}
