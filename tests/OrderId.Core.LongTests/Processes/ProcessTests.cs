using Microsoft.Data.Sqlite;
using MySqlConnector;
using Npgsql;
using OrderIds.Tests.Databases;
using Xunit.Abstractions;

namespace OrderIds.Tests.Processes;

/// <summary>
/// Real processes over one store, killed with SIGKILL, frozen with SIGSTOP and stopped with SIGTERM, servers killed with SIGKILL, answers
/// withheld: no ID is repeated, no two grants of a node overlap, and each ID lies in a grant of its process. The counts are printed.
/// </summary>
public sealed class ProcessTests(PostgresServer postgres, MariaDbServer mariaDb, ITestOutputHelper output)
    : IClassFixture<PostgresServer>, IClassFixture<MariaDbServer>, IDisposable
{
    private const int Seed = 20260301;

    private readonly string _folder = Directory.CreateTempSubdirectory("order-id-processes-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [UnixFact]
    public Task File_CrashesOfEveryKind_GrantsNothingTwice() =>
        RunAsync("file", "file", Path.Combine(_folder, "leases"), crashServer: null);

    [UnixTheory]
    [InlineData("DELETE")]
    [InlineData("WAL")]
    public async Task Sqlite_CrashesOfEveryKind_GrantsNothingTwice(string journal)
    {
        string target = $"Data Source={Path.Combine(_folder, "leases.db")};Pooling=False;Default Timeout=60";
        await using (var connection = new SqliteConnection(target))
        {
            await connection.OpenAsync();
            await using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=" + journal;
            Assert.Equal(journal, (string?)await command.ExecuteScalarAsync(), ignoreCase: true);
        }

        await new DbLeaseStore(() => new SqliteConnection(target)).CreateTableAsync();
        await RunAsync("sqlite", $"SQLite, journal {journal}", target, crashServer: null);
    }

    [PgBouncerTheory]
    [InlineData("read committed", false)]
    [InlineData("read committed", true)]
    [InlineData("repeatable read", false)]
    [InlineData("repeatable read", true)]
    [InlineData("serializable", false)]
    [InlineData("serializable", true)]
    public async Task Postgres_CrashesOfEveryKind_GrantsNothingTwice(string isolation, bool throughPgBouncer)
    {
        string database = $"leases_{isolation.Replace(' ', '_')}_{throughPgBouncer}".ToLowerInvariant();
        await ExecuteAsync($"CREATE DATABASE {database}");
        await ExecuteAsync($"ALTER DATABASE {database} SET default_transaction_isolation = '{isolation}'");
        var target = new NpgsqlConnectionStringBuilder(postgres.ConnectionString)
        {
            Database = database,
            NoResetOnClose = true,
            MaxPoolSize = 10,
        };
        await using PgBouncer? pooler = throughPgBouncer ? await PgBouncer.StartAsync(postgres.Port) : null;
        target.Port = pooler?.Port ?? postgres.Port;
        await using (NpgsqlDataSource dataSource = NpgsqlDataSource.Create(target))
        {
            await using NpgsqlCommand command = dataSource.CreateCommand("SHOW transaction_isolation");
            Assert.Equal(isolation, (string?)await command.ExecuteScalarAsync());
            await new DbLeaseStore(dataSource).CreateTableAsync();
        }

        string name = $"PostgreSQL, {isolation}, {(throughPgBouncer ? "through PgBouncer" : "directly")}";
        await RunAsync("postgres", name, target.ConnectionString, postgres.CrashAndRecoverAsync);

        async Task ExecuteAsync(string sql)
        {
            await using var connection = new NpgsqlConnection(postgres.ConnectionString + ";Pooling=false");
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
    }

    [MariaDbTheory]
    [InlineData(true, false, "")]
    [InlineData(true, true, "")]
    [InlineData(false, false, "")]
    [InlineData(false, true, "")]
    [InlineData(true, false, "ANSI")]
    public async Task MariaDb_CrashesOfEveryKind_GrantsNothingTwice(bool autocommit, bool useAffectedRows, string mode)
    {
        // In the settings of the server, since it is killed and started again on the way.
        await mariaDb.RestartAsync("--autocommit=" + (autocommit ? 1 : 0), "--sql-mode=" + mode);
        string target = mariaDb.ConnectionString(useAffectedRows);
        await mariaDb.ExecuteAsync("DROP TABLE IF EXISTS order_id_leases");
        await new DbLeaseStore(() => new MySqlConnection(target)).CreateTableAsync();
        string name = $"MariaDB, autocommit {(autocommit ? "on" : "off")}, rows {(useAffectedRows ? "affected" : "found")}"
            + (mode.Length == 0 ? "" : ", " + mode);
        await RunAsync("mariadb", name, target, mariaDb.CrashAndRecoverAsync);
    }

    private async Task RunAsync(string kind, string name, string target, Func<Task>? crashServer)
    {
        var loop = new CrashLoop(kind, target, _folder, Seed) { CrashServer = crashServer };

        GrantHistory history = await loop.RunAsync(TestSize.Of(2, 12));

        output.WriteLine($"{name}: {history}; {loop.Summary}.");
        Assert.True(history.Faults.Count == 0, string.Join('\n', history.Faults));
        Assert.Equal(0, history.Repeated);
    }
}
