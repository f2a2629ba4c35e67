using OrderIds.Generation;

namespace OrderIds;

/// <summary>Grants leases from memory: for tests, and for IDs that need to be unique only within one run of one process.</summary>
/// <remarks>
/// <para>
/// All generators over one instance issue different IDs. Two instances know nothing of each other, and nothing outlives the process: use
/// <see cref="FileLeaseStore"/> or <see cref="DbLeaseStore"/> for IDs that are kept.
/// </para>
/// <para>
/// Nodes and windows depend on the requests alone. With a <see cref="TimeProvider"/> that stands still or is moved by the test, a new
/// instance gives the same IDs on every run. All members may be called from any thread.
/// </para>
/// </remarks>
public sealed class MemoryLeaseStore : IOrderIdLeaseStore, IImmediateLeaseStore
{
    private readonly Dictionary<int, NodeRecord> _records = [];

    /// <inheritdoc/>
    /// <exception cref="OrderIdLeaseExhaustedException">No window may be granted.</exception>
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
