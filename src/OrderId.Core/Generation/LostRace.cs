using System.Data.Common;
using System.Globalization;

namespace OrderIds.Generation;

/// <summary>Recognizes the errors with which a database rolls a transaction back because of a conflicting transaction.</summary>
/// <remarks>
/// Each provider has its own properties for the error code, but all of them also store it in <see cref="Exception.Data"/>, where it can be
/// read on every framework without a reference to the provider.
/// </remarks>
internal static class LostRace
{
    public static bool Is(DbException exception) =>

        // Serialization failure (standard SQL); deadlock (PostgreSQL).
        exception.Data["SqlState"] is "40001" or "40P01"

        // MySQL and MariaDB: lock wait time-out, deadlock, row changed since it was read.
        || Number(exception, "Server Error Code") is 1205 or 1213 or 1020

        // SQL Server: deadlock victim, update conflict under SNAPSHOT.
        || Number(exception, "HelpLink.EvtID") is 1205 or 3960;

    private static int Number(DbException exception, string key) =>
        int.TryParse(
            Convert.ToString(exception.Data[key], CultureInfo.InvariantCulture), NumberStyles.None, CultureInfo.InvariantCulture,
            out int number)
            ? number
            : 0;
}
