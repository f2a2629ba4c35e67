using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace OrderIds.Hosting.Tests;

public sealed class DatabaseTests : IDisposable
{
    private const string Until = "SELECT MAX(until_ms) FROM order_id_leases";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("orderid-database-");
    private readonly DbDataSource _database;

    public DatabaseTests() =>
        _database = SqliteFactory.Instance.CreateDataSource($"Data Source={Path.Combine(_folder.FullName, "shop.db")};Pooling=False");

    public void Dispose()
    {
        _database.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task UseDatabase_CreateTable_MakesTheTableAndKeepsTheLeaseInIt()
    {
        await using (var host = new TestHost(services => services.AddOrderIds(options =>
        {
            options.UseDatabase(_database);
            options.CreateTable = true;
            options.LeaseName = "orders";
            options.TableName = "leases";
        })))
        {
            await host.StartAsync();
            host.Generator.Next();
            Assert.Equal(1L, await ScalarAsync("SELECT COUNT(*) FROM leases WHERE name = 'orders' AND node >= 0"));
            await host.StopAsync();
        }
    }

    [Fact]
    public async Task UseDatabase_NoTable_FailsAndSaysWhatToDo()
    {
        await using var host = new TestHost(services => services.AddOrderIds(options => options.UseDatabase(_database)));

        var refused = await Assert.ThrowsAsync<OrderIdLeaseUnavailableException>(() => host.StartAsync());
        Assert.Contains("CreateTableAsync", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UseDatabase_TwoHosts_IssueDifferentIds()
    {
        await using TestHost one = Build(), two = Build();
        await Task.WhenAll(one.StartAsync(), two.StartAsync());
        var ids = new OrderId[2000];
        one.Generator.Fill(ids.AsSpan(0, 1000));
        two.Generator.Fill(ids.AsSpan(1000));

        Assert.Equal(2000, ids.Distinct().Count());
        await Task.WhenAll(one.StopAsync(), two.StopAsync());

        TestHost Build() => new(services => services.AddSingleton(_database).AddOrderIds(options =>
        {
            options.UseDatabase();
            options.CreateTable = true;
        }));
    }

    [Fact]
    public async Task UseDatabase_NoDataSource_FailsAndSaysSo()
    {
        await using var host = new TestHost(services => services.AddOrderIds(options => options.UseDatabase()));

        var wrong = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());
        Assert.Equal("No DbDataSource is registered as a service. Register one, or pass one to UseDatabase.", wrong.Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task DisposeProvider_DataSourceOfTheContainer_GivesTheLeaseBackBeforeItIsGone(bool async)
    {
        ServiceProvider services = new ServiceCollection()
            .AddSingleton<DbDataSource>(_ => new StrictDataSource(_database.ConnectionString))
            .AddOrderIds(options =>
            {
                options.UseDatabase();
                options.CreateTable = true;
                options.ReleaseOnDispose = true;
            })
            .BuildServiceProvider();
        services.GetRequiredService<IOrderIdGenerator>().Next();
        long granted = Convert.ToInt64(await ScalarAsync(Until), CultureInfo.InvariantCulture);

        if (async)
        {
            await services.DisposeAsync();
        }
        else
        {
            services.Dispose();
        }

        Assert.True(Convert.ToInt64(await ScalarAsync(Until), CultureInfo.InvariantCulture) < granted);
    }

    [Fact]
    public async Task StopAsync_StoreOverContexts_GivesTheLeaseBack()
    {
        await using var host = new TestHost(services => services
            .AddDbContextFactory<MyShop.ShopContext>(options => options.UseSqlite(_database.ConnectionString))
            .AddOrderIds(options =>
            {
                options.UseStore(
                    provider => provider.GetRequiredService<IDbContextFactory<MyShop.ShopContext>>().CreateOrderIdLeaseStore());
                options.ReleaseOnDispose = true;
            }));
        var contexts = host.Services.GetRequiredService<IDbContextFactory<MyShop.ShopContext>>();
        await using (MyShop.ShopContext context = await contexts.CreateDbContextAsync())
        {
            await context.Database.EnsureCreatedAsync();
        }

        await host.StartAsync();
        long granted = Convert.ToInt64(await ScalarAsync(Until), CultureInfo.InvariantCulture);
        await host.StopAsync();

        Assert.True(Convert.ToInt64(await ScalarAsync(Until), CultureInfo.InvariantCulture) < granted);
    }

    private async Task<object?> ScalarAsync(string sql)
    {
        await using DbCommand command = _database.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Gives no connection once it is disposed, as the data sources of servers do.</summary>
    private sealed class StrictDataSource(string connectionString) : DbDataSource
    {
        private bool _disposed;

        public override string ConnectionString => connectionString;

        protected override DbConnection CreateDbConnection()
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return new SqliteConnection(connectionString);
        }

        protected override void Dispose(bool disposing)
        {
            _disposed = true;
            base.Dispose(disposing);
        }

        protected override ValueTask DisposeAsyncCore()
        {
            _disposed = true;
            return base.DisposeAsyncCore();
        }
    }
}
