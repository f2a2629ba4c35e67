using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using OrderIds.Documents;
using OrderIds.Tests;
using OrderIds.Tests.Databases;
using OrderIds.Tests.Shops;

namespace OrderIds.EntityFrameworkCore.Tests;

/// <summary>The shop's migrations are what <c>dotnet ef</c> makes of its model, and <c>dotnet ef</c> applies them.</summary>
public sealed partial class DotnetEfTests(PostgresServer server) : IClassFixture<PostgresServer>
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
        command.CommandText =
            "SELECT count(*) FROM sqlite_master WHERE name IN ('orders_text', 'orders_bytes', 'orders_uuid', 'order_id_leases')";
        Assert.Equal(4L, await command.ExecuteScalarAsync());
    }

    [DotnetEfFact]
    public Task Optimize_TrackedValues_WritesTheModelThatIsInTheSource() =>
        OptimizesAsync(nameof(CompiledParcelShop), "Tracked", "OrderIds.Tests.Shops.Tracked.Compiled");

    [DotnetEfFact]
    public Task Optimize_GeneratedIds_WritesTheModelThatIsInTheSource() =>
        OptimizesAsync(nameof(BasketShop), "Baskets", "OrderIds.Tests.Shops.Compiled");

    [DotnetEfPostgresFact]
    public async Task Postgres_DatabaseUpdate_MakesTheTables()
    {
        await EfAsync("database", "update", "--context", nameof(PostgresShop), "--connection", server.ConnectionString);

        await using Npgsql.NpgsqlCommand command = server.DataSource.CreateCommand(
            "SELECT count(*) FROM pg_tables WHERE tablename IN ('orders_text', 'orders_bytes', 'orders_uuid', 'order_id_leases')");
        Assert.Equal(4L, await command.ExecuteScalarAsync());
    }

    /// <summary>Compiles the model of a context, and compares every file with those in the folder of its source.</summary>
    private static async Task OptimizesAsync(string context, string subject, string inNamespace)
    {
        using var folder = new TemporaryFolder();

        await EfAsync("dbcontext", "optimize", "--context", context, "--output-dir", folder.Path, "--namespace", inNamespace);

        Dictionary<string, string> written = Files(folder.Path);
        Dictionary<string, string> source = Files(Path.Combine(Repository.Folder!, "tests", "OrderId.ShopWorker", subject, "Compiled"));
        Assert.Equal(source.Keys.Order(StringComparer.Ordinal), written.Keys.Order(StringComparer.Ordinal));
        Assert.All(written, file => Assert.Equal(source[file.Key], file.Value));
    }

    private static Dictionary<string, string> Files(string folder) => Directory.EnumerateFiles(folder, "*.cs")
        .ToDictionary(file => Path.GetFileName(file), file => ModelId().Replace(File.ReadAllText(file).ReplaceLineEndings(), "modelId"));

    // Random in each run.
    [GeneratedRegex("modelId: new Guid\\(\"[0-9a-f-]+\"\\)")]
    private static partial Regex ModelId();

    /// <summary>Runs the tool on what is built already, in the tests' own configuration.</summary>
    private static Task<string> EfAsync(params string[] arguments)
    {
        string project = Path.Combine("tests", "OrderId.ShopWorker");
        string configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        return Command.RunAsync(
            Repository.Folder!, "dotnet", ["ef", .. arguments, "--project", project, "--no-build", "--configuration", configuration]);
    }
}
