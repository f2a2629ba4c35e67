using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;
using MassTransit;

namespace OrderIds.Benchmarks.Peers;

/// <summary>Measures looking up an ID in a dictionary of 1,024 IDs.</summary>
[MemoryDiagnoser]
[BenchmarkCategory(PeerTable.Category)]
public class HashingPeers
{
    private readonly Dictionary<OrderId, int> _ours = Index(Inputs.OrderIds);
    private readonly Dictionary<Guid, int> _guidsV4 = Index(PeerInputs.GuidsV4);
    private readonly Dictionary<Guid, int> _guidsV7 = Index(PeerInputs.GuidsV7);
    private readonly Dictionary<Ulid, int> _ulids = Index(PeerInputs.Ulids);
    private readonly Dictionary<NewId, int> _newIds = Index(PeerInputs.NewIds);
    private readonly Dictionary<NUlid.Ulid, int> _nulids = Index(PeerInputs.NUlids);
    private readonly Dictionary<long, int> _longs = Index(PeerInputs.Longs);

    [Benchmark(Baseline = true, OperationsPerInvoke = Inputs.Count)]
    public int GuidV4() => LookUp(_guidsV4, PeerInputs.GuidsV4);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int Ours() => LookUp(_ours, Inputs.OrderIds);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int GuidV7() => LookUp(_guidsV7, PeerInputs.GuidsV7);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int CysharpUlid() => LookUp(_ulids, PeerInputs.Ulids);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int MassTransitNewId() => LookUp(_newIds, PeerInputs.NewIds);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int NUlidUlid() => LookUp(_nulids, PeerInputs.NUlids);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int Counter() => LookUp(_longs, PeerInputs.Longs);

    private static Dictionary<T, int> Index<T>(T[] ids)
        where T : struct => ids.Select((id, index) => (id, index)).ToDictionary();

    // Not inlined, so that the loop of each type is compiled by itself and from its own profile.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int LookUp<T>(Dictionary<T, int> index, T[] ids)
        where T : struct
    {
        int sum = 0;
        foreach (T id in ids)
        {
            sum += index[id];
        }

        return sum;
    }
}
