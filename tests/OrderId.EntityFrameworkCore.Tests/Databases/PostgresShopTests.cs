using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using OrderIds.Tests;
using OrderIds.Tests.Databases;
using OrderIds.Tests.Shops;

namespace OrderIds.EntityFrameworkCore.Tests.Databases;

public sealed class PostgresShopTests(PostgresServer server) : IClassFixture<PostgresServer>, IAsyncLifetime
{
    private readonly OrderIdGenerator _generator = OrderIdGenerator.Create(new MemoryLeaseStore());
    private string _connectionString = string.Empty;

    public async Task InitializeAsync()
    {
        if (Requirement.PostgresFolder is null)
        {
            return;
        }

        // Estonian puts Z between S and T: what is not sorted by its bytes is sorted otherwise.
        string name = $"shop_{Guid.NewGuid():N}";
        await using (NpgsqlCommand command = server.DataSource.CreateCommand(
            $"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C' LOCALE_PROVIDER icu ICU_LOCALE 'et'"))
        {
            await command.ExecuteNonQueryAsync();
        }

        _connectionString = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = name }.ConnectionString;
        await using PostgresShop shop = Open();
        await shop.Database.MigrateAsync();
    }

    public async Task DisposeAsync() => await _generator.DisposeAsync();

    [PostgresFact]
    public Task Shop_AsText_Sorts() => ShopContract.SortsAsync<AsText>(Open);

    [PostgresFact]
    public Task Shop_AsBytes_Sorts() => ShopContract.SortsAsync<AsBytes>(Open);

    [PostgresFact]
    public Task Shop_AsUuid_Sorts() => ShopContract.SortsAsync<AsUuid>(Open);

    [PostgresFact]
    public Task Shop_AsText_FindsByPrefix() => ShopContract.FindsByPrefixAsync<AsText>(Open);

    [PostgresFact]
    public Task Shop_AsBytes_FindsByPrefix() => ShopContract.FindsByPrefixAsync<AsBytes>(Open);

    [PostgresFact]
    public Task Shop_AsUuid_FindsByPrefix() => ShopContract.FindsByPrefixAsync<AsUuid>(Open);

    [PostgresFact]
    public Task Shop_AsText_SearchesText() => ShopContract.SearchesTextAsync(Open, StringComparison.Ordinal);

    [PostgresFact]
    public Task Shop_AsText_Keeps() => ShopContract.KeepsAsync<AsText>(Open);

    [PostgresFact]
    public Task Shop_AsBytes_Keeps() => ShopContract.KeepsAsync<AsBytes>(Open);

    [PostgresFact]
    public Task Shop_AsUuid_Keeps() => ShopContract.KeepsAsync<AsUuid>(Open);

    [PostgresFact]
    public Task RawSql_AsText_TakesAndReturnsIds() => RawSqlContract.HoldsAsync<AsText>(Open);

    [PostgresFact]
    public Task RawSql_AsBytes_TakesAndReturnsIds() => RawSqlContract.HoldsAsync<AsBytes>(Open);

    [PostgresFact]
    public Task RawSql_AsUuid_TakesAndReturnsIds() => RawSqlContract.HoldsAsync<AsUuid>(Open);

    [PostgresFact]
    public async Task Range_UsesTheIndex()
    {
        await using PostgresShop shop = Open();
        DateTimeOffset from = new(2040, 5, 1, 0, 0, 0, TimeSpan.Zero);
        await shop.Database.OpenConnectionAsync();
        await shop.Database.ExecuteSqlAsync($"SET enable_seqscan = off");

        await ExplainAsync<AsText>();
        await ExplainAsync<AsBytes>();
        await ExplainAsync<AsUuid>();

        async Task ExplainAsync<TMapping>()
            where TMapping : IMapping
        {
            // The command that the query becomes, with its parameters as the provider types them.
            await using System.Data.Common.DbCommand command = shop.Orders<TMapping>()
                .Where(order => order.ShownId >= OrderId.MinValueAt(from) && order.ShownId <= OrderId.MaxValueAt(from))
                .Select(order => order.ShownId).CreateDbCommand();
            command.CommandText = "EXPLAIN " + command.CommandText;
            var plan = new List<string>();
            await using System.Data.Common.DbDataReader reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                plan.Add(reader.GetString(0).Trim());
            }

            Assert.Contains(
                plan,
                line => line.StartsWith("Index Cond:", StringComparison.Ordinal)
                    && line.Contains(">=", StringComparison.Ordinal)
                    && line.Contains("<=", StringComparison.Ordinal));
        }
    }

    [PostgresFact]
    public async Task Json_SortedByTheDatabase_UnlessCollated()
    {
        OrderId[] ids = [.. MixedIds.Create(500, seed: 3).Where(id => id != OrderId.None)];
        await using PostgresShop shop = Open();
        shop.AddRange(ids.Select(id => new StoredOrder<AsBytes> { ShownId = id, Note = new Note { About = id } }));
        await shop.SaveChangesAsync();
        IQueryable<OrderId> about = shop.Orders<AsBytes>().Select(order => order.Note!.About);

        Assert.Equal(ids.Order(), await about.OrderBy(id => EF.Functions.Collate(id, "C")).ToArrayAsync());
        Assert.Equal(ids.Count(id => id > ids[0]), await about.CountAsync(id => EF.Functions.Collate(id, "C") > ids[0]));
        Assert.NotEqual(ids.Order(), await about.OrderBy(id => id).ToArrayAsync());
    }

    [PostgresFact]
    public async Task AddOrderIdLeases_IsTheTableOfTheStore()
    {
        await using PostgresShop shop = Open();
        await new DbLeaseStore(NpgsqlDataSource.Create(_connectionString)) { TableName = "by_the_store" }.CreateTableAsync();

        string[] expected = await DescribeAsync(shop, "by_the_store");
        Assert.Equal(4, expected.Length);
        Assert.Equal(expected, await DescribeAsync(shop, "order_id_leases"));
    }

    [PostgresFact]
    public async Task CreateOrderIdLeaseStore_InASchema_KeepsTheContract()
    {
        var factory = new ContextFactory<LeaseContext>(
            () => new LeaseContext(
                TestOptions.For<LeaseContext>().UseNpgsql(_connectionString).Options, "leases_contract", "numbers"));
        await using (LeaseContext context = factory.CreateDbContext())
        {
            await context.Database.ExecuteSqlRawAsync(context.Database.GenerateCreateScript());
        }

        await DbLeaseStoreContract.HoldsAsync((_, name, floor) => factory.CreateOrderIdLeaseStore(name, floor));
    }

    [PostgresFact]
    public async Task Acquire_ContextsTransactionRollsBack_TheGrantStays()
    {
        await using PostgresShop shop = Open();
        DbLeaseStore store = new ContextFactory<PostgresShop>(Open).CreateOrderIdLeaseStore();
        long now = DbLeaseStoreContract.Now;
        await using var transaction = await shop.Database.BeginTransactionAsync();
        Assert.Equal(0, await shop.Orders<AsText>().CountAsync());
        OrderIdLease first = await store.AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(now, 600));
        await transaction.RollbackAsync();

        Assert.NotEqual(first.Node, (await store.AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(now, 600))).Node);
    }

    [PostgresFact]
    public async Task TwoProcesses_ManyOrders_NoneTwice()
    {
        int each = TestSize.Of(3000, 50_000);
        string worker = Path.Combine(AppContext.BaseDirectory, "OrderId.ShopWorker.dll"), count = each.ToString(
            CultureInfo.InvariantCulture);

        await Task.WhenAll(
            Command.RunAsync(AppContext.BaseDirectory, "dotnet", worker, _connectionString, count),
            Command.RunAsync(AppContext.BaseDirectory, "dotnet", worker, _connectionString, count));

        await using PostgresShop shop = Open();
        IQueryable<StoredOrder<AsText>> orders = shop.Orders<AsText>();
        Assert.Equal(2 * each, await orders.Select(order => order.Id).Distinct().CountAsync());
        Assert.Equal(2 * each, await orders.Select(order => order.ShownId).Distinct().CountAsync());
        int[] shares = await orders.GroupBy(order => order.Number).Select(process => process.Count()).ToArrayAsync();
        Assert.Equal([each, each], shares);
    }

    private static async Task<string[]> DescribeAsync(PostgresShop shop, string table) => await shop.Database.SqlQuery<string>(
        $"""
        SELECT concat_ws(
            ' ', c.column_name, c.data_type, c.character_maximum_length, c.is_nullable, c.column_default, k.ordinal_position) AS "Value"
        FROM information_schema.columns c
        LEFT JOIN information_schema.key_column_usage k ON k.table_name = c.table_name AND k.column_name = c.column_name
        WHERE c.table_name = {table} ORDER BY c.ordinal_position
        """).ToArrayAsync();

    private PostgresShop Open() => Open(OrderIdMapping.Text);

    private PostgresShop Open(OrderIdMapping rawSql) =>
        new(TestOptions.For<PostgresShop>().UseNpgsql(_connectionString).UseOrderIds(rawSql).UseOrderIdGenerator(_generator)
            .Options);
}
