using Microsoft.Data.Sqlite;
using OrderIds.Documents;
using OrderIds.Tests;
using OrderIds.Tests.Databases;
using OrderIds.Tests.Shops;

namespace OrderIds.EntityFrameworkCore.Tests;

/// <summary>The shop's migrations are what <c>dotnet ef</c> makes of its model, and <c>dotnet ef</c> applies them.</summary>
public sealed class DotnetEfTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    [DotnetEfFact]
    public Task Sqlite_ModelAndMigrations_Agree() => EfAsync("migrations", "has-pending-model-changes", "--context", nameof(SqliteShop));

    [DotnetEfFact]
    public Task Postgres_ModelAndMigrations_Agree() =>
        EfAsync("migrations", "has-pending-model-changes", "--context", nameof(PostgresShop));

    [DotnetEfFact]
    public async Task Sqlite_DatabaseUpdate_MakesTheTables()
    {
        using var folder = new TemporaryFolder();

        await EfAsync("database", "update", "--context", nameof(SqliteShop), "--connection", folder.ConnectionString);

        await using var connection = new SqliteConnection(folder.ConnectionString);
        await connection.OpenAsync();
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE name IN ('orders_text', 'orders_bytes', 'orders_uuid', 'order_id_leases')";
        Assert.Equal(4L, await command.ExecuteScalarAsync());
    }

    [DotnetEfFact]
    public async Task Optimize_TrackedValues_WritesTheCompiledModel()
    {
        using var folder = new TemporaryFolder();

        await EfAsync("dbcontext", "optimize", "--context", nameof(ParcelShop), "--output-dir", folder.Path, "--namespace", "Compiled");

        Assert.True(File.Exists(Path.Combine(folder.Path, "ParcelEntityType.cs")));
    }

    [DotnetEfFact]
    public async Task Optimize_GeneratedIds_WritesTheModelThatIsInTheSource()
    {
        using var folder = new TemporaryFolder();

        await EfAsync(
            "dbcontext", "optimize", "--context", nameof(BasketShop), "--output-dir", folder.Path, "--namespace",
            "OrderIds.Tests.Shops.Compiled");

        string source = Path.Combine(Repository.Folder!, "tests", "OrderId.ShopWorker", "Baskets", "Compiled");
        const string Entity = "BasketEntityType.cs";
        Assert.Equal(
            File.ReadAllText(Path.Combine(source, Entity)).ReplaceLineEndings(), File.ReadAllText(Path.Combine(folder.Path, Entity))
                .ReplaceLineEndings());
    }

    [DotnetEfPostgresFact]
    public async Task Postgres_DatabaseUpdate_MakesTheTables()
    {
        await EfAsync("database", "update", "--context", nameof(PostgresShop), "--connection", server.ConnectionString);

        await using Npgsql.NpgsqlCommand command = server.DataSource.CreateCommand(
            "SELECT count(*) FROM pg_tables WHERE tablename IN ('orders_text', 'orders_bytes', 'orders_uuid', 'order_id_leases')");
        Assert.Equal(4L, await command.ExecuteScalarAsync());
    }

    /// <summary>Runs the tool on what is built already, in the tests' own configuration.</summary>
    private static Task<string> EfAsync(params string[] arguments)
    {
        string project = Path.Combine("tests", "OrderId.ShopWorker");
        string configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        return Command.RunAsync(
            Repository.Folder!, "dotnet", ["ef", .. arguments, "--project", project, "--no-build", "--configuration", configuration]);
    }
}
