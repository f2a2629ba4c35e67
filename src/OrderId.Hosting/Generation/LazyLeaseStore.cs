namespace OrderIds.Hosting.Generation;

/// <summary>
/// Creates the store with the first request for a lease: the application's function may block or fail as the store itself may.
/// </summary>
/// <remarks>The generator asks on a thread of its own and waits for the answer as long as the options say, the creation included.</remarks>
internal sealed class LazyLeaseStore(Func<IOrderIdLeaseStore> create) : IOrderIdLeaseStore
{
    private readonly object _gate = new();
    private IOrderIdLeaseStore? _store;

    /// <summary>Gets what the last attempt to create the store threw, or <see langword="null"/>.</summary>
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
