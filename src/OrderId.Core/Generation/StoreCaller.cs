namespace OrderIds.Generation;

/// <summary>
/// Calls a store that may block its thread for any time, for example on a disk that does not respond, on a lock, or in a provider without
/// asynchronous methods.
/// </summary>
/// <remarks>
/// The store never runs on the thread of a generator's caller. Blocked threads are counted, so that they do not accumulate during a long
/// outage: if <see cref="MostStuck"/> threads are blocked, the store is called again only when one of them returns.
/// </remarks>
internal sealed class StoreCaller(IOrderIdLeaseStore store)
{
    public const int MostStuck = 8;

    private int _inside;

    /// <summary>Gets a value indicating whether the store never blocks, so that it is called on the current thread.</summary>
    public bool IsImmediate => store is IImmediateLeaseStore;

    /// <summary>Calls the store on a new thread.</summary>
    /// <remarks>A thread of the pool is not used, because all of them may be blocked waiting for the result of this call.</remarks>
    public Task<T> CallApartAsync<T>(Func<IOrderIdLeaseStore, ValueTask<T>> call) => IsImmediate
        ? CallAsync(call)
        : Task.Factory.StartNew(
            () => CallAsync(call), CancellationToken.None, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach,
            TaskScheduler.Default).Unwrap();

    /// <summary>Calls the store on the current thread, which belongs to a timer.</summary>
    public async Task<T> CallAsync<T>(Func<IOrderIdLeaseStore, ValueTask<T>> call)
    {
        ValueTask<T> answer;
        try
        {
            answer = Interlocked.Increment(ref _inside) <= MostStuck
                ? call(store)
                : throw new OrderIdLeaseUnavailableException(GenerationMessages.StoreStuck);
        }
        finally
        {
            Interlocked.Decrement(ref _inside);
        }

        return await answer.ConfigureAwait(false);
    }
}
