using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OrderIds.Tracking;

namespace MyShop;

/// <summary>The shop's database: its orders, and the leases of their IDs.</summary>
public sealed class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<PlacedOrder> Orders => Set<PlacedOrder>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UseOrderIds();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddOrderIdLeases();
        modelBuilder.Entity<PlacedOrder>(order =>
        {
            order.Property(placed => placed.Id).ValueGeneratedOnAdd();
            order.HasIndex(placed => placed.TrackingNumber);

            // As a token, so that of two webhooks at the same time the later one does not undo the other.
            order.Property(placed => placed.Parcel).IsConcurrencyToken().HasConversion(
                parcel => JsonSerializer.Serialize(parcel, TrackingJsonContext.Default.TrackedShipment),
                json => JsonSerializer.Deserialize(json, TrackingJsonContext.Default.TrackedShipment)!);
        });
    }
}
