using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace OrderIds.SampleShop;

/// <summary>Distinguishes a database that cannot be reached from an error in a query.</summary>
public static class DatabaseOutage
{
    private const int SqliteBusy = 5, SqliteReadOnly = 8, SqliteError = 10, SqliteFull = 13, SqliteCannotOpen = 14;

    /// <summary>
    /// Returns a value indicating whether an exception means that the database cannot be reached or does not respond at the moment.
    /// </summary>
    public static bool Is(Exception? exception) => exception switch
    {
        null => false,
        SocketException or TimeoutException => true,
        PostgresException postgres => postgres.SqlState.StartsWith("57P", StringComparison.Ordinal) || postgres.IsTransient,
        SqliteException sqlite => sqlite.SqliteErrorCode is SqliteBusy or SqliteReadOnly or SqliteError or SqliteFull or SqliteCannotOpen,
        NpgsqlException or DbException { IsTransient: true } => true,
        _ => Is(exception.InnerException),
    };
}
