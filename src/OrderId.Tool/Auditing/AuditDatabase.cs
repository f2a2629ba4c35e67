using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using MySqlConnector;
using Npgsql;
using OrderIds.Generation;

namespace OrderIds.Tool.Auditing;

/// <summary>Reads IDs and leases from a database. It never writes.</summary>
/// <param name="connect">Creates a closed connection.</param>
/// <param name="quote">The character that SQL puts before and after a name.</param>
internal sealed class AuditDatabase(Func<DbConnection> connect, char quote)
{
    /// <summary>The prefixes of the supported kinds of databases, for error messages.</summary>
    public const string Kinds = "'sqlite:', 'postgres:' or 'mysql:'";

    /// <summary>
    /// Creates a database from its kind and a connection string, such as <c>postgres:Host=db.example;Database=shop</c>.
    /// </summary>
    /// <returns>The database, or <see langword="null"/> if the kind is not known.</returns>
    public static AuditDatabase? Find(string connection)
    {
        int colon = connection.IndexOf(':', StringComparison.Ordinal);
        string text = connection[(colon + 1)..];
        return connection[..Math.Max(colon, 0)] switch
        {
            "sqlite" => new AuditDatabase(() => ConnectToSqlite(text), '"'),
            "postgres" => new AuditDatabase(() => new NpgsqlConnection(text), '"'),
            "mysql" => new AuditDatabase(() => new MySqlConnection(text), '`'),
            _ => null,
        };
    }

    /// <summary>Reads a column, one row at a time.</summary>
    /// <param name="column">The name of the column: TABLE.COLUMN, or SCHEMA.TABLE.COLUMN.</param>
    /// <param name="read">Called for each value, with the 1-based number of the row and the value.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <exception cref="AuditException">The database failed.</exception>
    public void ReadColumn(string column, Action<long, object> read, CancellationToken cancellation)
    {
        string[] names = [.. column.Split('.')
            .Select(name => $"{quote}{name.Replace($"{quote}", $"{quote}{quote}", StringComparison.Ordinal)}{quote}")];
        Query($"SELECT {names[^1]} FROM {string.Join('.', names[..^1])}", (row, reader) => read(row, reader.GetValue(0)), cancellation);
    }

    /// <summary>Reads, for each node (generator number), the end of its last lease (right to issue IDs).</summary>
    /// <param name="store">The table, and the name of the leases in it.</param>
    /// <param name="ends">Receives the ends.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <exception cref="AuditException">The database failed, or the table has no leases with this name.</exception>
    public void ReadLeases(LeaseTable store, LeaseEnds ends, CancellationToken cancellation)
    {
        bool any = false;
        Query(
            $"SELECT node, until_ms, version FROM {store.Table} WHERE name = '{store.Name}'",
            (_, reader) =>
            {
                any = true;
                long node = Number(0);
                if (node is >= 0 and < LeasePlan.NodeCount)
                {
                    ends.Add(new NodeRecord((int)node, Number(1), Number(2)));
                }

                long Number(int column) => Convert.ToInt64(reader.GetValue(column), CultureInfo.InvariantCulture);
            },
            cancellation);
        if (!any)
        {
            throw new AuditException(
                $"The table {store.Table} has no leases with the name '{store.Name}'. Give another name with --lease-name.");
        }
    }

    private static SqliteConnection ConnectToSqlite(string text)
    {
        var builder = text.Contains('=', StringComparison.Ordinal)
            ? new SqliteConnectionStringBuilder(text)
            : new SqliteConnectionStringBuilder { DataSource = text };

        // In the default mode, SQLite would create a file if the name is mistyped.
        builder.Mode = builder.Mode == SqliteOpenMode.Memory ? builder.Mode : SqliteOpenMode.ReadOnly;
        return new SqliteConnection(builder.ConnectionString);
    }

    private void Query(string sql, Action<long, DbDataReader> read, CancellationToken cancellation)
    {
        try
        {
            using DbConnection connection = connect();
            connection.Open();
            using DbCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is made of names that were quoted, or checked letter by letter.
            command.CommandText = sql;
#pragma warning restore CA2100
            command.CommandTimeout = 0;
            using CancellationTokenRegistration registration = cancellation.Register(command.Cancel);
            using DbDataReader reader = command.ExecuteReader();
            for (long row = 1; reader.Read(); row++)
            {
                read(row, reader);
            }
        }
        catch (Exception exception)
            when (exception is DbException or InvalidOperationException or ArgumentException or FormatException or TimeoutException
                or IOException)
        {
            cancellation.ThrowIfCancellationRequested();
            throw new AuditException(
                $"The database failed: {Printable.Escape(exception.Message.ReplaceLineEndings(" "))}");
        }
    }
}
