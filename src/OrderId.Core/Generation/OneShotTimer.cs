namespace OrderIds.Generation;

/// <summary>Represents a timer that fires once, unless it is stopped before. Different threads may set and stop it in any order.</summary>
/// <remarks>
/// The time provider is application code, so do not call these methods while holding a lock. If the provider throws, the exception is
/// ignored and a timer of the system is used instead.
/// </remarks>
internal sealed class OneShotTimer(Action<OneShotTimer> fire)
{
    private static readonly object Stopped = new();

    private object? _timer;

    /// <summary>
    /// Starts the timer. It fires on a thread of the provider, without the execution context of the caller, such as an ambient transaction.
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

#pragma warning disable CA1031 // No exception of a provider may end the thread that renews a lease.
    private static void Dispose(ITimer? timer)
    {
        try
        {
            timer?.Dispose();
        }
        catch (Exception)
        {
            // The timer may still fire, but that is then ignored.
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
