using System.Transactions;
using Npgsql;

namespace OrderIds.Tests.Databases;

public class PostgresLeaseStoreTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private const int Contenders = 64;

    [PostgresFact]
    public Task Store_KeepsTheContract() =>
        DbLeaseStoreContract.HoldsAsync(
            (table, name, floor) => new DbLeaseStore(server.DataSource) { TableName = table, Name = name, Floor = floor });

    [PostgresFact]
    public async Task Acquire_64Contenders_DisjointWindowsAndNobodyStarves()
    {
        var store = new DbLeaseStore(server.DataSource) { TableName = "leases_contended" };
        await store.CreateTableAsync();
        await DbLeaseStoreContract.HoldsUnderContentionAsync(store, Contenders);
    }

    [PostgresTheory]
    [InlineData("read committed")]
    [InlineData("repeatable read")]
    [InlineData("serializable")]
    public async Task Acquire_ContendedInAnyIsolation_NoOutage(string isolation)
    {
        string escaped = isolation.Replace(" ", "\\ ", StringComparison.Ordinal);
        await using NpgsqlDataSource dataSource = NpgsqlDataSource.Create(
            $"{server.ConnectionString};Application Name={isolation};Options=-c default_transaction_isolation={escaped}");
        var store = new DbLeaseStore(dataSource) { TableName = "leases_" + isolation.Replace(' ', '_') };
        await store.CreateTableAsync();
        await DbLeaseStoreContract.HoldsUnderContentionAsync(store, contenders: 16);
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
            first = await store.AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(now, 600));
        }

        Assert.NotEqual(first.Node, (await store.AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(now, 600))).Node);
    }

    [PostgresFact]
    public async Task Acquire_ServerCrashesAfterTheGrant_TheGrantStays()
    {
        var store = new DbLeaseStore(server.DataSource) { TableName = "leases_crash" };
        await store.CreateTableAsync();
        long now = DbLeaseStoreContract.Now;
        OrderIdLease first = await store.AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(now, 600));

        await server.CrashAndRecoverAsync();
        NpgsqlConnection.ClearAllPools();
        server.DataSource.Clear();

        Assert.NotEqual(first.Node, (await store.AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(now, 600))).Node);
    }
}
