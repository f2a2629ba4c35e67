using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using OrderIds.EntityFrameworkCore;

namespace OrderIds.Tests.Shops;

/// <summary>A shop that tracks parcels and orders, and sends mails about the parcels.</summary>
public sealed class ParcelShop(DbContextOptions<ParcelShop> options) : DbContext(options)
{
    public DbSet<Parcel> Parcels => Set<Parcel>();

    public DbSet<Purchase> Purchases => Set<Purchase>();

    public DbSet<Mail> Mails => Set<Mail>();

    public DbSet<TrackedMilestone> Milestones => Set<TrackedMilestone>();

    public static ParcelShop Open(string database, string connectionString, TimeProvider? clock = null)
    {
        DbContextOptionsBuilder<ParcelShop> builder = TestOptions.For<ParcelShop>()
            .UseOrderIdTracking(TimeSpan.FromDays(3), clock);
        return new ParcelShop((database == "sqlite" ? builder.UseSqlite(connectionString) : builder.UseNpgsql(connectionString)).Options);
    }

    /// <summary>Sends what is to be sent and not reserved by others, each mail with its mark.</summary>
    public async Task<int> SendMailsAsync(int count = 20)
    {
        int sent = 0;
        foreach (TrackedMilestone milestone in await this.TakeMilestonesAsync(count))
        {
            await using IDbContextTransaction transaction = await Database.BeginTransactionAsync();
            if (await this.MarkSentAsync(milestone))
            {
                Mails.Add(new Mail { Parcel = milestone.OwnerKey, Key = milestone.Key, IsRetraction = milestone.IsRetraction });
                await SaveChangesAsync();
                await transaction.CommitAsync();
                sent++;
            }

            ChangeTracker.Clear();
        }

        return sent;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UseOrderIds();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Parcel>().HasTracked(parcel => parcel.Shipment);
        modelBuilder.Entity<Purchase>().HasTracked(purchase => purchase.Order);
        modelBuilder.AddOrderIdMilestones();
    }
}
