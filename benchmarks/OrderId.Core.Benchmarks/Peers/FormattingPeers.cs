using System.Globalization;
using BenchmarkDotNet.Attributes;

namespace OrderIds.Benchmarks.Peers;

/// <summary>Measures formatting an ID into an existing span. NewId and NUlid can only create strings.</summary>
[MemoryDiagnoser]
[BenchmarkCategory(PeerTable.Category)]
public class FormattingPeers
{
    private readonly char[] _characters = new char[64];

    [Benchmark(Baseline = true, OperationsPerInvoke = Inputs.Count)]
    public int GuidV4() => Write(PeerInputs.GuidsV4);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int Ours() => Write(Inputs.OrderIds);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int GuidV7() => Write(PeerInputs.GuidsV7);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int CysharpUlid() => Write(PeerInputs.Ulids);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int Counter() => Write(PeerInputs.Longs);

    private int Write<T>(T[] ids)
        where T : struct, ISpanFormattable
    {
        int sum = 0;
        foreach (T id in ids)
        {
            id.TryFormat(_characters, out int written, default, CultureInfo.InvariantCulture);
            sum += written + _characters[7];
        }

        return sum;
    }
}
