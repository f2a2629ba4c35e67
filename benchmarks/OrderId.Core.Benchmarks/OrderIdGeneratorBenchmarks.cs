using BenchmarkDotNet.Attributes;

namespace OrderIds.Benchmarks;

/// <summary>Measures issuing one ID and a batch of 1,024. The baseline is <see cref="DateTime.UtcNow"/>.</summary>
[MemoryDiagnoser]
public class OrderIdGeneratorBenchmarks : IDisposable
{
    private const int BatchLength = 1024;

    private readonly OrderIdGenerator _generator = OrderIdGenerator.Create(new MemoryLeaseStore());
    private readonly OrderId[] _batch = new OrderId[BatchLength];

#pragma warning disable RS0030 // The baseline is the clock itself.
    [Benchmark(Baseline = true)]
    public DateTime DateTimeUtcNow() => DateTime.UtcNow;
#pragma warning restore RS0030

    [Benchmark]
    public Guid GuidCreateVersion7() => Guid.CreateVersion7();

    [Benchmark]
    public OrderId Next() => _generator.Next();

    [Benchmark(OperationsPerInvoke = BatchLength)]
    public OrderId FillPerId()
    {
        _generator.Fill(_batch);
        return _batch[BatchLength - 1];
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _generator.Dispose();
        GC.SuppressFinalize(this);
    }
}
