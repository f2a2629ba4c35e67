using System.Text.Json.Serialization;

namespace OrderIds.Tool.Auditing;

/// <summary>
/// Represents the summary, which <c>orderid audit --json</c> writes last. Counts of checks that were not made are omitted.
/// </summary>
internal sealed record AuditSummary
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "audit";

    /// <summary>Gets a value indicating whether at least one ID was found, all lists were read, and there was no fault.</summary>
    public bool Passed { get; set; }

    public int Lists { get; set; }

    /// <summary>Gets or sets the number of lists that could not be read to their end.</summary>
    public int UnreadLists { get; set; }

    public long Ids { get; set; }

    public long Sortable { get; set; }

    public long Sealed { get; set; }

    public long Amazon { get; set; }

    public long Repeated { get; set; }

    public long? BeyondLeases { get; set; }

    public long? OutsideGrants { get; set; }

    public long? OverlappingGrants { get; set; }

    /// <summary>Gets or sets the number of lines that contain text but no ID.</summary>
    public long LinesWithoutId { get; set; }

    /// <summary>Gets the first lines that contain text but no ID.</summary>
    public List<AuditPlace> FirstLinesWithoutId { get; } = [];

    /// <summary>Gets or sets the number of bytes that were written to the temporary file.</summary>
    public long SpilledBytes { get; set; }

    [JsonIgnore]
    public bool HasFaults => Repeated > 0 || BeyondLeases > 0 || OutsideGrants > 0 || OverlappingGrants > 0;

    public void Count(OrderIdKind kind)
    {
        Ids++;
        _ = kind switch
        {
            OrderIdKind.Sortable => Sortable++,
            OrderIdKind.Sealed => Sealed++,
            _ => Amazon++,
        };
    }

    /// <summary>Sets the counts to zero for the checks that are possible with the given leases.</summary>
    public void Begin(AuditGrants grants)
    {
        BeyondLeases = grants.Ends is null ? null : 0;
        OutsideGrants = OverlappingGrants = grants.History is null ? null : 0;
    }

    /// <summary>Counts a fault.</summary>
    /// <returns>The number of faults of this kind so far.</returns>
    public long Count(AuditFault fault) => fault switch
    {
        AuditFault.Repeated => ++Repeated,
        AuditFault.BeyondLeases => (++BeyondLeases).GetValueOrDefault(),
        AuditFault.OutsideGrants => (++OutsideGrants).GetValueOrDefault(),
        _ => (++OverlappingGrants).GetValueOrDefault(),
    };
}
