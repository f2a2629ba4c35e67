namespace OrderIds.Tool.Auditing;

/// <summary>Lists the kinds of faults that an audit reports.</summary>
internal enum AuditFault
{
    /// <summary>Two lines have the same ID.</summary>
    Repeated,

    /// <summary>An ID has a time that is later than all leases of its node.</summary>
    BeyondLeases,

    /// <summary>An ID has a time that is not in any lease of its node.</summary>
    OutsideGrants,

    /// <summary>Two leases of a node overlap in time.</summary>
    OverlappingGrants,
}
