namespace OrderIds.Tool.Auditing;

/// <summary>What a line of a history says.</summary>
internal enum GrantRecordKind
{
    Grant,

    /// <summary>A grant whose answer never came, so that it was not used.</summary>
    Lost,

    /// <summary>The rest of a grant was given back.</summary>
    Release,
}
