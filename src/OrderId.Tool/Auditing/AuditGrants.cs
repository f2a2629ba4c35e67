namespace OrderIds.Tool.Auditing;

/// <summary>Holds the granted leases (rights to issue IDs) that the audit's lease files, table and histories contain.</summary>
/// <param name="Ends">
/// The end of the last lease of each node (generator number), or <see langword="null"/> if there is no lease file and no table.
/// </param>
/// <param name="History">All granted leases, or <see langword="null"/> if there are no histories.</param>
internal sealed record AuditGrants(LeaseEnds? Ends, GrantHistory? History)
{
    /// <summary>
    /// Checks that the files and the table exist. Files are not opened, because the content of a pipe can be read only once.
    /// </summary>
    /// <exception cref="AuditException">A file is missing, or the table cannot be read.</exception>
    public static void Find(AuditOptions options, CancellationToken cancellation)
    {
        foreach (string file in options.LeaseFiles.Concat(options.Histories))
        {
            if (InputFile.FindFault(file) is { } fault)
            {
                throw new AuditException($"{Printable.Escape(file)}: {fault}");
            }
        }

        if (options.LeaseTable is { } table)
        {
            options.Database!.ReadLeases(table, new LeaseEnds(), cancellation);
        }
    }

    /// <summary>Reads the files and the table.</summary>
    /// <exception cref="AuditException">A file or the table cannot be read.</exception>
    public static AuditGrants Read(AuditOptions options, CancellationToken cancellation)
    {
        LeaseEnds? ends = options.LeaseFiles.Length > 0 || options.LeaseTable is not null ? new LeaseEnds() : null;
        Array.ForEach(options.LeaseFiles, file => ends!.AddFile(file));
        if (options.LeaseTable is { } table)
        {
            options.Database!.ReadLeases(table, ends!, cancellation);
        }

        return new AuditGrants(ends, options.Histories.Length > 0 ? GrantHistory.Read(options.Histories) : null);
    }
}
