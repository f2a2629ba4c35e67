using BenchmarkDotNet.Attributes;
using MassTransit;
using UUIDNext;

namespace OrderIds.Benchmarks.Peers;

/// <summary>Measures issuing a new ID.</summary>
[MemoryDiagnoser]
[BenchmarkCategory(PeerTable.Category)]
public class MakingPeers : IDisposable
{
    private readonly OrderIdGenerator _generator = OrderIdGenerator.Create(new MemoryLeaseStore());
    private long _last;

    [Benchmark(Baseline = true)]
    public Guid GuidV4() => Guid.NewGuid();

    [Benchmark]
    public OrderId Ours() => _generator.Next();

    [Benchmark]
    public Guid GuidV7() => Guid.CreateVersion7();

    [Benchmark]
    public Ulid CysharpUlid() => Ulid.NewUlid();

    [Benchmark]
    public NewId MassTransitNewId() => NewId.Next();

    [Benchmark]
    public NUlid.Ulid NUlidUlid() => NUlid.Ulid.NewUlid();

    [Benchmark]
    public Guid UuidNext() => Uuid.NewSequential();

    [Benchmark]
    public long Counter() => Interlocked.Increment(ref _last);

    [GlobalCleanup]
    public void Dispose()
    {
        _generator.Dispose();
        GC.SuppressFinalize(this);
    }
}
