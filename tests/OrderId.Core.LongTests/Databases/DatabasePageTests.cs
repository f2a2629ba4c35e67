using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using MySqlConnector;
using Npgsql;
using OrderIds.Documents;
using OrderIds.EntityFrameworkCore.Tests;

namespace OrderIds.Tests.Databases;

/// <summary>The columns that the page "In your database" names hold IDs and sort them as memory does, and its SQL is right.</summary>
public sealed partial class DatabasePageTests(PostgresServer postgres, MariaDbServer mariaDb)
    : IClassFixture<PostgresServer>, IClassFixture<MariaDbServer>
{
    private static readonly string Page = File.ReadAllText(
        Path.Combine(Repository.Folder!, "src", "OrderId.EntityFrameworkCore", "IN-YOUR-DATABASE.md")).ReplaceLineEndings("\n");

    // By the form's first word, the cells of its row.
    private static readonly Dictionary<string, string[]> Rows = Row().Matches(Page).Select(row => row.Value.Split('|'))
        .ToDictionary(cells => cells[1].Trim().Split(',')[0], cells => cells);

    public static TheoryData<string> Forms => ["text", "bytes", "UUID"];

    [PostgresTheory]
    [MemberData(nameof(Forms))]
    public async Task Postgres_Column_SortsAsMemory(string form)
    {
        await using NpgsqlConnection connection = await postgres.DataSource.OpenConnectionAsync();
        await SortsAsync(connection, form, "PostgreSQL");
    }

    [MariaDbTheory]
    [MemberData(nameof(Forms))]
    public async Task MariaDb_Column_SortsAsMemory(string form)
    {
        await using var connection = new MySqlConnection(mariaDb.ConnectionString());
        await connection.OpenAsync();
        await SortsAsync(connection, form, "MySQL, MariaDB");
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Sqlite_Column_SortsAsMemory(string form)
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        await SortsAsync(connection, form, "SQLite");
    }

    [PostgresFact]
    public Task Postgres_LeaseTable_ServesTheStore() => ServesAsync(() => new NpgsqlConnection(postgres.ConnectionString));

    [MariaDbFact]
    public Task MariaDb_LeaseTable_ServesTheStore() => ServesAsync(() => new MySqlConnection(mariaDb.ConnectionString()));

    [MariaDbFact]
    public async Task MariaDb_ScriptOfTheModel_MakesTables()
    {
        // The provider that writes this script takes EF Core 9: a consumer of the packages compares it.
        string script = await File.ReadAllTextAsync(Path.Combine(Repository.Folder!, "tests", "Consumers", "MySql", "MySql.sql"));
        await mariaDb.ExecuteAsync("CREATE DATABASE scripted", database: null);
        await mariaDb.ExecuteAsync(script, "scripted");
        var asRoot = new MySqlConnectionStringBuilder(mariaDb.ConnectionString()) { UserID = "root", Database = "scripted" };
        string root = asRoot.ConnectionString;

        await using OrderIdGenerator generator = await OrderIdGenerator.CreateAsync(new DbLeaseStore(() => new MySqlConnection(root)));

        string id = generator.Next().ToString();
        await mariaDb.ExecuteAsync(
            $"""
            INSERT INTO Orders (Id, Status, Shipment, ShipmentVersion)
            VALUES ('{id}', 'Placed', '', 1), ('00000000000000000', 'Placed', '', 1)
            """,
            "scripted");
        await using var connection = new MySqlConnection(root);
        await connection.OpenAsync();
        await using var command = new MySqlCommand(
            $"SELECT COUNT(*) FROM Orders WHERE Id > '00000000000000000' AND Id <> '{id.ToLowerInvariant()}'", connection);
        Assert.Equal(1L, await command.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Sqlite_LeaseTable_ServesTheStore()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            await ServesAsync(() => new SqliteConnection($"Data Source={path};Pooling=False"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task SortsAsync(DbConnection connection, string form, string database)
    {
        int column = Array.FindIndex(Header().Match(Page).Value.Split('|'), cell => cell.Trim() == database);
        string type = Rows[form][column].Trim().Trim('`');
        string table = "page_" + form.ToLowerInvariant();
        await ExecuteAsync(connection, $"CREATE TABLE {table} (id {type} NOT NULL PRIMARY KEY)");
        OrderId[] ids = MixedIds.Create(TestSize.Of(1000, 10_000), seed: 26);
        await using (DbTransaction transaction = await connection.BeginTransactionAsync())
        {
            foreach (OrderId id in ids)
            {
                await ExecuteAsync(connection, $"INSERT INTO {table} VALUES (@a)", transaction, Stored(id, form, type));
            }

            await transaction.CommitAsync();
        }

        OrderId[] sorted = [.. ids.Order()];
        Assert.Equal(sorted, await ReadAsync(connection, $"SELECT id FROM {table} ORDER BY id"));
        (OrderId a, OrderId b) = (sorted[ids.Length / 5], sorted[ids.Length / 2]);
        string range = $"SELECT id FROM {table} WHERE id BETWEEN @a AND @b ORDER BY id";
        Assert.Equal(
            sorted.Where(id => id >= a && id <= b), await ReadAsync(connection, range, Stored(a, form, type), Stored(b, form, type)));
        await Assert.ThrowsAnyAsync<DbException>(
            () => ExecuteAsync(connection, $"INSERT INTO {table} VALUES (@a)", null, Stored(ids[0], form, type)));
    }

    private static async Task ServesAsync(Func<DbConnection> connect)
    {
        await using (DbConnection connection = connect())
        {
            await connection.OpenAsync();
            await ExecuteAsync(connection, Sql().Match(Page).Groups[1].Value);
        }

        var store = new DbLeaseStore(connect);
        long now = DbLeaseStoreContract.Now;
        OrderIdLease first = await store.AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(now, 600));
        OrderIdLease second = await store.AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(now, 600));
        Assert.NotEqual(first.Node, second.Node);
    }

    private static object Stored(OrderId id, string form, string type) => form switch
    {
        "text" => id.ToString(),
        "bytes" => id.ToByteArray(),
        _ => type == "uuid" ? id.ToGuid() : id.ToGuid().ToByteArray(bigEndian: true),
    };

    private static OrderId Read(object stored) => stored switch
    {
        string text => OrderId.Parse(text),
        Guid uuid => OrderId.FromGuid(uuid),
        byte[] { Length: OrderId.ByteLength } bytes => OrderId.FromBytes(bytes),
        byte[] bytes => OrderId.FromGuid(new Guid(bytes, bigEndian: true)),
        _ => throw new InvalidOperationException(stored.GetType().Name),
    };

    private static async Task<OrderId[]> ReadAsync(DbConnection connection, string sql, params object[] values)
    {
        await using DbCommand command = Command(connection, sql, null, values);
        await using DbDataReader reader = await command.ExecuteReaderAsync();
        List<OrderId> ids = [];
        while (await reader.ReadAsync())
        {
            ids.Add(Read(reader.GetValue(0)));
        }

        return [.. ids];
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql, DbTransaction? transaction = null, params object[] values)
    {
        await using DbCommand command = Command(connection, sql, transaction, values);
        await command.ExecuteNonQueryAsync();
    }

    private static DbCommand Command(DbConnection connection, string sql, DbTransaction? transaction, object[] values)
    {
        DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        for (int i = 0; i < values.Length; i++)
        {
            DbParameter parameter = command.CreateParameter();
            parameter.ParameterName = "@" + ((char)('a' + i)).ToString(CultureInfo.InvariantCulture);
            parameter.Value = values[i];
            command.Parameters.Add(parameter);
        }

        return command;
    }

    [GeneratedRegex(@"^\| form \|.*$", RegexOptions.Multiline)]
    private static partial Regex Header();

    [GeneratedRegex(@"^\| (?:text|bytes|UUID)\b.*$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^```sql\n(.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Sql();
}
