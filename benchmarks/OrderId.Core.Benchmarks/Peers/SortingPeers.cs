using BenchmarkDotNet.Attributes;
using MassTransit;
using UUIDNext.Tools;

namespace OrderIds.Benchmarks.Peers;

/// <summary>Measures copying and sorting 1,024 IDs in random order, per ID. UUIDNext uses its comparer.</summary>
[MemoryDiagnoser]
[BenchmarkCategory(PeerTable.Category)]
public class SortingPeers
{
    private readonly GuidComparer _comparer = new();
    private readonly OrderId[] _ours = new OrderId[Inputs.Count];
    private readonly Guid[] _guids = new Guid[Inputs.Count];
    private readonly Ulid[] _ulids = new Ulid[Inputs.Count];
    private readonly NewId[] _newIds = new NewId[Inputs.Count];
    private readonly NUlid.Ulid[] _nulids = new NUlid.Ulid[Inputs.Count];
    private readonly long[] _longs = new long[Inputs.Count];

    [Benchmark(Baseline = true, OperationsPerInvoke = Inputs.Count)]
    public Guid[] GuidV4() => Sort(PeerInputs.GuidsV4, _guids);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public OrderId[] Ours() => Sort(Inputs.OrderIds, _ours);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public Guid[] GuidV7() => Sort(PeerInputs.GuidsV7, _guids);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public Ulid[] CysharpUlid() => Sort(PeerInputs.Ulids, _ulids);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public NewId[] MassTransitNewId() => Sort(PeerInputs.NewIds, _newIds);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public NUlid.Ulid[] NUlidUlid() => Sort(PeerInputs.NUlids, _nulids);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public Guid[] UuidNext() => Sort(PeerInputs.GuidsV7, _guids, _comparer);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public long[] Counter() => Sort(PeerInputs.Longs, _longs);

    private static T[] Sort<T>(T[] ids, T[] destination, IComparer<T>? comparer = null)
    {
        ids.CopyTo(destination, 0);
        Array.Sort(destination, comparer);
        return destination;
    }
}
