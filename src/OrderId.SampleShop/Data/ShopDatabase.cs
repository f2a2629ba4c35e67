using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace OrderIds.SampleShop;

/// <summary>Identifies the shop's database, which is PostgreSQL or a file of SQLite.</summary>
/// <param name="ConnectionString">The connection string of Npgsql or of Microsoft.Data.Sqlite.</param>
/// <param name="IsPostgres">Whether it is PostgreSQL.</param>
public sealed record ShopDatabase(string ConnectionString, bool IsPostgres)
{
    private const int MostTries = 5;

    /// <summary>
    /// Parses the option <c>--database</c>. A text that contains <c>=</c>, such as <c>Host=…</c>, is a connection string of PostgreSQL; any
    /// other text is the path of an SQLite file.
    /// </summary>
    public static ShopDatabase Parse(string text) => text.Contains('=', StringComparison.Ordinal)
        ? new ShopDatabase(text, IsPostgres: true)
        : new ShopDatabase(new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(text) }.ToString(), IsPostgres: false);

    public void Configure(DbContextOptionsBuilder options, TimeProvider time)
    {
        _ = IsPostgres ? options.UseNpgsql(ConnectionString) : options.UseSqlite(ConnectionString);
        options.UseOrderIdTracking(timeProvider: time);
    }

    /// <summary>Creates the tables, unless another instance of the shop has created them.</summary>
    public async Task CreateAsync(IDbContextFactory<ShopContext> contexts)
    {
        for (int tries = 1; ; tries++)
        {
            try
            {
                await using ShopContext context = await contexts.CreateDbContextAsync();
                await context.Database.EnsureCreatedAsync();
                if (!IsPostgres)
                {
                    await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL");
                }

                return;
            }
            catch (DbException) when (tries < MostTries)
            {
                // If two instances start on an empty database, both create the tables and one of them fails. The tables exist then.
            }
        }
    }
}
