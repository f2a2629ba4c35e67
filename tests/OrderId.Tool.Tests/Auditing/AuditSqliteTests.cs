using Microsoft.Data.Sqlite;

namespace OrderIds.Tool.Tests;

public sealed class AuditSqliteTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("orderid-tests-");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public Task Audit_Columns_KeepsTheContract()
    {
        string file = Path.Combine(_folder.FullName, "shop.db");
        return AuditDatabaseContract.HoldsAsync(
            () => new SqliteConnection($"Data Source={file}"), "sqlite:" + file, ("TEXT", "BLOB", "TEXT"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Data Source=")]
    public async Task Audit_NoDatabase_MakesNone(string start)
    {
        string file = Path.Combine(_folder.FullName, "missing.db");

        TestRun run = await TestRun.Of("audit", "--database", $"sqlite:{start}{file}", "--column", "orders.id");

        Assert.Equal(
            (2, "", "orderid: The database failed: SQLite Error 14: 'unable to open database file'.\n"),
            (run.ExitCode, run.Output, run.Error));
        Assert.False(File.Exists(file));
    }
}
