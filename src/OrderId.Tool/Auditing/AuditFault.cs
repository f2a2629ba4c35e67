namespace OrderIds.Tool.Auditing;

/// <summary>What an audit finds wrong.</summary>
internal enum AuditFault
{
    /// <summary>Two lines have the same ID.</summary>
    Repeated,

    /// <summary>An ID carries a time that its node was not granted yet.</summary>
    BeyondLeases,

    /// <summary>An ID carries a time that lies in no grant of its node.</summary>
    OutsideGrants,

    /// <summary>Two grants of a node have a time in common.</summary>
    OverlappingGrants,
}
