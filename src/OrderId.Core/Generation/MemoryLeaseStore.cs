using OrderIds.Generation;

namespace OrderIds;

/// <summary>
/// Grants leases that are stored in memory only. Use it for tests, and for IDs that need to be unique only within one run of one process.
/// </summary>
/// <remarks>
/// <para>
/// All generators that use the same instance issue different IDs. Generators with different instances, or in different processes, may issue
/// equal IDs. Use <see cref="FileLeaseStore"/> or <see cref="DbLeaseStore"/> for IDs that are stored.
/// </para>
/// <para>
/// The granted leases depend only on the requests. In a test with a <see cref="TimeProvider"/> that the test controls, a new instance
/// therefore leads to the same IDs in every run. All members may be called from any thread.
/// </para>
/// </remarks>
public sealed class MemoryLeaseStore : IOrderIdLeaseStore, IImmediateLeaseStore
{
    private readonly Dictionary<int, NodeRecord> _records = [];

    /// <inheritdoc/>
    /// <exception cref="OrderIdLeaseExhaustedException">
    /// Every time window that is still free starts after <see cref="OrderIdLeaseRequest.NotAfter"/>, or after the last time that an ID can
    /// contain.
    /// </exception>
    public ValueTask<OrderIdLease> AcquireAsync(OrderIdLeaseRequest request, CancellationToken cancellationToken = default)
    {
        _ = request ?? throw new ArgumentNullException(nameof(request));

        cancellationToken.ThrowIfCancellationRequested();
        lock (_records)
        {
            (NodeRecord before, OrderIdLease lease) = LeasePlan.Choose(request, _records.Values, request.NowMilliseconds, floor: 0);
            _records[before.Node] = new NodeRecord(lease.Node, lease.UntilMilliseconds, lease.Version);
            return new ValueTask<OrderIdLease>(lease);
        }
    }

    /// <inheritdoc/>
    public ValueTask ReleaseAsync(OrderIdLease unused, CancellationToken cancellationToken = default)
    {
        _ = unused ?? throw new ArgumentNullException(nameof(unused));
        lock (_records)
        {
            if (_records.TryGetValue(unused.Node, out NodeRecord record) && LeasePlan.TakeBack(record, unused) is { } after)
            {
                _records[unused.Node] = after;
            }
        }

        return default;
    }
}
