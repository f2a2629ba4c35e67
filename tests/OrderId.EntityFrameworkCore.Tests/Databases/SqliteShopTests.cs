using Microsoft.EntityFrameworkCore;
using OrderIds.Tests.Shops;

namespace OrderIds.EntityFrameworkCore.Tests.Databases;

public sealed class SqliteShopTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly OrderIdGenerator _generator = OrderIdGenerator.Create(new MemoryLeaseStore());

    public async Task InitializeAsync()
    {
        await using SqliteShop shop = Open();
        await shop.Database.MigrateAsync();
    }

    public async Task DisposeAsync() => await _generator.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task Shop_AsText_Sorts() => ShopContract.SortsAsync<AsText>(Open);

    [Fact]
    public Task Shop_AsBytes_Sorts() => ShopContract.SortsAsync<AsBytes>(Open);

    [Fact]
    public Task Shop_AsUuid_Sorts() => ShopContract.SortsAsync<AsUuid>(Open);

    [Fact]
    public Task Shop_AsText_FindsByPrefix() => ShopContract.FindsByPrefixAsync<AsText>(Open);

    [Fact]
    public Task Shop_AsBytes_FindsByPrefix() => ShopContract.FindsByPrefixAsync<AsBytes>(Open);

    [Fact]
    public Task Shop_AsUuid_FindsByPrefix() => ShopContract.FindsByPrefixAsync<AsUuid>(Open);

    [Fact]
    public Task Shop_AsText_SearchesText() => ShopContract.SearchesTextAsync(Open, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public Task Shop_AsText_Keeps() => ShopContract.KeepsAsync<AsText>(Open);

    [Fact]
    public Task Shop_AsBytes_Keeps() => ShopContract.KeepsAsync<AsBytes>(Open);

    [Fact]
    public Task Shop_AsUuid_Keeps() => ShopContract.KeepsAsync<AsUuid>(Open);

    [Fact]
    public Task RawSql_AsText_TakesAndReturnsIds() => RawSqlContract.HoldsAsync<AsText>(Open);

    [Fact]
    public Task RawSql_AsBytes_TakesAndReturnsIds() => RawSqlContract.HoldsAsync<AsBytes>(Open);

    [Fact]
    public Task RawSql_AsUuid_TakesAndReturnsIds() => RawSqlContract.HoldsAsync<AsUuid>(Open);

    private SqliteShop Open() => Open(OrderIdMapping.Text);

    private SqliteShop Open(OrderIdMapping rawSql) =>
        new(TestOptions.For<SqliteShop>().UseSqlite(_folder.ConnectionString).UseOrderIds(rawSql).UseOrderIdGenerator(_generator)
            .Options);
}
