using BenchmarkDotNet.Attributes;
using Microsoft.Data.Sqlite;

namespace OrderIds.Benchmarks;

/// <summary>
/// Measures creating a generator on an existing store, issuing the first ID, and returning the rest of the lease, for the three stores.
/// </summary>
[MemoryDiagnoser]
public class GeneratorColdStartBenchmarks : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("order-id-benchmark-").FullName;
    private MemoryLeaseStore _memory = null!;
    private FileLeaseStore _file = null!;
    private DbLeaseStore _database = null!;

    [GlobalSetup]
    public async Task SetUp()
    {
        _memory = new MemoryLeaseStore();
        _file = new FileLeaseStore(Path.Combine(_folder, "leases"));
        _database = new DbLeaseStore(() => new SqliteConnection($"Data Source={Path.Combine(_folder, "leases.db")}"));
        await _database.CreateTableAsync();
    }

    [Benchmark(Baseline = true)]
    public Guid GuidCreateVersion7() => Guid.CreateVersion7();

    [Benchmark]
    public Task<OrderId> Memory() => FirstAsync(_memory);

    [Benchmark]
    public Task<OrderId> File() => FirstAsync(_file);

    [Benchmark]
    public Task<OrderId> Sqlite() => FirstAsync(_database);

    [GlobalCleanup]
    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private static async Task<OrderId> FirstAsync(IOrderIdLeaseStore store)
    {
        await using OrderIdGenerator generator = await OrderIdGenerator.CreateAsync(store);
        return generator.Next();
    }
}
