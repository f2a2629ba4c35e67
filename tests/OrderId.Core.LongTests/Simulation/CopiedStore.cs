using OrderIds.Generation;

namespace OrderIds.Tests.Simulation;

/// <summary>What a copy of a process takes for its store's answer: the lease that the original has.</summary>
internal sealed class CopiedStore(OrderIdLease lease, IOrderIdLeaseStore store) : IImmediateLeaseStore
{
    public ValueTask<OrderIdLease> AcquireAsync(OrderIdLeaseRequest request, CancellationToken cancellationToken = default) => new(lease);

    public ValueTask ReleaseAsync(OrderIdLease unused, CancellationToken cancellationToken = default) =>
        store.ReleaseAsync(unused, cancellationToken);
}
