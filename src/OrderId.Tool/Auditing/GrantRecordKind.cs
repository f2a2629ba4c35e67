namespace OrderIds.Tool.Auditing;

/// <summary>Lists the kinds of records in a history of leases.</summary>
internal enum GrantRecordKind
{
    Grant,

    /// <summary>A lease whose grant was never received by the generator, so that it was not used.</summary>
    Lost,

    /// <summary>The unused rest of a lease was returned.</summary>
    Release,
}
