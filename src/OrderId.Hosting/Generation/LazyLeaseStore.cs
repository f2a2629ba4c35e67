namespace OrderIds.Hosting.Generation;

/// <summary>
/// Creates the lease store at the first request for a lease (a right to issue IDs), because the application's function that creates it may
/// block or fail.
/// </summary>
/// <remarks>The generator makes the request on a separate thread, with a time-out that includes the creation of the store.</remarks>
internal sealed class LazyLeaseStore(Func<IOrderIdLeaseStore> create) : IOrderIdLeaseStore
{
    private readonly object _gate = new();
    private IOrderIdLeaseStore? _store;

    /// <summary>
    /// Gets the exception of the last attempt to create the lease store, or <see langword="null"/> if that succeeded or there was no
    /// attempt.
    /// </summary>
    public Exception? CreationFailure { get; private set; }

    public ValueTask<OrderIdLease> AcquireAsync(OrderIdLeaseRequest request, CancellationToken cancellationToken = default) =>
        GetOrCreate().AcquireAsync(request, cancellationToken);

    public ValueTask ReleaseAsync(OrderIdLease unused, CancellationToken cancellationToken = default) =>
        GetOrCreate().ReleaseAsync(unused, cancellationToken);

    private IOrderIdLeaseStore GetOrCreate()
    {
        lock (_gate)
        {
            try
            {
                CreationFailure = null;
                return _store ??= create();
            }
            catch (Exception exception)
            {
                CreationFailure = exception;
                throw;
            }
        }
    }
}
