namespace OrderIds.Generation;

/// <summary>
/// Calls a store that may block its thread for as long as it likes: on a disk that hangs, a lock, a provider without asynchronous calls.
/// </summary>
/// <remarks>
/// No caller of a generator lends its thread to the store. Threads that are stuck in the store are counted, so that an outage of days does
/// not gather threads: beyond <see cref="MostStuck"/> of them, the store is asked again when one has come back.
/// </remarks>
internal sealed class StoreCaller(IOrderIdLeaseStore store)
{
    public const int MostStuck = 8;

    private int _inside;

    /// <summary>Gets a value indicating whether the store never blocks, so that it is called where it is asked.</summary>
    public bool IsImmediate => store is IImmediateLeaseStore;

    /// <summary>Calls the store on a thread of its own.</summary>
    /// <remarks>Not on one of the pool's, which may all be busy waiting for this answer.</remarks>
    public Task<T> CallApartAsync<T>(Func<IOrderIdLeaseStore, ValueTask<T>> call) => IsImmediate
        ? CallAsync(call)
        : Task.Factory.StartNew(
            () => CallAsync(call), CancellationToken.None, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach,
            TaskScheduler.Default).Unwrap();

    /// <summary>Calls the store on this thread, which belongs to a timer.</summary>
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
