namespace OrderIds.Tool.Auditing;

/// <summary>Lists the kinds of records in a history of leases, which are rights to issue IDs.</summary>
internal enum GrantRecordKind
{
    Grant,

    /// <summary>A lease was granted, but the generator never received it, so the lease was not used.</summary>
    Lost,

    /// <summary>The unused rest of a lease was returned.</summary>
    Release,
}
