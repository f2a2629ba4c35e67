using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace OrderIds.Benchmarks;

/// <summary>
/// Measures parsing with verification of the check characters. The baseline parses the 36 characters of a <see cref="Guid"/>.
/// </summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class ParsingBenchmarks
{
    private readonly Guid[] _guids = new Guid[Inputs.Count];
    private readonly OrderId[] _ids = new OrderId[Inputs.Count];

    [Benchmark(Baseline = true, OperationsPerInvoke = Inputs.Count)]
    [BenchmarkCategory("string")]
    public Guid[] GuidTryParse()
    {
        string[] texts = Inputs.GuidTexts;
        for (int i = 0; i < texts.Length; i++)
        {
            _ = Guid.TryParse(texts[i], out _guids[i]);
        }

        return _guids;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    [BenchmarkCategory("string")]
    public OrderId[] OrderIdTryParse() => ParseAll(Inputs.OrderIdTexts);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    [BenchmarkCategory("string")]
    public OrderId[] OrderIdTryParseGrouped() => ParseAll(Inputs.GroupedTexts);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    [BenchmarkCategory("string")]
    public OrderId[] OrderIdTryParseAmazon() => ParseAll(Inputs.AmazonTexts);

    [Benchmark(Baseline = true, OperationsPerInvoke = Inputs.Count)]
    [BenchmarkCategory("UTF-8")]
    public Guid[] GuidTryParseUtf8()
    {
        byte[][] texts = Inputs.GuidUtf8;
        for (int i = 0; i < texts.Length; i++)
        {
            _ = Guid.TryParse(texts[i], out _guids[i]);
        }

        return _guids;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    [BenchmarkCategory("UTF-8")]
    public OrderId[] OrderIdTryParseUtf8()
    {
        byte[][] texts = Inputs.OrderIdUtf8;
        for (int i = 0; i < texts.Length; i++)
        {
            _ = OrderId.TryParse(texts[i], out _ids[i]);
        }

        return _ids;
    }

    private OrderId[] ParseAll(string[] texts)
    {
        for (int i = 0; i < texts.Length; i++)
        {
            _ = OrderId.TryParse(texts[i], out _ids[i]);
        }

        return _ids;
    }
}
