namespace OrderIds.Tool.Auditing;

/// <summary>The leases that a <see cref="DbLeaseStore"/> keeps in a table.</summary>
internal sealed class LeaseTable
{
    private LeaseTable(DbLeaseStore store) => (Table, Name) = (store.TableName, store.Name);

    /// <summary>Gets the name of the table, letters, digits and underscores.</summary>
    public string Table { get; }

    /// <summary>Gets the name under which the leases stand in it, letters, digits and <c>-_.</c>.</summary>
    public string Name { get; }

    /// <returns>The leases, or <see langword="null"/> for names that a store refuses.</returns>
    public static LeaseTable? Find(string table, string name)
    {
        try
        {
            // The store is made only to check the names; it accesses no database.
            return new LeaseTable(new DbLeaseStore(() => throw new NotSupportedException()) { TableName = table, Name = name });
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
