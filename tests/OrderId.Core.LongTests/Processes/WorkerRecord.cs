namespace OrderIds.Tests.Processes;

/// <summary>What one process did: the IDs that it issued, and what it had from the store, in its order.</summary>
internal sealed record WorkerRecord(IReadOnlyList<OrderId> Ids, IReadOnlyList<LeaseEntry> Leases);

/// <summary>One line of a process's history: a window that the store granted to it, or the rest of one that it gave back.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Node">The node.</param>
/// <param name="From">The first millisecond.</param>
/// <param name="Until">The millisecond after the last.</param>
/// <param name="Version">The version that the store gave.</param>
/// <param name="Time">
/// When it was written, on the machine's monotonic clock: a grant after the store's answer, a release before it was asked.
/// </param>
internal sealed record LeaseEntry(LeaseEntryKind Kind, int Node, long From, long Until, long Version, long Time);

internal enum LeaseEntryKind
{
    Grant,

    /// <summary>A grant whose answer was withheld from the generator.</summary>
    Lost,

    Release,
}
