using Microsoft.EntityFrameworkCore;
using OrderIds.EntityFrameworkCore;

namespace OrderIds.Tests.Shops;

/// <summary>A shop that keeps the same orders in three ways, with the leases of its generator beside them.</summary>
public abstract class Shop(DbContextOptions options) : DbContext(options)
{
    public DbSet<StoredOrder<TMapping>> Orders<TMapping>()
        where TMapping : IMapping => Set<StoredOrder<TMapping>>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UseOrderIds();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        Add<AsText>(modelBuilder);
        Add<AsBytes>(modelBuilder);
        Add<AsUuid>(modelBuilder);
        modelBuilder.AddOrderIdLeases();
    }

    private static void Add<TMapping>(ModelBuilder modelBuilder)
        where TMapping : IMapping
    {
        string suffix = TMapping.Mapping.ToString().ToLowerInvariant();
        modelBuilder.Entity<StoredOrder<TMapping>>(order =>
        {
            order.ToTable("orders_" + suffix);
            order.Property(o => o.Id).HasOrderIdMapping(TMapping.Mapping).ValueGeneratedOnAdd();
            order.Property(o => o.ShownId).HasOrderIdMapping(TMapping.Mapping);
            order.HasIndex(o => o.ShownId).IsUnique();
            order.HasOne<StoredOrder<TMapping>>().WithMany().HasForeignKey(o => o.ReplacesId);
            order.HasMany(o => o.Lines).WithOne().HasForeignKey(line => line.OrderId);
            order.OwnsOne(o => o.Note, note => note.ToJson());
        });
        modelBuilder.Entity<StoredLine<TMapping>>().ToTable("lines_" + suffix);
    }
}
