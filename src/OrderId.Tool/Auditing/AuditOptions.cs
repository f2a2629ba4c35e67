using OrderIds.Tool.Scanning;

namespace OrderIds.Tool.Auditing;

/// <summary>Specifies what <c>orderid audit</c> checks.</summary>
internal sealed record AuditOptions
{
    /// <summary>Gets the file names of the lists. <see cref="FileScan.StandardInput"/> stands for standard input.</summary>
    public required string[] Lists { get; init; }

    public OrderIdMatchOptions Matches { get; init; }

    public AuditDatabase? Database { get; init; }

    /// <summary>Gets the names of the database columns that are checked as lists.</summary>
    public string[] Columns { get; init; } = [];

    public LeaseTable? LeaseTable { get; init; }

    public string[] LeaseFiles { get; init; } = [];

    public string[] Histories { get; init; } = [];

    /// <summary>Gets the maximum number of faults of each kind that are listed. All faults are counted.</summary>
    public int Limit { get; init; }

    /// <summary>Gets the amount of memory for sorting, in MiB.</summary>
    public int Memory { get; init; }

    /// <summary>Gets the folder for the temporary file with the entries that do not fit into memory.</summary>
    public required string TemporaryFolder { get; init; }
}
