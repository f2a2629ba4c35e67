using BenchmarkDotNet.Attributes;
using UUIDNext.Tools;

namespace OrderIds.Benchmarks.Peers;

/// <summary>Measures comparing two IDs with <c>CompareTo</c>. UUIDNext uses its comparer.</summary>
[MemoryDiagnoser]
[BenchmarkCategory(PeerTable.Category)]
public class ComparingPeers
{
    private readonly GuidComparer _comparer = new();

    [Benchmark(Baseline = true, OperationsPerInvoke = Inputs.Count)]
    public int GuidV4() => Compare(PeerInputs.GuidsV4);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int Ours() => Compare(Inputs.OrderIds);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int GuidV7() => Compare(PeerInputs.GuidsV7);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int CysharpUlid() => Compare(PeerInputs.Ulids);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int MassTransitNewId() => Compare(PeerInputs.NewIds);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int NUlidUlid() => Compare(PeerInputs.NUlids);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int UuidNext()
    {
        int sum = 0;
        Guid previous = PeerInputs.GuidsV7[^1];
        foreach (Guid id in PeerInputs.GuidsV7)
        {
            sum += _comparer.Compare(id, previous);
            previous = id;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int Counter() => Compare(PeerInputs.Longs);

    private static int Compare<T>(T[] ids)
        where T : struct, IComparable<T>
    {
        int sum = 0;
        T previous = ids[^1];
        foreach (T id in ids)
        {
            sum += id.CompareTo(previous);
            previous = id;
        }

        return sum;
    }
}
