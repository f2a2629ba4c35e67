namespace OrderIds.SampleShop;

/// <summary>Provides the options of the command line.</summary>
public sealed class ShopOptions
{
    /// <summary>
    /// Gets the connection string of PostgreSQL, or the path of an SQLite file. The default is a new file in a temporary folder.
    /// </summary>
    public string? Database { get; init; }

    /// <summary>Gets the folder for orders that wait for the database. The default is a new temporary folder.</summary>
    public string? Files { get; init; }
}
