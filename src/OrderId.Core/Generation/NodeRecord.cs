namespace OrderIds.Generation;

/// <summary>
/// Represents what a lease store records about a node number: the end of the last time window granted for it, in milliseconds since the
/// epoch, and a version.
/// </summary>
/// <remarks>
/// The version increases with every change, including the return of the unused part of a window, which decreases the end. A late or
/// repeated change is recognized because it refers to an old version.
/// </remarks>
internal readonly record struct NodeRecord(int Node, long Until, long Version);
