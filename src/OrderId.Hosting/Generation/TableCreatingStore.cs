namespace OrderIds.Hosting.Generation;

/// <summary>
/// Creates the lease table before the first lease. The database may be away at first, so this is part of asking for a lease.
/// </summary>
internal sealed class TableCreatingStore(DbLeaseStore store) : IOrderIdLeaseStore
{
    private volatile bool _created;

    public async ValueTask<OrderIdLease> AcquireAsync(OrderIdLeaseRequest request, CancellationToken cancellationToken = default)
    {
        if (!_created)
        {
            await store.CreateTableAsync(cancellationToken).ConfigureAwait(false);
            _created = true;
        }

        return await store.AcquireAsync(request, cancellationToken).ConfigureAwait(false);
    }

    public ValueTask ReleaseAsync(OrderIdLease unused, CancellationToken cancellationToken = default) =>
        store.ReleaseAsync(unused, cancellationToken);
}
