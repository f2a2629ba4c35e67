using MySqlConnector;

namespace OrderIds.Tests.Databases;

/// <summary>The store over MariaDB and MySqlConnector, in sessions of every kind.</summary>
public sealed class MariaDbLeaseStoreTests(MariaDbServer server) : IClassFixture<MariaDbServer>
{
    [MariaDbTheory]
    [InlineData(true, false, "")]
    [InlineData(true, true, "")]
    [InlineData(false, false, "")]
    [InlineData(false, true, "")]
    [InlineData(true, false, "ANSI")]
    [InlineData(false, true, "ANSI")]
    public async Task Store_KeepsTheContract(bool autocommit, bool useAffectedRows, string mode)
    {
        await SetAsync(autocommit, mode, string.Empty);
        try
        {
            await DbLeaseStoreContract.HoldsAsync(
                (table, name, floor) => Open($"{table}_{autocommit}_{useAffectedRows}_{mode}", useAffectedRows, name, floor));
        }
        finally
        {
            await SetAsync(autocommit: true, string.Empty, string.Empty);
        }
    }

    [MariaDbTheory]
    [InlineData(false, "")]
    [InlineData(true, "SET autocommit=0")]
    public async Task Generators_SessionsThatDoNotCommitByThemselves_IssueNothingTwice(bool autocommit, string initConnect)
    {
        await SetAsync(autocommit, string.Empty, initConnect);
        try
        {
            var ids = new HashSet<OrderId>();
            DbLeaseStore store = Open("leases_sessions_" + autocommit);
            await store.CreateTableAsync();
            for (int round = 0; round < 20; round++)
            {
                // Two shops' hosts start, issue, and are killed: nothing is given back.
                OrderIdGenerator[] generators = await Task.WhenAll(
                    Enumerable.Range(0, 2).Select(_ => OrderIdGenerator.CreateAsync(store).AsTask()));
                foreach (OrderIdGenerator generator in generators)
                {
                    for (int i = 0; i < 100; i++)
                    {
                        Assert.True(ids.Add(generator.Next()));
                    }
                }
            }
        }
        finally
        {
            await SetAsync(autocommit: true, string.Empty, string.Empty);
        }
    }

    [MariaDbTheory]
    [InlineData("REPEATABLE READ")]
    [InlineData("SERIALIZABLE")]
    [InlineData("READ COMMITTED")]
    public async Task Acquire_Contended_DisjointWindowsAndNoOutage(string isolation)
    {
        await server.ExecuteAsync($"SET GLOBAL TRANSACTION ISOLATION LEVEL {isolation}");
        try
        {
            DbLeaseStore store = Open("leases_contended_" + isolation.Replace(' ', '_'), pooling: false);
            await store.CreateTableAsync();
            await DbLeaseStoreContract.HoldsUnderContentionAsync(store, contenders: 16);
        }
        finally
        {
            await server.ExecuteAsync("SET GLOBAL TRANSACTION ISOLATION LEVEL REPEATABLE READ");
        }
    }

    [MariaDbFact]
    public async Task Acquire_ServerCrashesAfterTheGrant_TheGrantStays()
    {
        DbLeaseStore store = Open("leases_crash");
        await store.CreateTableAsync();
        long now = DbLeaseStoreContract.Now;
        OrderIdLease first = await store.AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(now, 600));

        await server.CrashAndRecoverAsync();
        await MySqlConnection.ClearAllPoolsAsync();

        Assert.NotEqual(first.Node, (await store.AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(now, 600))).Node);
    }

    private DbLeaseStore Open(
        string table, bool useAffectedRows = false, string name = "default", DateTimeOffset? floor = null, bool pooling = true) =>
        new(() => new MySqlConnection(server.ConnectionString(useAffectedRows, pooling))) { TableName = table, Name = name, Floor = floor };

    /// <summary>Sets what sessions start with; those of the pools are closed.</summary>
    private async Task SetAsync(bool autocommit, string mode, string initConnect)
    {
        await server.ExecuteAsync(
            $"SET GLOBAL autocommit={(autocommit ? 1 : 0)}; SET GLOBAL sql_mode='{mode}'; SET GLOBAL init_connect='{initConnect}'");
        await MySqlConnection.ClearAllPoolsAsync();
    }
}
