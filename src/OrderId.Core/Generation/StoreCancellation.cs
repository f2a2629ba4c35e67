namespace OrderIds.Generation;

/// <summary>Cancels a call to a lease store. The callbacks that the store has registered for the cancellation may block or throw.</summary>
/// <param name="immediate">
/// Whether the store never blocks. If so, the cancellation runs on the current thread; otherwise on a thread of the pool.
/// </param>
#pragma warning disable CA1001 // A source without a timer has nothing to dispose, and the store may still use its token.
internal sealed class StoreCancellation(bool immediate)
#pragma warning restore CA1001
{
    private readonly CancellationTokenSource _source = new();

    public CancellationToken Token => _source.Token;

    public void Cancel()
    {
        if (immediate)
        {
            CancelNow();
        }
        else
        {
            _ = Task.Run(CancelNow);
        }
    }

    private void CancelNow()
    {
        try
        {
            _source.Cancel();
        }
#pragma warning disable CA1031 // The request has ended, so exceptions of the store's callbacks do not matter.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }
}
