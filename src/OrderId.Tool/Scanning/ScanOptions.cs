using System.Text;

namespace OrderIds.Tool.Scanning;

/// <summary>What to look for, where, and what to write of it.</summary>
internal sealed record ScanOptions
{
    public required string[] Files { get; init; }

    /// <summary>Gets a value indicating whether folders are searched, with all that is in them.</summary>
    public bool Recursive { get; init; }

    /// <summary>Gets the patterns for the names of files in folders; none for all.</summary>
    public string[] Include { get; init; } = [];

    public Encoding? Encoding { get; init; }

    public OrderIdMatchOptions Matches { get; init; }

    public bool Prefixed { get; init; }

    /// <summary>Gets the kinds to report; none for all.</summary>
    public OrderIdKind[] Kinds { get; init; } = [];

    /// <summary>Gets a value indicating whether tracking numbers are reported, too.</summary>
    public bool Numbers { get; init; }

    public bool OnlyIds { get; init; }

    /// <summary>Gets a value indicating whether each ID is reported once, where it is found first.</summary>
    public bool Unique { get; init; }

    /// <summary>Gets a value indicating whether the number of IDs of each file is written instead of them.</summary>
    public bool Count { get; init; }

    public bool Json { get; init; }
}
