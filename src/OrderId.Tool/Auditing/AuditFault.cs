namespace OrderIds.Tool.Auditing;

/// <summary>Lists the kinds of faults that an audit reports.</summary>
internal enum AuditFault
{
    /// <summary>Two lines have the same ID.</summary>
    Repeated,

    /// <summary>An ID has a time that is later than all leases (rights to issue IDs) of its node, the number of its generator.</summary>
    BeyondLeases,

    /// <summary>An ID has a time that is not in any lease (right to issue IDs) of its node, the number of its generator.</summary>
    OutsideGrants,

    /// <summary>Two leases (rights to issue IDs) of a node overlap in time, so that two generators could issue the same ID.</summary>
    OverlappingGrants,
}
