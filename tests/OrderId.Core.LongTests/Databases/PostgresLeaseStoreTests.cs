using System.Transactions;
using Npgsql;

namespace OrderIds.Tests.Databases;

public class PostgresLeaseStoreTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private const int Contenders = 64;

    [PostgresFact]
    public Task Store_KeepsTheContract() =>
        DbLeaseStoreContract.HoldsAsync((table, name, floor) => new DbLeaseStore(server.DataSource) { TableName = table, Name = name, Floor = floor });

    [PostgresFact]
    public async Task Acquire_64Contenders_DisjointWindowsAndNobodyStarves()
    {
        var store = new DbLeaseStore(server.DataSource) { TableName = "leases_contended" };
        await store.CreateTableAsync();
        long now = DbLeaseStoreContract.Now;
        var leases = new List<OrderIdLease>[Contenders];
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(2));

        await Task.WhenAll(Enumerable.Range(0, Contenders).Select(contender => Task.Run(async () =>
        {
            leases[contender] = [];
            for (int round = 0; round < 8; round++)
            {
                // Every other time as after a restart, with no node of its own.
                OrderIdLease? last = round % 2 == 0 ? null : leases[contender][^1];
                leases[contender].Add(await store.AcquireAsync(
                    new OrderIdLeaseRequest(now, 600) { PreferredNode = last?.Node, NotBefore = last?.Until ?? 0 }, deadline.Token));
            }
        })));

        Assert.All(leases, own => Assert.Equal(8, own.Count));
        foreach (IGrouping<int, OrderIdLease> node in leases.SelectMany(own => own).GroupBy(lease => lease.Node))
        {
            OrderIdLease[] sorted = node.OrderBy(lease => lease.From).ToArray();
            Assert.All(sorted.Zip(sorted.Skip(1)), pair => Assert.True(pair.First.Until <= pair.Second.From));
        }
    }

    [PostgresFact]
    public async Task Acquire_CallersTransactionRollsBack_TheGrantStays()
    {
        var store = new DbLeaseStore(server.DataSource) { TableName = "leases_ambient" };
        await store.CreateTableAsync();
        long now = DbLeaseStoreContract.Now;
        OrderIdLease first;
        using (new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
        {
            first = await store.AcquireAsync(new OrderIdLeaseRequest(now, 600));
        }

        Assert.NotEqual(first.Node, (await store.AcquireAsync(new OrderIdLeaseRequest(now, 600))).Node);
    }

    [PostgresFact]
    public async Task Acquire_ServerCrashesAfterTheGrant_TheGrantStays()
    {
        var store = new DbLeaseStore(server.DataSource) { TableName = "leases_crash" };
        await store.CreateTableAsync();
        long now = DbLeaseStoreContract.Now;
        OrderIdLease first = await store.AcquireAsync(new OrderIdLeaseRequest(now, 600));

        await server.CrashAndRecoverAsync();
        NpgsqlConnection.ClearAllPools();
        server.DataSource.Clear();

        Assert.NotEqual(first.Node, (await store.AcquireAsync(new OrderIdLeaseRequest(now, 600))).Node);
    }
}
