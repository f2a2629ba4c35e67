using OrderIds.Tool.Scanning;

namespace OrderIds.Tool.Auditing;

/// <summary>What to audit, and how.</summary>
internal sealed record AuditOptions
{
    /// <summary>Gets the names of the lists, <see cref="FileScan.StandardInput"/> among them.</summary>
    public required string[] Lists { get; init; }

    public OrderIdMatchOptions Matches { get; init; }

    public AuditDatabase? Database { get; init; }

    /// <summary>Gets the names of the columns that are lists, too.</summary>
    public string[] Columns { get; init; } = [];

    public LeaseTable? LeaseTable { get; init; }

    public string[] LeaseFiles { get; init; } = [];

    public string[] Histories { get; init; } = [];

    /// <summary>Gets how many faults of each kind are listed; all are counted.</summary>
    public int Limit { get; init; }

    /// <summary>Gets how much memory sorting takes, in MiB.</summary>
    public int Memory { get; init; }

    /// <summary>Gets the folder for what does not fit into memory.</summary>
    public required string TemporaryFolder { get; init; }
}
