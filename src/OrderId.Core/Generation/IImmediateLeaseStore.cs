namespace OrderIds.Generation;

/// <summary>
/// Marks a store that waits for nothing, neither lock nor disk nor network: it is called on the thread that asks, so that tests in virtual
/// time replay.
/// </summary>
internal interface IImmediateLeaseStore : IOrderIdLeaseStore;
