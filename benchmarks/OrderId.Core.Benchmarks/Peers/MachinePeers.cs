using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using OrderIds.Tracking;
using Stateless;

namespace OrderIds.Benchmarks.Peers;

/// <summary>
/// Measures checking and making moves of a shipment. Stateless has the same table of moves, with the statuses as triggers.
/// </summary>
[MemoryDiagnoser]
[BenchmarkCategory(PeerTable.Category)]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class MachinePeers
{
    private const string Check = "check";
    private const string Move = "move";

    private readonly (ShipmentStatus From, ShipmentStatus To)[] _moves = new (ShipmentStatus, ShipmentStatus)[Inputs.Count];
    private readonly Dictionary<(ShipmentStatus From, ShipmentStatus To), ShipmentStatus> _dictionary = [];
    private readonly StateMachine<ShipmentStatus, ShipmentStatus> _stateless;
    private ShipmentStatus _status;

    public MachinePeers()
    {
        StatusMachine<ShipmentStatus> machine = StatusMachines.Shipment;
        _stateless = new StateMachine<ShipmentStatus, ShipmentStatus>(() => _status, status => _status = status);
        foreach (ShipmentStatus from in machine.Statuses)
        {
            foreach (ShipmentStatus to in machine.GetAllowed(from))
            {
                _dictionary.Add((from, to), to);
                _ = from == to ? _stateless.Configure(from).PermitReentry(to) : _stateless.Configure(from).Permit(to, to);
            }
        }

        (ShipmentStatus, ShipmentStatus)[] allowed = [.. _dictionary.Keys];
        new Random(20250101).GetItems(allowed, _moves);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Inputs.Count)]
    [BenchmarkCategory(Check)]
    public int DictionaryCheck()
    {
        int sum = 0;
        foreach ((ShipmentStatus From, ShipmentStatus To) move in _moves)
        {
            sum += _dictionary.ContainsKey(move) ? 1 : 0;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    [BenchmarkCategory(Check)]
    public int OurCheck()
    {
        StatusMachine<ShipmentStatus> machine = StatusMachines.Shipment;
        int sum = 0;
        foreach ((ShipmentStatus from, ShipmentStatus to) in _moves)
        {
            sum += machine.CanMove(from, to) ? 1 : 0;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    [BenchmarkCategory(Check)]
    public int StatelessCheck()
    {
        int sum = 0;
        foreach ((ShipmentStatus from, ShipmentStatus to) in _moves)
        {
            _status = from;
            sum += _stateless.CanFire(to) ? 1 : 0;
        }

        return sum;
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Inputs.Count)]
    [BenchmarkCategory(Move)]
    public int DictionaryMove()
    {
        int sum = 0;
        foreach ((ShipmentStatus From, ShipmentStatus To) move in _moves)
        {
            sum += (int)_dictionary[move];
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    [BenchmarkCategory(Move)]
    public int OurMove()
    {
        StatusMachine<ShipmentStatus> machine = StatusMachines.Shipment;
        int sum = 0;
        foreach ((ShipmentStatus from, ShipmentStatus to) in _moves)
        {
            sum += (int)machine.Move(from, to);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    [BenchmarkCategory(Move)]
    public int StatelessMove()
    {
        int sum = 0;
        foreach ((ShipmentStatus from, ShipmentStatus to) in _moves)
        {
            _status = from;
            _stateless.Fire(to);
            sum += (int)_status;
        }

        return sum;
    }
}
