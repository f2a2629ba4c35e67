using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using OrderIds.Tests.Databases;
using OrderIds.Tests.Shops;

namespace OrderIds.EntityFrameworkCore.Tests.Tracked;

/// <summary>A new database of the parcel shop, on SQLite or PostgreSQL.</summary>
internal sealed class TrackedDatabase : IAsyncDisposable
{
    private readonly TemporaryFolder? _folder;

    private TrackedDatabase(string kind, string connectionString, TemporaryFolder? folder)
    {
        Kind = kind;
        ConnectionString = connectionString;
        _folder = folder;
    }

    public string Kind { get; }

    public string ConnectionString { get; }

    public SetTime Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero));

    public static async Task<TrackedDatabase> SqliteAsync(string kind = "sqlite")
    {
        var folder = new TemporaryFolder();
        return await new TrackedDatabase(kind, folder.ConnectionString, folder).CreateAsync();
    }

    public static async Task<TrackedDatabase> PostgresAsync(PostgresServer server)
    {
        var settings = new NpgsqlConnectionStringBuilder(server.ConnectionString)
        {
            Database = $"parcels_{Guid.NewGuid():N}",
            MaxPoolSize = 12,
        };
        return await new TrackedDatabase("postgres", settings.ConnectionString, null).CreateAsync();
    }

    public ParcelShop Open() => ParcelShop.Open(Kind, ConnectionString, Clock);

    /// <summary>Adds parcels of which nothing is known yet.</summary>
    public async Task AddParcelsAsync(int count)
    {
        await using ParcelShop shop = Open();
        shop.AddRange(Enumerable.Range(0, count).Select(number => new Parcel
        {
            Id = ParcelFeed.Parcel(number),
            Shipment = OrderIds.Tracking.TrackedShipment.Create(FormattableString.Invariant($"NUMBER{number}")),
        }));
        await shop.SaveChangesAsync();
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        _folder?.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<TrackedDatabase> CreateAsync()
    {
        await using ParcelShop shop = Open();
        await shop.Database.EnsureCreatedAsync();
        return this;
    }
}
