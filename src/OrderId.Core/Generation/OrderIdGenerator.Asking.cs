using OrderIds.Generation;

namespace OrderIds;

/// <content>When a lease is asked for, and what exactly.</content>
public sealed partial class OrderIdGenerator
{
    /// <summary>Lets the timer's thread ask, so that no caller waits for a disk or a network.</summary>
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

    /// <summary>Replaces what makes the store be asked. Call it under the lock; stop the old timer and set the new one after it.</summary>
    private (OneShotTimer? Old, OneShotTimer New) ReplaceTimer()
    {
        // Held weakly: a generator that is dropped without being disposed shall not renew its lease for ever.
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
#pragma warning disable CA1031 // A clock that fails is an outage, too: on this thread, an exception would end the process.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failure = exception;
        }

        LeaseAttempt attempt;
        lock (_gate)
        {
            // One that was replaced before it fired has nothing to ask.
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

    /// <summary>Notes what is asked of the store. Call it under the lock.</summary>
    /// <param name="reading">What the clocks show.</param>
    /// <param name="replaced">The timer that would have made the store be asked; stop it after the lock.</param>
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

            // Without a lease, one that follows what was issued far ahead of the clock would keep the generator there for good.
            notBefore: live ? window.Lease.UntilMilliseconds : _notBefore <= now + lead ? _notBefore : 0,

            // Where the monotonic clock has come to counts as well, so that a wall clock set back does not stop a running generator.
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
    /// Finds out whether the wall clock has jumped so far ahead that it is believed only if the next renewal finds it there as well.
    /// </summary>
    /// <param name="offset">How far the wall clock is ahead of the monotonic one.</param>
    /// <param name="believed">How far it was when the last lease was asked for.</param>
    /// <param name="trusted">How large a jump is believed at once.</param>
    private bool IsDoubtful(long offset, long believed, long trusted) =>
        offset - believed > trusted && !(_doubted is { } doubted && Math.Abs(offset - doubted) <= trusted);
}
