using Microsoft.EntityFrameworkCore;
using OrderIds;

namespace MyShop;

/// <summary>A shop's database in a namespace that is not the library's.</summary>
public sealed class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<Order> Orders => Set<Order>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UseOrderIds();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddOrderIdLeases();
}

public sealed class Order
{
    public OrderId Id { get; set; }
}
