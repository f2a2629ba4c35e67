namespace OrderIds.Hosting.Generation;

/// <summary>
/// Creates the lease table as part of the first request for a lease (a right to issue IDs), so that the creation is repeated if the
/// database is unavailable at first.
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
