using BenchmarkDotNet.Attributes;
using MassTransit;
using UUIDNext;

namespace OrderIds.Benchmarks.Peers;

/// <summary>Measures issuing 1,024 new IDs, per ID, with the batch method of the library, or a loop if it has none.</summary>
[MemoryDiagnoser]
[BenchmarkCategory(PeerTable.Category)]
public class BulkPeers : IDisposable
{
    private readonly OrderIdGenerator _generator = OrderIdGenerator.Create(new MemoryLeaseStore());
    private readonly OrderId[] _ours = new OrderId[Inputs.Count];
    private readonly Guid[] _guids = new Guid[Inputs.Count];
    private readonly Ulid[] _ulids = new Ulid[Inputs.Count];
    private readonly NewId[] _newIds = new NewId[Inputs.Count];
    private readonly NUlid.Ulid[] _nulids = new NUlid.Ulid[Inputs.Count];
    private readonly long[] _longs = new long[Inputs.Count];
    private long _last;

    [Benchmark(Baseline = true, OperationsPerInvoke = Inputs.Count)]
    public Guid[] GuidV4()
    {
        foreach (ref Guid id in _guids.AsSpan())
        {
            id = Guid.NewGuid();
        }

        return _guids;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public OrderId[] Ours()
    {
        _generator.Fill(_ours);
        return _ours;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public Guid[] GuidV7()
    {
        foreach (ref Guid id in _guids.AsSpan())
        {
            id = Guid.CreateVersion7();
        }

        return _guids;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public Ulid[] CysharpUlid()
    {
        foreach (ref Ulid id in _ulids.AsSpan())
        {
            id = Ulid.NewUlid();
        }

        return _ulids;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public NewId[] MassTransitNewId()
    {
        NewId.Next(_newIds, 0, _newIds.Length);
        return _newIds;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public NUlid.Ulid[] NUlidUlid()
    {
        foreach (ref NUlid.Ulid id in _nulids.AsSpan())
        {
            id = NUlid.Ulid.NewUlid();
        }

        return _nulids;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public Guid[] UuidNext()
    {
        foreach (ref Guid id in _guids.AsSpan())
        {
            id = Uuid.NewSequential();
        }

        return _guids;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public long[] Counter()
    {
        long first = Interlocked.Add(ref _last, Inputs.Count) - Inputs.Count;
        for (int i = 0; i < _longs.Length; i++)
        {
            _longs[i] = first + i;
        }

        return _longs;
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _generator.Dispose();
        GC.SuppressFinalize(this);
    }
}
