namespace OrderIds.EntityFrameworkCore.Mapping;

/// <summary>Holds what is known of how a database sorts.</summary>
/// <param name="Provider">The name of the provider's assembly.</param>
/// <param name="IsKnown">Whether the order of all that is not refused is the order of the IDs.</param>
/// <param name="Collation">The collation that sorts text by its bytes, or none where text is always sorted so.</param>
/// <param name="SortsUuids">Whether UUIDs are sorted from the first byte to the last.</param>
internal sealed record DatabaseOrder(string Provider, bool IsKnown, string? Collation, bool SortsUuids)
{
    private static readonly DatabaseOrder[] Known =
    [
        new("Microsoft.EntityFrameworkCore.Sqlite", true, "BINARY", true),
        new("Npgsql.EntityFrameworkCore.PostgreSQL", true, "C", true),
        new("Microsoft.EntityFrameworkCore.SqlServer", true, "Latin1_General_BIN2", false),
        new("Pomelo.EntityFrameworkCore.MySql", true, "ascii_bin", true),
        new("MySql.EntityFrameworkCore", true, "ascii_bin", true),

        // Sorts the values themselves.
        new("Microsoft.EntityFrameworkCore.InMemory", true, null, true),
    ];

    public static DatabaseOrder Of(string provider) =>
        Known.FirstOrDefault(known => known.Provider == provider) ?? new DatabaseOrder(provider, false, null, true);
}
