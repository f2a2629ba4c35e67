namespace OrderIds.EntityFrameworkCore.Mapping;

/// <summary>Describes how a database sorts.</summary>
/// <param name="Provider">The name of the database provider's assembly.</param>
/// <param name="IsKnown">
/// Whether the database is known to sort columns in the order of the IDs, except columns that make building the model fail.
/// </param>
/// <param name="Collation">
/// The collation that sorts text by its bytes, or <see langword="null"/> if text is always sorted by its bytes.
/// </param>
/// <param name="SortsUuids">Whether UUIDs are sorted from the first byte to the last.</param>
/// <param name="SortsJson">Whether text from a JSON column is sorted by its bytes, not by the database's collation.</param>
internal sealed record DatabaseOrder(string Provider, bool IsKnown, string? Collation, bool SortsUuids, bool SortsJson)
{
    public const string Sqlite = "Microsoft.EntityFrameworkCore.Sqlite";

    private static readonly DatabaseOrder[] Known =
    [
        new(Sqlite, true, "BINARY", true, true),
        new("Npgsql.EntityFrameworkCore.PostgreSQL", true, "C", true, false),
        new("Microsoft.EntityFrameworkCore.SqlServer", true, "Latin1_General_BIN2", false, false),

        // Not tested, so the order is not known.
        new("Pomelo.EntityFrameworkCore.MySql", false, "ascii_bin", true, true),
        new("MySql.EntityFrameworkCore", false, "ascii_bin", true, true),

        // This provider sorts the .NET values.
        new("Microsoft.EntityFrameworkCore.InMemory", true, null, true, true),
    ];

    public static DatabaseOrder Of(string provider) =>
        Known.FirstOrDefault(known => known.Provider == provider) ?? new DatabaseOrder(provider, false, null, true, true);
}
