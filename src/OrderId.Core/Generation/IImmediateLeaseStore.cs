namespace OrderIds.Generation;

/// <summary>
/// Marks a store that never waits for a lock, a disk or a network. A generator calls it on the current thread instead of a separate one, so
/// that tests with a simulated clock are deterministic.
/// </summary>
internal interface IImmediateLeaseStore : IOrderIdLeaseStore;
