using BenchmarkDotNet.Attributes;

namespace OrderIds.Benchmarks.Peers;

/// <summary>Measures converting an ID to a string.</summary>
[MemoryDiagnoser]
[BenchmarkCategory(PeerTable.Category)]
public class ToStringPeers
{
    private readonly string?[] _texts = new string?[Inputs.Count];

    [Benchmark(Baseline = true, OperationsPerInvoke = Inputs.Count)]
    public string?[] GuidV4() => Write(PeerInputs.GuidsV4);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public string?[] Ours() => Write(Inputs.OrderIds);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public string?[] GuidV7() => Write(PeerInputs.GuidsV7);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public string?[] CysharpUlid() => Write(PeerInputs.Ulids);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public string?[] MassTransitNewId() => Write(PeerInputs.NewIds);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public string?[] NUlidUlid() => Write(PeerInputs.NUlids);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public string?[] Counter() => Write(PeerInputs.Longs);

    private string?[] Write<T>(T[] ids)
        where T : struct
    {
        for (int i = 0; i < ids.Length; i++)
        {
            _texts[i] = ids[i].ToString();
        }

        return _texts;
    }
}
