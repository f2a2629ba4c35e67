using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using OrderIds.EntityFrameworkCore;

namespace OrderIds.Tests.Shops;

/// <summary>A shop that tracks parcels and orders, and sends mails about the parcels.</summary>
public class ParcelShop(DbContextOptions options) : DbContext(options)
{
    /// <summary>The name of SQLite with a compiled model.</summary>
    public const string Compiled = "compiled";

    public DbSet<Parcel> Parcels => Set<Parcel>();

    public DbSet<Purchase> Purchases => Set<Purchase>();

    public DbSet<Mail> Mails => Set<Mail>();

    public DbSet<TrackedMilestone> Milestones => Set<TrackedMilestone>();

    /// <summary>Opens a shop on a database: <c>sqlite</c>, <c>postgres</c> or <c>compiled</c>.</summary>
    public static ParcelShop Open(string database, string connectionString, TimeProvider? clock = null) => database switch
    {
        Compiled => new CompiledParcelShop(Options<CompiledParcelShop>(clock).UseSqlite(connectionString).Options),
        "sqlite" => new ParcelShop(Options<ParcelShop>(clock).UseSqlite(connectionString).Options),
        _ => new ParcelShop(Options<ParcelShop>(clock).UseNpgsql(connectionString).Options),
    };

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

    private static DbContextOptionsBuilder<TContext> Options<TContext>(TimeProvider? clock)
        where TContext : DbContext => TestOptions.For<TContext>().UseOrderIdTracking(TimeSpan.FromDays(3), clock);
}
