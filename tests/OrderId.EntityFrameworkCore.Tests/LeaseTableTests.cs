using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using OrderIds.Tests.Databases;
using OrderIds.Tests.Shops;

namespace OrderIds.EntityFrameworkCore.Tests;

public sealed class LeaseTableTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task AddOrderIdLeases_OnSqlite_IsTheTableOfTheStore()
    {
        await using (LeaseContext context = Open("order_id_leases"))
        {
            await context.Database.EnsureCreatedAsync();
        }

        await new DbLeaseStore(() => new SqliteConnection(_folder.ConnectionString)) { TableName = "by_the_store" }.CreateTableAsync();

        string[] expected = await DescribeAsync("by_the_store");
        Assert.Equal(4, expected.Length);
        Assert.Equal(expected, await DescribeAsync("order_id_leases"));
    }

    [Fact]
    public async Task CreateOrderIdLeaseStore_OnSqlite_KeepsTheContract()
    {
        var factory = new ContextFactory<LeaseContext>(() => Open("leases_contract"));
        await using (LeaseContext context = factory.CreateDbContext())
        {
            await context.Database.EnsureCreatedAsync();
        }

        await DbLeaseStoreContract.HoldsAsync((_, name, floor) => factory.CreateOrderIdLeaseStore(name, floor));
    }

    [Fact]
    public async Task CreateOrderIdLeaseStore_PooledContexts_ComeBackClosed()
    {
        var factory = new PooledDbContextFactory<MyShop.ShopContext>(
            TestOptions.For<MyShop.ShopContext>().UseSqlite(_folder.ConnectionString).Options, poolSize: 1);
        await using (MyShop.ShopContext context = factory.CreateDbContext())
        {
            await context.Database.EnsureCreatedAsync();
        }

        DbLeaseStore store = factory.CreateOrderIdLeaseStore();
        OrderIdLease first = await store.AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(0, 600)), second = await store.AcquireAsync(
            OrderIdLeaseRequest.OfMilliseconds(0, 600));

        Assert.NotEqual(first.Node, second.Node);
    }

    [Fact]
    public async Task CreateOrderIdLeaseStore_EachContext_IsDisposedOnce()
    {
        var made = new List<CountingContext>();
        var factory = new ContextFactory<CountingContext>(() =>
        {
            var context = new CountingContext(TestOptions.For<CountingContext>().UseSqlite(_folder.ConnectionString).Options);
            made.Add(context);
            return context;
        });
        await using (var context = new CountingContext(TestOptions.For<CountingContext>().UseSqlite(_folder.ConnectionString).Options))
        {
            await context.Database.EnsureCreatedAsync();
        }

        await factory.CreateOrderIdLeaseStore().AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(0, 600));

        Assert.True(made.Count > 1);
        Assert.All(made, context => Assert.Equal(1, context.Disposals));
    }

    [Fact]
    public async Task CreateOrderIdLeaseStore_OpenConnection_IsRefused()
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        var factory = new ContextFactory<LeaseContext>(
            () => new LeaseContext(TestOptions.For<LeaseContext>().UseSqlite(connection).Options, "order_id_leases", null));
        await using (LeaseContext context = factory.CreateDbContext())
        {
            await context.Database.EnsureCreatedAsync();
        }

        var exception = await Assert.ThrowsAsync<OrderIdLeaseUnavailableException>(
            async () => await factory.CreateOrderIdLeaseStore().AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(0, 600)));

        Assert.StartsWith(
            "Expected a context that opens a connection of its own, but its connection is already open.", exception.InnerException!.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void CreateOrderIdLeaseStore_NoTableInTheModel_SaysWhatToDo()
    {
        var factory = new ContextFactory<ModelContext>(
            () => new ModelContext(DatabaseKind.Sqlite, OrderIdMapping.Text, model => model.Entity<Gift>()));

        Assert.Equal(
            "Expected the lease table in the model of ModelContext, but found none. Call AddOrderIdLeases in OnModelCreating.",
            Assert.Throws<InvalidOperationException>(() => factory.CreateOrderIdLeaseStore()).Message);
    }

    [Theory]
    [InlineData(DatabaseKind.Postgres, "order_id_leases", null, null, "order_id_leases")]
    [InlineData(DatabaseKind.Postgres, "leases", "shop", null, "shop.leases")]
    [InlineData(DatabaseKind.Postgres, "leases", null, "whole", "whole.leases")]
    [InlineData(DatabaseKind.SqlServer, "leases", "shop", "whole", "shop.leases")]
    [InlineData(DatabaseKind.Sqlite, "leases", "shop", "whole", "leases")]
    public void CreateOrderIdLeaseStore_SchemaAndName_AreThoseOfTheTable(
        DatabaseKind database, string table, string? schema, string? defaultSchema, string expected)
    {
        var factory = new ContextFactory<ModelContext>(
            () => new ModelContext(
                database, OrderIdMapping.Text, model => model.HasDefaultSchema(defaultSchema).AddOrderIdLeases(table, schema)));

        Assert.Equal(expected, factory.CreateOrderIdLeaseStore().TableName);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Leases")]
    [InlineData("1a")]
    [InlineData("a.b")]
    [InlineData("a-b")]
    [InlineData("a234567890123456789012345678901234567890123456789012345678901234x")]
    public void AddOrderIdLeases_OtherLetters_Throws(string name)
    {
        var builder = new ModelBuilder();

        Assert.Equal("tableName", Assert.Throws<ArgumentException>(() => builder.AddOrderIdLeases(name)).ParamName);
        Assert.Equal("schema", Assert.Throws<ArgumentException>(() => builder.AddOrderIdLeases("leases", name)).ParamName);
    }

    private LeaseContext Open(string table) =>
        new(TestOptions.For<LeaseContext>().UseSqlite(_folder.ConnectionString).Options, table, null);

    /// <summary>Describes a table's columns by what SQLite goes by: name, affinity, nullability and place in the key.</summary>
    private async Task<string[]> DescribeAsync(string table)
    {
        await using var connection = new SqliteConnection(_folder.ConnectionString);
        await connection.OpenAsync();
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = """
            SELECT name
                || CASE
                    WHEN upper(type) LIKE '%INT%' THEN ' integer'
                    WHEN upper(type) LIKE '%CHAR%' OR upper(type) LIKE '%TEXT%' THEN ' text'
                    ELSE ' ' || type
                END
                || CASE "notnull" WHEN 1 THEN ' not null' ELSE '' END || ' key ' || pk || coalesce(' default ' || dflt_value, '')
            FROM pragma_table_info(@table) ORDER BY cid
            """;
        command.Parameters.AddWithValue("@table", table);
        var columns = new List<string>();
        await using SqliteDataReader reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            columns.Add(reader.GetString(0));
        }

        return [.. columns];
    }

    /// <summary>Counts how often it is disposed.</summary>
    private sealed class CountingContext(DbContextOptions<CountingContext> options) : DbContext(options)
    {
        public int Disposals { get; private set; }

        public override void Dispose()
        {
            Disposals++;
            base.Dispose();
        }

        public override ValueTask DisposeAsync()
        {
            Disposals++;
            return base.DisposeAsync();
        }

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddOrderIdLeases();
    }
}
