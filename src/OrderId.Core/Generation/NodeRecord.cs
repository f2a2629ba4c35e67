namespace OrderIds.Generation;

/// <summary>What a store remembers of a node: where its last window ends, and how often it changed.</summary>
/// <remarks>
/// The version grows with every change, also when a window's rest is given back and the end goes down: a late or repeated change compares
/// it and finds that it is late.
/// </remarks>
internal readonly record struct NodeRecord(int Node, long Until, long Version);
