using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace OrderIds.Benchmarks;

/// <summary>Measures formatting. The baseline is <see cref="Guid"/>.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class FormattingBenchmarks
{
    private readonly char[] _characters = new char[64];
    private readonly byte[] _bytes = new byte[64];
    private readonly string[] _texts = new string[Inputs.Count];

    [Benchmark(Baseline = true, OperationsPerInvoke = Inputs.Count)]
    [BenchmarkCategory("TryFormat")]
    public int GuidTryFormat()
    {
        int sum = 0;
        foreach (Guid guid in Inputs.Guids)
        {
            guid.TryFormat(_characters, out int written);
            sum += written + _characters[7];
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    [BenchmarkCategory("TryFormat")]
    public int OrderIdTryFormat()
    {
        int sum = 0;
        foreach (OrderId id in Inputs.OrderIds)
        {
            id.TryFormat(_characters, out int written);
            sum += written + _characters[7];
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    [BenchmarkCategory("TryFormat")]
    public int OrderIdTryFormatGrouped()
    {
        int sum = 0;
        foreach (OrderId id in Inputs.OrderIds)
        {
            id.TryFormat(_characters, out int written, "D");
            sum += written + _characters[7];
        }

        return sum;
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Inputs.Count)]
    [BenchmarkCategory("TryFormat UTF-8")]
    public int GuidTryFormatUtf8()
    {
        int sum = 0;
        foreach (Guid guid in Inputs.Guids)
        {
            guid.TryFormat(_bytes, out int written);
            sum += written + _bytes[7];
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    [BenchmarkCategory("TryFormat UTF-8")]
    public int OrderIdTryFormatUtf8()
    {
        int sum = 0;
        foreach (OrderId id in Inputs.OrderIds)
        {
            id.TryFormat(_bytes, out int written);
            sum += written + _bytes[7];
        }

        return sum;
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Inputs.Count)]
    [BenchmarkCategory("ToString")]
    public string[] GuidToString()
    {
        Guid[] guids = Inputs.Guids;
        for (int i = 0; i < guids.Length; i++)
        {
            _texts[i] = guids[i].ToString();
        }

        return _texts;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    [BenchmarkCategory("ToString")]
    public string[] OrderIdToString()
    {
        OrderId[] ids = Inputs.OrderIds;
        for (int i = 0; i < ids.Length; i++)
        {
            _texts[i] = ids[i].ToString();
        }

        return _texts;
    }
}
