using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace OrderIds.Tests.Shops;

/// <summary>Makes the context for dotnet-ef.</summary>
public sealed class BasketShopFactory : IDesignTimeDbContextFactory<BasketShop>
{
    public BasketShop CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<BasketShop>().UseSqlite("Data Source=:memory:").UseOrderIds().Options);
}
