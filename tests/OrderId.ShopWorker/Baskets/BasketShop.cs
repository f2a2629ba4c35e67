using Microsoft.EntityFrameworkCore;

namespace OrderIds.Tests.Shops;

/// <summary>A shop whose model is compiled: generated IDs, and a column that holds several.</summary>
public sealed class BasketShop(DbContextOptions<BasketShop> options) : DbContext(options)
{
    public DbSet<Basket> Baskets => Set<Basket>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UseOrderIds();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.Entity<Basket>().PrimitiveCollection(basket => basket.Gifts);
}
