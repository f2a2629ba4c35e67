using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace OrderIds.Benchmarks;

/// <summary>Measures equality, comparison and hash codes. The baseline is <see cref="Guid"/>.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class ComparisonBenchmarks
{
    [Benchmark(Baseline = true, OperationsPerInvoke = Inputs.Count)]
    [BenchmarkCategory("Equals")]
    public int GuidEquals() => CountEqual(Inputs.Guids);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    [BenchmarkCategory("Equals")]
    public int OrderIdEquals() => CountEqual(Inputs.OrderIds);

    [Benchmark(Baseline = true, OperationsPerInvoke = Inputs.Count)]
    [BenchmarkCategory("CompareTo")]
    public int GuidCompareTo() => CountOrder(Inputs.Guids);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    [BenchmarkCategory("CompareTo")]
    public int OrderIdCompareTo() => CountOrder(Inputs.OrderIds);

    [Benchmark(Baseline = true, OperationsPerInvoke = Inputs.Count)]
    [BenchmarkCategory("GetHashCode")]
    public int GuidGetHashCode() => SumHashCodes(Inputs.Guids);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    [BenchmarkCategory("GetHashCode")]
    public int OrderIdGetHashCode() => SumHashCodes(Inputs.OrderIds);

    private static int CountEqual<T>(T[] values)
        where T : struct, IEquatable<T>
    {
        int equal = 0;
        T previous = values[^1];
        foreach (T value in values)
        {
            equal += value.Equals(previous) ? 1 : 0;
            previous = value;
        }

        return equal;
    }

    private static int CountOrder<T>(T[] values)
        where T : struct, IComparable<T>
    {
        int order = 0;
        T previous = values[^1];
        foreach (T value in values)
        {
            order += value.CompareTo(previous);
            previous = value;
        }

        return order;
    }

    private static int SumHashCodes<T>(T[] values)
        where T : struct
    {
        int sum = 0;
        foreach (T value in values)
        {
            sum += value.GetHashCode();
        }

        return sum;
    }
}
