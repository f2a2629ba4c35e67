namespace OrderIds.Tool.Auditing;

/// <summary>Holds what was granted, as far as the options of an audit name lease files, tables or histories.</summary>
/// <param name="Ends">
/// The end of what each node was granted, or <see langword="null"/> if there are neither lease files nor a table.
/// </param>
/// <param name="History">The grants, or <see langword="null"/> if there are no histories.</param>
internal sealed record AuditGrants(LeaseEnds? Ends, GrantHistory? History)
{
    /// <summary>Finds out whether the files and the table are there. A file is not opened: of a pipe, nothing would be left.</summary>
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
