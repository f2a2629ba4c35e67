using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Xunit.Abstractions;

namespace OrderIds.Tests.Databases;

/// <summary>
/// From a store that is there to the first ID of a new generator, again and again: each starts with an ID of its own, and the figures are
/// printed.
/// </summary>
public sealed class ColdStartTests(PostgresServer server, ITestOutputHelper output) : IClassFixture<PostgresServer>, IDisposable
{
    private static readonly int Starts = TestSize.Of(20, 200);

    // What is tested is the ID: to wait for a disk or a processor that others keep busy is no failure here.
    private static readonly OrderIdGeneratorOptions Patient = new() { StoreTimeout = TimeSpan.FromMinutes(1) };

    private readonly string _folder = Directory.CreateTempSubdirectory("order-id-cold-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public Task Memory_EveryStart_HasAnIdOfItsOwn() => RunAsync("memory", new MemoryLeaseStore());

    [Fact]
    public Task File_EveryStart_HasAnIdOfItsOwn() => RunAsync("file", new FileLeaseStore(Path.Combine(_folder, "leases")));

    [Fact]
    public async Task Sqlite_EveryStart_HasAnIdOfItsOwn()
    {
        var store = new DbLeaseStore(() => new SqliteConnection($"Data Source={Path.Combine(_folder, "leases.db")};Pooling=False"));
        await store.CreateTableAsync();
        await RunAsync("SQLite", store);
    }

    [PostgresFact]
    public async Task Postgres_EveryStart_HasAnIdOfItsOwn()
    {
        var store = new DbLeaseStore(server.DataSource) { TableName = "leases_cold" };
        await store.CreateTableAsync();
        await RunAsync("PostgreSQL", store);
    }

    private async Task RunAsync(string name, IOrderIdLeaseStore store)
    {
        var ids = new HashSet<OrderId>();
        var microseconds = new double[Starts];
        for (int start = 0; start < Starts; start++)
        {
            long before = Stopwatch.GetTimestamp();
            await using OrderIdGenerator generator = await OrderIdGenerator.CreateAsync(store, Patient);
            OrderId id = generator.Next();
            microseconds[start] = Stopwatch.GetElapsedTime(before).TotalMicroseconds;
            Assert.True(ids.Add(id));
        }

        Array.Sort(microseconds);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}, store to first ID, {Starts} starts: least {microseconds[0]:N0} µs, median {microseconds[Starts / 2]:N0} µs, "
            + $"p99 {microseconds[Starts * 99 / 100]:N0} µs, most {microseconds[^1]:N0} µs."));
    }
}
