namespace OrderIds.Generation;

/// <summary>
/// Tells a store that its answer is no longer waited for. What the store does about it is the store's code: it may block or throw.
/// </summary>
/// <param name="immediate">Whether the store never blocks, so that it is told at once; any other is told on a thread of the pool.</param>
#pragma warning disable CA1001 // A source without a timer of its own holds nothing to free, and the store may still look at its token.
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
#pragma warning disable CA1031 // The request is over, whatever the store says to that.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }
}
