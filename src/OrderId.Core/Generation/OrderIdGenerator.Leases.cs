using OrderIds.Format;

namespace OrderIds;

/// <content>How leases are asked for, taken over and discarded. Nothing here runs on the path of a call that finds a number.</content>
/// <remarks>
/// Under the lock, only the generator's own fields are read and written. The time provider, the store and the listeners of the metrics are foreign code, which may block, throw or call
/// back: each is called before the lock is taken or after it is left.
/// </remarks>
public sealed partial class OrderIdGenerator
{
    private const double FirstDelay = 100;
    private const double LongestDelay = 10_000;
    private const int MostDoublings = 10;

    private readonly StoreCaller _store;
    private readonly OrderIdGeneratorOptions _options;
    private readonly TimeProvider _timeProvider;
    private readonly Random _jitter;
    private readonly IssueTally _tally = new();

    // Guards everything below, and the replacement of the window.
    private readonly object _gate = new();
    private Asking _asking;
    private LeaseAttempt? _attempt;
    private Alarm? _alarm;
    private int _failures;
    private Exception? _lastFailure;
    private long _notBefore;
    private long? _believed;
    private long? _doubted;
    private bool _disposed;

    private OrderIdGenerator(IOrderIdLeaseStore store, OrderIdGeneratorOptions options)
    {
        _store = new StoreCaller(store);
        _options = options.Copy();
        _timeProvider = _options.TimeProvider;
        _clock = new MonotonicClock(_timeProvider);
        _jitter = _options.Jitter ?? new Random();
        _window = LeaseWindow.CreateClosed(_tally);
    }

    /// <summary>What is done about the next lease.</summary>
    private enum Asking
    {
        /// <summary>It is asked for at the refill point.</summary>
        Later,

        /// <summary>It is asked for as soon as the timer's thread runs.</summary>
        Soon,

        /// <summary>The store has been asked.</summary>
        Now,

        /// <summary>The store failed, and is left alone for a moment.</summary>
        BackingOff,
    }

    /// <summary>Forgets the lease and everything asked for so far, and asks for another, which may be on another node.</summary>
    /// <remarks>
    /// <para>
    /// Call it where the memory of the process was copied, before the copy issues an ID: after a virtual machine or a process was restored from a snapshot
    /// (CRIU, SnapStart), or was cloned. Two copies of a live lease would issue the same IDs, and no clock or store can tell them apart.
    /// </para>
    /// <para>
    /// Call it, too, where the clock was wrong and has been set right: IDs that follow carry the present time, even where earlier ones carried times further ahead than
    /// <see cref="OrderIdGeneratorOptions.MaximumLead"/>. Only then are they smaller than the earlier ones.
    /// </para>
    /// <para>
    /// Blocks until the store has answered, at most <see cref="OrderIdGeneratorOptions.StoreTimeout"/>. If it grants nothing, the old lease is forgotten all the same:
    /// <see cref="Next"/> throws <see cref="OrderIdLeaseUnavailableException"/> until the store, which is asked in the background, grants one.
    /// </para>
    /// </remarks>
    /// <exception cref="ObjectDisposedException">The generator is disposed.</exception>
    public void Discard()
    {
        ClockReading reading = ReadClocks();
        LeaseAttempt? abandoned;
        LeaseAttempt attempt;
        Alarm? alarm;
        lock (_gate)
        {
            ThrowIfDisposed();
            abandoned = _attempt;
            CloseWindow();
            attempt = BeginAttempt(reading, out alarm);
        }

        // The answer to what was asked before belongs to the other copy as much as to this one.
        alarm?.Stop();
        abandoned?.Cancel();
        abandoned?.End(new OrderIdLeaseUnavailableException(GenerationMessages.NoAnswer));
        attempt.Deadline.Set(_timeProvider, _options.StoreTimeout);
        Block(() =>
        {
            _ = RunAsync(attempt, apart: true);
            return attempt.Answered;
        });
    }

    private void StartInBackground()
    {
        GeneratorMetrics.Add(this, _tally);
        AskSoon();
    }

    private async ValueTask StartAsync(CancellationToken cancellationToken)
    {
        LeaseAttempt attempt = BeginFirst();
        Exception? failure;
        using (cancellationToken.Register(() =>
        {
            // Whatever the store makes of its token, the caller waits no longer.
            attempt.Cancel();
            attempt.End(new OperationCanceledException(cancellationToken));
        }))
        {
            if (!attempt.Answered.IsCompleted)
            {
                _ = RunAsync(attempt, apart: true);
            }

            failure = await attempt.Answered.ConfigureAwait(false);
        }

        Conclude(failure, cancellationToken);
    }

    private void Start()
    {
        LeaseAttempt attempt = BeginFirst();

        // The answer itself is waited for, since what follows an await may need a thread of a pool whose threads all wait like this one.
        Conclude(
            Block(() =>
            {
                _ = RunAsync(attempt, apart: true);
                return attempt.Answered;
            }),
            CancellationToken.None);
    }

    private LeaseAttempt BeginFirst()
    {
        ClockReading reading = ReadClocks();
        LeaseAttempt attempt;
        lock (_gate)
        {
            attempt = BeginAttempt(reading, out _);
        }

        attempt.Deadline.Set(_timeProvider, _options.StoreTimeout);
        return attempt;
    }

    private void Conclude(Exception? failure, CancellationToken cancellationToken)
    {
        if (failure is null)
        {
            GeneratorMetrics.Add(this, _tally);
            return;
        }

        End();
        cancellationToken.ThrowIfCancellationRequested();
        throw failure is OrderIdLeaseException ? failure : new OrderIdLeaseUnavailableException(GenerationMessages.StoreFailed, failure);
    }

    /// <summary>Finds a window to take from, after one refused: the same one beyond its refill point, or the one that replaced it.</summary>
    private LeaseWindow LookFurther(LeaseWindow refused)
    {
        long tick = _clock.Milliseconds;
        Exception? failure;
        lock (_gate)
        {
            ThrowIfDisposed();
            if (_window != refused)
            {
                return _window;
            }

            failure = (!refused.IsClosed && refused.PassRefill()) || refused.HasRoom(tick)
                ? null
                : new OrderIdLeaseUnavailableException(GenerationMessages.UsedUp, _lastFailure);
        }

        AskSoon();
        return failure is null ? refused : throw failure;
    }

    /// <summary>Lets the timer's thread ask, so that no caller waits for a disk or a network.</summary>
    private void AskSoon()
    {
        Alarm? old;
        Alarm alarm;
        lock (_gate)
        {
            if (_disposed || _asking != Asking.Later)
            {
                return;
            }

            _asking = Asking.Soon;
            (old, alarm) = ReplaceAlarm();
        }

        old?.Stop();
        alarm.Set(_timeProvider, TimeSpan.Zero);
    }

    /// <summary>Replaces what makes the store be asked. Call it under the lock; stop the old alarm and set the new one after it.</summary>
    private (Alarm? Old, Alarm New) ReplaceAlarm()
    {
        // Held weakly: a generator that is dropped without being disposed shall not renew its lease for ever.
        var generator = new WeakReference<OrderIdGenerator>(this);
        Alarm? old = _alarm;
        _alarm = new Alarm(alarm =>
        {
            if (generator.TryGetTarget(out OrderIdGenerator? target))
            {
                target.AskInBackground(alarm);
            }
        });
        return (old, _alarm);
    }

    private void AskInBackground(Alarm alarm)
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
            // One that was replaced before it rang has nothing to say.
            if (_disposed || _alarm != alarm || _attempt is not null)
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
    /// <param name="replaced">The alarm that would have made the store be asked; stop it after the lock.</param>
    private LeaseAttempt BeginAttempt(ClockReading reading, out Alarm? replaced)
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
        _asking = Asking.Now;
        replaced = _alarm;
        _alarm = null;
        return attempt;
    }

    /// <summary>Finds out whether the wall clock has jumped so far ahead that it is believed only if the next renewal finds it there as well.</summary>
    /// <param name="offset">How far the wall clock is ahead of the monotonic one.</param>
    /// <param name="believed">How far it was when the last lease was asked for.</param>
    /// <param name="trusted">How large a jump is believed at once.</param>
    private bool IsDoubtful(long offset, long believed, long trusted) =>
        offset - believed > trusted && !(_doubted is { } doubted && Math.Abs(offset - doubted) <= trusted);

    private void TimeOut(LeaseAttempt attempt) => Finish(attempt, null, new OrderIdLeaseUnavailableException(GenerationMessages.NoAnswer));

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
#pragma warning disable CA1031 // Whatever a store throws is an outage: it is kept, retried and shown to the caller who runs out.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failure = exception;
        }

        Finish(attempt, lease, failure);
    }

    private static bool Suits(OrderIdLease lease, OrderIdLeaseRequest request) =>
        lease.From >= request.NotBefore && lease.FromMilliseconds <= Math.Max(request.NotAfterMilliseconds, request.NowMilliseconds);

    private void Finish(LeaseAttempt attempt, OrderIdLease? lease, Exception? failure)
    {
        long tick = TickOr(attempt.Reading.Tick);
        Alarm? old;
        Alarm alarm;
        double delay;
        lock (_gate)
        {
            // An answer to a request that was given up is burnt: another copy of this process may have it too.
            if (_attempt != attempt)
            {
                return;
            }

            _attempt = null;
            delay = failure is null ? Install(lease!, attempt, tick) : BackOff(failure);
            (old, alarm) = ReplaceAlarm();
        }

        old?.Stop();
        alarm.Set(_timeProvider, TimeSpan.FromMilliseconds(delay));
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

    /// <summary>Takes a lease over. Call it under the lock.</summary>
    /// <returns>In how many milliseconds the next is asked for.</returns>
    private double Install(OrderIdLease lease, LeaseAttempt attempt, long tick)
    {
        _failures = 0;
        _lastFailure = null;
        _believed = attempt.Reading.Now - attempt.Reading.Tick;
        _doubted = attempt.Doubted;
        _asking = Asking.Later;
        LeaseWindow window = _window;
        if (!window.IsClosed && lease.Node == window.Node && lease.FromMilliseconds == window.Lease.UntilMilliseconds)
        {
            window.Extend(lease, attempt.Reading.Now - attempt.Reading.Tick);
        }
        else
        {
            // Closed first: whatever a late thread takes from the old window is smaller than all of the new one.
            CloseWindow();
            window = new LeaseWindow(lease, attempt.Reading.Tick, _options.RefillPoint, _tally);
            _window = window;
        }

        return Math.Max(1, window.RefillTime - window.Position(tick));
    }

    /// <summary>Notes a failure. Call it under the lock.</summary>
    /// <returns>In how many milliseconds the store is asked again.</returns>
    private double BackOff(Exception failure)
    {
        _lastFailure = failure;
        _asking = Asking.BackingOff;
        double longest = Math.Min(LongestDelay, FirstDelay * (1 << Math.Min(_failures, MostDoublings)));
        _failures++;
        return longest * (0.5 + (_jitter.NextDouble() / 2));
    }

    private ClockReading ReadClocks()
    {
        long tick = _clock.Milliseconds;
        return new ClockReading(_timeProvider.GetUtcNow().ToUnixTimeMilliseconds() - WireFormat.EpochUnixMilliseconds, tick);
    }

    /// <summary>Reads the monotonic clock where a failure of it must not keep an answer from being taken.</summary>
    private long TickOr(long before)
    {
        try
        {
            return _clock.Milliseconds;
        }
#pragma warning disable CA1031 // The time of the request is near enough for the time of the next.
        catch (Exception)
#pragma warning restore CA1031
        {
            return before;
        }
    }
}
