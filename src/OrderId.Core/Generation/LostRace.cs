using System.Data.Common;
using System.Globalization;

namespace OrderIds.Generation;

/// <summary>Recognizes the failures by which a database undoes a transaction because another one came first.</summary>
/// <remarks>
/// Providers name these failures in properties of their own, but all of them in <see cref="Exception.Data"/> too, where they can be read on
/// every framework and without a reference to the provider.
/// </remarks>
internal static class LostRace
{
    public static bool Is(DbException exception) =>
        exception.Data["SqlState"] is "40001" or "40P01" // Serialization failure, of SQL; deadlock, of PostgreSQL.
        || Number(exception, "Server Error Code") is 1205 or 1213 or 1020 // MySQL and MariaDB: lock wait time-out, deadlock, row changed since it was read.
        || Number(exception, "HelpLink.EvtID") is 1205 or 3960; // SQL Server: deadlock victim, update conflict under SNAPSHOT.

    private static int Number(DbException exception, string key) =>
        int.TryParse(
            Convert.ToString(exception.Data[key], CultureInfo.InvariantCulture), NumberStyles.None, CultureInfo.InvariantCulture,
            out int number)
            ? number
            : 0;
}
