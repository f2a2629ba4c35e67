using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OrderIds.Tests.Shops;

namespace OrderIds.EntityFrameworkCore.Tests;

/// <summary>The model that <c>dotnet ef dbcontext optimize</c> has written is in the assembly, and EF Core uses it by itself.</summary>
public class CompiledModelTests
{
    [Fact]
    public async Task CompiledModel_OfGeneratedIdsAndCollections_IsUsed()
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        using OrderIdGenerator generator = OrderIdGenerator.Create(new MemoryLeaseStore());
        DbContextOptions<BasketShop> options = TestOptions.For<BasketShop>().UseSqlite(connection).UseOrderIds()
            .UseOrderIdGenerator(generator).Options;
        OrderId gift = generator.Next();
        var basket = new Basket { Gifts = [gift, OrderId.None] };
        await using (var shop = new BasketShop(options))
        {
            Assert.Equal("BasketShopModel", shop.Model.GetType().Name);
            await shop.Database.ExecuteSqlRawAsync("CREATE TABLE Baskets (Id TEXT PRIMARY KEY, Replaces TEXT, Gifts TEXT, Status TEXT)");
            shop.Add(basket);
            Assert.True(basket.Id > gift);
            await shop.SaveChangesAsync();
        }

        await using var again = new BasketShop(options);
        Basket read = await again.Baskets.SingleAsync(b => b.Id > gift && b.Gifts.Contains(gift));
        Assert.Equal((basket.Id, (OrderId?)null), (read.Id, read.Replaces));
        Assert.Equal([gift, OrderId.None], read.Gifts);
        OrderId id = basket.Id;
        Assert.Equal(id, (await again.Baskets.FromSql($"SELECT * FROM Baskets WHERE Id = {id}").SingleAsync()).Id);
        Assert.Equal([id], await again.Database.SqlQuery<OrderId>($"SELECT Id AS Value FROM Baskets").ToArrayAsync());
        Assert.Equal([null], await again.Database.SqlQuery<OrderId?>($"SELECT Replaces AS Value FROM Baskets").ToArrayAsync());
        Assert.Equal(1, await again.Database.ExecuteSqlAsync($"UPDATE Baskets SET Replaces = {gift} WHERE Id = {id}"));
        Assert.Equal(1, await again.Baskets.CountAsync(b => b.Replaces == gift));
    }
}
