using System.Text;

namespace OrderIds.Tool.Scanning;

/// <summary>Specifies what <c>orderid scan</c> reads, finds and writes.</summary>
internal sealed record ScanOptions
{
    public required string[] Files { get; init; }

    /// <summary>Gets a value indicating whether folders are searched, including their subfolders.</summary>
    public bool Recursive { get; init; }

    /// <summary>Gets the patterns for the names of files in folders. If there are none, all files are read.</summary>
    public string[] Include { get; init; } = [];

    public Encoding? Encoding { get; init; }

    public OrderIdMatchOptions Matches { get; init; }

    public bool Prefixed { get; init; }

    /// <summary>Gets the kinds of IDs to report. If there are none, all kinds are reported.</summary>
    public OrderIdKind[] Kinds { get; init; } = [];

    /// <summary>Gets a value indicating whether tracking numbers are reported as well.</summary>
    public bool Numbers { get; init; }

    public bool OnlyIds { get; init; }

    /// <summary>Gets a value indicating whether an ID is reported only at the first place where it is found.</summary>
    public bool Unique { get; init; }

    /// <summary>Gets a value indicating whether only the number of IDs in each file is reported.</summary>
    public bool Count { get; init; }

    public bool Json { get; init; }
}
