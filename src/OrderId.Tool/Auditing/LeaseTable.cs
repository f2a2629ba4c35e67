namespace OrderIds.Tool.Auditing;

/// <summary>Identifies leases that a <see cref="DbLeaseStore"/> keeps in a table of a database.</summary>
internal sealed class LeaseTable
{
    private LeaseTable(DbLeaseStore store) => (Table, Name) = (store.TableName, store.Name);

    /// <summary>Gets the name of the table, which has letters, digits and underscores.</summary>
    public string Table { get; }

    /// <summary>Gets the name of the leases in the table, which has letters, digits and <c>-_.</c>.</summary>
    public string Name { get; }

    /// <summary>Creates the identification of leases from the names on the command line.</summary>
    /// <returns>The leases, or <see langword="null"/> if a name contains characters that are not allowed.</returns>
    public static LeaseTable? Find(string table, string name)
    {
        try
        {
            // This store only validates the names. It accesses no database.
            return new LeaseTable(new DbLeaseStore(() => throw new NotSupportedException()) { TableName = table, Name = name });
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
