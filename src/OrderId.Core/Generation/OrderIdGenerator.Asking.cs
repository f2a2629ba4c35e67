using OrderIds.Generation;

namespace OrderIds;

/// <content>The timing and the content of requests to the store.</content>
public sealed partial class OrderIdGenerator
{
    /// <summary>Starts a request on the timer's thread, so that no caller waits for a disk or a network.</summary>
    private void AskSoon()
    {
        OneShotTimer? old;
        OneShotTimer timer;
        lock (_gate)
        {
            if (_state != RenewalState.Waiting)
            {
                return;
            }

            _state = RenewalState.Due;
            (old, timer) = ReplaceTimer();
        }

        old?.Stop();
        timer.Set(_timeProvider, TimeSpan.Zero);
    }

    /// <summary>
    /// Replaces the timer that starts the next request. The caller must hold the lock. After leaving the lock, it must stop the old timer
    /// and start the new one.
    /// </summary>
    private (OneShotTimer? Old, OneShotTimer New) ReplaceTimer()
    {
        // Referenced weakly, so that a generator that was not disposed can be garbage-collected and stops renewing its lease.
        var generator = new WeakReference<OrderIdGenerator>(this);
        OneShotTimer? old = _timer;
        _timer = new OneShotTimer(timer =>
        {
            if (generator.TryGetTarget(out OrderIdGenerator? target))
            {
                target.AskInBackground(timer);
            }
        });
        return (old, _timer);
    }

    private void AskInBackground(OneShotTimer timer)
    {
        ClockReading reading = default;
        Exception? failure = null;
        try
        {
            reading = ReadClocks();
        }
#pragma warning disable CA1031 // An exception of the clock counts as an outage. Unhandled on this thread, it would end the process.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failure = exception;
        }

        LeaseAttempt attempt;
        lock (_gate)
        {
            // A timer that was replaced before it fired must not start a request.
            if (_timer != timer || _state is RenewalState.Asking or RenewalState.Ended)
            {
                return;
            }

            attempt = BeginAttempt(reading, out _);
        }

        if (failure is not null)
        {
            Finish(attempt, null, failure);
            return;
        }

        attempt.Deadline.Set(_timeProvider, _options.StoreTimeout);
        _ = RunAsync(attempt, apart: false);
    }

    /// <summary>Creates the next request to the store. The caller must hold the lock.</summary>
    /// <param name="reading">The current times of both clocks.</param>
    /// <param name="replaced">
    /// The timer that would have started the next request, or <see langword="null"/>. Stop it after leaving the lock.
    /// </param>
    private LeaseAttempt BeginAttempt(ClockReading reading, out OneShotTimer? replaced)
    {
        LeaseWindow window = _window;
        bool live = !window.IsClosed;
        long lead = (long)_options.MaximumLead.TotalMilliseconds;
        long duration = (long)_options.Window.TotalMilliseconds;
        long now = Math.Max(0, reading.Now);
        long position = window.Position(reading.Tick);
        long? doubted = null;
        if (live && _believed is { } believed && IsDoubtful(now - reading.Tick, believed, Math.Max(lead, duration)))
        {
            doubted = now - reading.Tick;
            now = reading.Tick + believed;
        }

        OrderIdLeaseRequest request = OrderIdLeaseRequest.OfMilliseconds(
            now,
            duration,

            // If the generator has no lease and its last IDs were too far ahead of the clock, the new window need not follow them.
            // Otherwise, the generator would stay ahead for ever.
            notBefore: live ? window.Lease.UntilMilliseconds : _notBefore <= now + lead ? _notBefore : 0,

            // The time of the monotonic clock counts as well, so that a running generator goes on when the wall clock is set back.
            notAfter: (live ? Math.Max(now, position) : now) + lead,
            preferredNode: live ? (int)window.Node : null);
        var attempt = new LeaseAttempt(request, reading with { Now = now }, _store.IsImmediate, TimeOut) { Doubted = doubted };
        _attempt = attempt;
        _state = RenewalState.Asking;
        replaced = _timer;
        _timer = null;
        return attempt;
    }

    /// <summary>
    /// Returns whether the wall clock has jumped so far ahead that it is not trusted until the next renewal confirms the jump.
    /// </summary>
    /// <param name="offset">The present difference between the wall clock and the monotonic clock, in milliseconds.</param>
    /// <param name="believed">The difference at the request for the last lease, in milliseconds.</param>
    /// <param name="trusted">The largest jump that is trusted immediately, in milliseconds.</param>
    private bool IsDoubtful(long offset, long believed, long trusted) =>
        offset - believed > trusted && !(_doubted is { } doubted && Math.Abs(offset - doubted) <= trusted);
}
