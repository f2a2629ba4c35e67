namespace OrderIds.Generation;

/// <summary>Fires once, unless it is stopped before: a timer that can be set and stopped by different threads in any order.</summary>
/// <remarks>
/// A time provider is foreign code: set and stop this one under no lock. What the provider throws ends here; the system's time stands in
/// for it.
/// </remarks>
internal sealed class OneShotTimer(Action<OneShotTimer> fire)
{
    private static readonly object Stopped = new();

    private object? _timer;

    /// <summary>
    /// Lets it fire after a delay, on a thread of the provider that knows nothing of the caller's context, such as its transaction.
    /// </summary>
    public void Set(TimeProvider provider, TimeSpan delay)
    {
        ITimer timer;
        if (ExecutionContext.IsFlowSuppressed())
        {
            timer = Create(provider, delay);
        }
        else
        {
            using (ExecutionContext.SuppressFlow())
            {
                timer = Create(provider, delay);
            }
        }

        if (Interlocked.CompareExchange(ref _timer, timer, null) is not null)
        {
            Dispose(timer);
        }
    }

    public void Stop() => Dispose(Interlocked.Exchange(ref _timer, Stopped) as ITimer);

#pragma warning disable CA1031 // Whatever a provider throws must not end the thread that renews a lease.
    private static void Dispose(ITimer? timer)
    {
        try
        {
            timer?.Dispose();
        }
        catch (Exception)
        {
            // It may still fire; then it is not listened to.
        }
    }

    private ITimer Create(TimeProvider provider, TimeSpan delay)
    {
        try
        {
            return provider.CreateTimer(_ => fire(this), null, delay, Timeout.InfiniteTimeSpan);
        }
        catch (Exception)
        {
            return TimeProvider.System.CreateTimer(_ => fire(this), null, delay, Timeout.InfiniteTimeSpan);
        }
    }
#pragma warning restore CA1031
}
