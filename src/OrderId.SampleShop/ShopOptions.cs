namespace OrderIds.SampleShop;

/// <summary>What the command line says.</summary>
public sealed class ShopOptions
{
    /// <summary>Gets the connection string of PostgreSQL, or the file of SQLite. The default is a new file in a temporary folder.</summary>
    public string? Database { get; init; }

    /// <summary>Gets the folder for orders that wait for the database. The default is a new temporary folder.</summary>
    public string? Files { get; init; }
}
