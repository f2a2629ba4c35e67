using OrderIds.Generation;

namespace OrderIds;

/// <content>The calls of the store and the handling of their results.</content>
public sealed partial class OrderIdGenerator
{
    private const double FirstDelay = 100;
    private const double LongestDelay = 10_000;
    private const int MostDoublings = 10;

    private async Task RunAsync(LeaseAttempt attempt, bool apart)
    {
        OrderIdLease? lease = null;
        Exception? failure = null;
        try
        {
            ValueTask<OrderIdLease> Acquire(IOrderIdLeaseStore store) => store.AcquireAsync(attempt.Request, attempt.CancellationToken);
            lease = await (apart ? _store.CallApartAsync(Acquire) : _store.CallAsync(Acquire)).ConfigureAwait(false);
            if (lease is null || !Suits(lease, attempt.Request))
            {
                failure = new OrderIdLeaseException(GenerationMessages.BadGrant(lease, attempt.Request));
            }
        }
#pragma warning disable CA1031 // Any exception counts as an outage: callers see it when the lease is used up.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failure = exception;
        }

        Finish(attempt, lease, failure);
    }

    private static bool Suits(OrderIdLease lease, OrderIdLeaseRequest request) =>
        lease.From >= request.NotBefore && lease.FromMilliseconds <= Math.Max(request.NotAfterMilliseconds, request.NowMilliseconds);

    private void TimeOut(LeaseAttempt attempt) => Finish(attempt, null, new OrderIdLeaseUnavailableException(GenerationMessages.NoAnswer));

    private void Finish(LeaseAttempt attempt, OrderIdLease? lease, Exception? failure)
    {
        long tick = TickOr(attempt.Reading.Tick);
        OneShotTimer? old;
        OneShotTimer timer;
        double delay;
        lock (_gate)
        {
            // A lease that answers an abandoned request is not used, because a copy of this process may have received it as well.
            if (_attempt != attempt)
            {
                return;
            }

            _attempt = null;
            delay = failure is null ? Install(lease!, attempt, tick) : BackOff(failure);
            (old, timer) = ReplaceTimer();
        }

        old?.Stop();
        timer.Set(_timeProvider, TimeSpan.FromMilliseconds(delay));
        attempt.End(failure);
        if (failure is null)
        {
            GeneratorMetrics.Acquired(Name);
        }
        else
        {
            attempt.Cancel();
            GeneratorMetrics.Failed(Name, failure);
        }
    }

    /// <summary>Installs a new lease. The caller must hold the lock.</summary>
    /// <returns>The delay in milliseconds until the next lease is requested.</returns>
    private double Install(OrderIdLease lease, LeaseAttempt attempt, long tick)
    {
        _failures = 0;
        _lastFailure = null;
        _believed = attempt.Reading.Now - attempt.Reading.Tick;
        _doubted = attempt.Doubted;
        _state = RenewalState.Waiting;
        LeaseWindow window = _window;
        if (!window.IsClosed && lease.Node == window.Node && lease.FromMilliseconds == window.Lease.UntilMilliseconds)
        {
            window.Extend(lease, attempt.Reading.Now - attempt.Reading.Tick);
        }
        else
        {
            // The old window is closed first, so that all numbers that threads take from it are smaller than those of the new window.
            CloseWindow();
            window = new LeaseWindow(lease, attempt.Reading.Tick, _options.RefillPoint, _tally);
            _window = window;
        }

        return Math.Max(1, window.RefillTime - window.Position(tick));
    }

    /// <summary>Records a failed request. The caller must hold the lock.</summary>
    /// <returns>The delay in milliseconds until the next request.</returns>
    private double BackOff(Exception failure)
    {
        _lastFailure = failure;
        _state = RenewalState.BackingOff;
        double longest = Math.Min(LongestDelay, FirstDelay * (1 << Math.Min(_failures, MostDoublings)));
        _failures++;
        return longest * (0.5 + (_jitter.NextDouble() / 2));
    }
}
