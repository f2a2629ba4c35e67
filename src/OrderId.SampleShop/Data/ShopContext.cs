using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using OrderIds.EntityFrameworkCore;

namespace OrderIds.SampleShop;

/// <summary>
/// Represents the shop's database: orders, parcels and mails, and the data that several instances of the shop share.
/// </summary>
public sealed class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options), IDataProtectionKeyContext
{
    private const int WordLength = 64, TextLength = 256;

    public DbSet<PlacedOrder> Orders => Set<PlacedOrder>();

    public DbSet<Parcel> Parcels => Set<Parcel>();

    public DbSet<ReturnParcel> Returns => Set<ReturnParcel>();

    public DbSet<Mail> Mails => Set<Mail>();

    public DbSet<TrackedMilestone> Milestones => Set<TrackedMilestone>();

    public DbSet<ShopSecret> Secrets => Set<ShopSecret>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.UseOrderIds();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<DateTimeOffsetToUtcConverter>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddOrderIdLeases();        // the generators' leases
        modelBuilder.AddOrderIdMilestones();    // the outbox
        modelBuilder.Entity<PlacedOrder>(order =>
        {
            order.Property(placed => placed.Id).ValueGeneratedNever();
            order.HasIndex(placed => placed.Attempt).IsUnique();
            order.HasIndex(placed => new { placed.CustomerId, placed.Id });
            order.HasIndex(placed => placed.ReplacementFor);
            order.ComplexProperty(placed => placed.Address);
            order.ComplexCollection(placed => placed.Items, items => items.ToJson());
            order.HasTracked(placed => placed.Order);
        });
        modelBuilder.Entity<Parcel>(parcel =>
        {
            parcel.HasKey(row => row.TrackingNumber);
            parcel.Property(row => row.TrackingNumber).HasMaxLength(WordLength);
        });
        modelBuilder.Entity<ReturnParcel>(parcel =>
        {
            parcel.HasKey(row => row.TrackingNumber);
            parcel.Property(row => row.TrackingNumber).HasMaxLength(WordLength);
            parcel.HasIndex(row => row.OrderId);
            parcel.HasTracked(row => row.Shipment);
        });
        modelBuilder.Entity<Mail>(mail =>
        {
            mail.Property(row => row.Id).ValueGeneratedNever();
            mail.Property(row => row.Subject).HasMaxLength(TextLength);
            mail.HasIndex(row => row.OrderId);
            mail.HasIndex(row => row.CreatedAt);
        });
        modelBuilder.Entity<ShopSecret>().HasKey(secret => secret.Name);
    }
}
