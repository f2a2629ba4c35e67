using OrderIds.Format;

namespace OrderIds;

/// <content>How leases are asked for, taken over, discarded and given back. Nothing here runs on the path of a call that finds a number.</content>
public sealed partial class OrderIdGenerator
{
    private const double FirstDelay = 100;
    private const double LongestDelay = 10_000;
    private const int MostDoublings = 10;

    private readonly IOrderIdLeaseStore _store;
    private readonly OrderIdGeneratorOptions _options;
    private readonly TimeProvider _timeProvider;
    private readonly ITimer _timer;
    private readonly Random _jitter;
    private readonly IssueTally _tally = new();

    // Guards everything below, and the replacement of the window.
    private readonly object _gate = new();
    private LeaseAttempt? _attempt;
    private bool _backingOff;
    private bool _asked;
    private int _failures;
    private Exception? _lastFailure;
    private long _notBefore;
    private bool _disposed;

    private OrderIdGenerator(IOrderIdLeaseStore store, OrderIdGeneratorOptions options)
    {
        _store = store;
        _options = options.Copy();
        _timeProvider = _options.TimeProvider;
        _clock = new MonotonicClock(_timeProvider);
        _jitter = _options.Jitter ?? new Random();
        _window = LeaseWindow.CreateClosed(_tally);

        // Held weakly: a generator that is dropped without being disposed shall not renew its lease for ever.
        _timer = CreateTimer(
            static state =>
            {
                if (((WeakReference<OrderIdGenerator>)state!).TryGetTarget(out OrderIdGenerator? generator))
                {
                    generator.AskInBackground();
                }
            },
            new WeakReference<OrderIdGenerator>(this),
            Timeout.InfiniteTimeSpan);
    }

    /// <summary>Forgets the lease and everything asked for so far, and asks for another, which may be on another node.</summary>
    /// <remarks>
    /// <para>
    /// Call it where the memory of the process was copied, before the copy issues an ID: after a virtual machine or a process was restored from a snapshot
    /// (CRIU, SnapStart), or was cloned. Two copies of a live lease would issue the same IDs, and no clock or store can tell them apart.
    /// </para>
    /// <para>
    /// Blocks until the store has answered, at most <see cref="OrderIdGeneratorOptions.StoreTimeout"/>. If it grants nothing, the old lease is forgotten all the same:
    /// <see cref="Next"/> throws <see cref="OrderIdLeaseUnavailableException"/> until the store, which is asked in the background, grants one.
    /// </para>
    /// </remarks>
    /// <exception cref="ObjectDisposedException">The generator is disposed.</exception>
    public void Discard()
    {
        LeaseAttempt? abandoned;
        LeaseAttempt attempt;
        lock (_gate)
        {
            ThrowIfDisposed();
            abandoned = _attempt;
            CloseWindow();
            attempt = BeginAttempt();
        }

        // The answer to what was asked before belongs to the other copy as much as to this one.
        abandoned?.Cancel();
        abandoned?.End(new OrderIdLeaseUnavailableException(GenerationMessages.NoAnswer));
        Block(() =>
        {
            _ = RunAsync(attempt);
            return attempt.Answered;
        });
    }

    private void StartInBackground()
    {
        GeneratorMetrics.Add(this, _tally);
        lock (_gate)
        {
            AskSoon();
        }
    }

    private async ValueTask StartAsync(CancellationToken cancellationToken)
    {
        LeaseAttempt attempt;
        lock (_gate)
        {
            attempt = BeginAttempt();
        }

        Exception? failure;
        using (cancellationToken.Register(attempt.Cancel))
        {
            _ = RunAsync(attempt);
            failure = await attempt.Answered.ConfigureAwait(false);
        }

        if (failure is null)
        {
            GeneratorMetrics.Add(this, _tally);
            return;
        }

        await DisposeAsync().ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        throw failure is OrderIdLeaseException ? failure : new OrderIdLeaseUnavailableException(GenerationMessages.StoreFailed, failure);
    }

    /// <summary>Finds a window to take from, after one refused: the same one beyond its refill point, or the one that replaced it.</summary>
    private LeaseWindow LookFurther(LeaseWindow refused)
    {
        Exception? failure;
        lock (_gate)
        {
            ThrowIfDisposed();
            if (_window != refused)
            {
                return _window;
            }

            bool passed = !refused.IsClosed && refused.PassRefill();
            AskSoon();
            if (passed || refused.HasRoom(_clock.Milliseconds))
            {
                return refused;
            }

            failure = _lastFailure;
        }

        throw new OrderIdLeaseUnavailableException(GenerationMessages.UsedUp, failure);
    }

    private void AskSoon()
    {
        if (_attempt is null && !_backingOff && !_asked)
        {
            // The timer's thread asks, so that no caller waits for a disk or a network.
            _asked = true;
            _timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    private void AskInBackground()
    {
        LeaseAttempt attempt;
        lock (_gate)
        {
            if (_disposed || _attempt is not null)
            {
                return;
            }

            attempt = BeginAttempt();
        }

        _ = RunAsync(attempt);
    }

    private LeaseAttempt BeginAttempt()
    {
        long tick = _clock.Milliseconds;
        long now = Math.Max(0, _timeProvider.GetUtcNow().ToUnixTimeMilliseconds() - WireFormat.EpochUnixMilliseconds);
        LeaseWindow window = _window;
        bool live = !window.IsClosed;
        var request = new OrderIdLeaseRequest(now, (long)_options.Window.TotalMilliseconds)
        {
            NotBefore = live ? window.Lease.Until : _notBefore,

            // Where the monotonic clock has come to counts as well, so that a wall clock set back does not stop a running generator.
            NotAfter = Math.Max(now, window.Position(tick)) + (long)_options.MaximumLead.TotalMilliseconds,
            PreferredNode = live ? (int)window.Node : null,
        };
        var attempt = new LeaseAttempt(request, tick);
        _attempt = attempt;
        _asked = false;
        _backingOff = false;
        attempt.Deadline = CreateTimer(
            _ => Finish(attempt, null, new OrderIdLeaseUnavailableException(GenerationMessages.NoAnswer)), null, _options.StoreTimeout);
        return attempt;
    }

    private async Task RunAsync(LeaseAttempt attempt)
    {
        OrderIdLease? lease = null;
        Exception? failure = null;
        try
        {
            lease = await _store.AcquireAsync(attempt.Request, attempt.CancellationToken).ConfigureAwait(false);
            if (lease is null || lease.From < attempt.Request.NotBefore || lease.From > Math.Max(attempt.Request.NotAfter, attempt.Request.Now))
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

    private void Finish(LeaseAttempt attempt, OrderIdLease? lease, Exception? failure)
    {
        lock (_gate)
        {
            // An answer to a question that was given up is burnt: somebody else may have it too.
            if (_attempt != attempt)
            {
                return;
            }

            _attempt = null;
            if (failure is null)
            {
                Install(lease!, attempt);
            }
            else
            {
                BackOff(failure);
            }
        }

        attempt.End(failure);
        if (failure is not null)
        {
            attempt.Cancel();
        }
    }

    private void Install(OrderIdLease lease, LeaseAttempt attempt)
    {
        _failures = 0;
        _lastFailure = null;
        GeneratorMetrics.Acquired(Name);
        LeaseWindow window = _window;
        if (!window.IsClosed && lease.Node == window.Node && lease.From == window.Lease.Until)
        {
            window.Extend(lease, attempt.Request.Now - attempt.Tick);
        }
        else
        {
            // Closed first: whatever a late thread takes from the old window is smaller than all of the new one.
            CloseWindow();
            window = new LeaseWindow(lease, attempt.Tick, _options.RefillPoint, _tally);
            _window = window;
        }

        long delay = Math.Max(1, window.RefillTime - window.Position(_clock.Milliseconds));
        _timer.Change(TimeSpan.FromMilliseconds(delay), Timeout.InfiniteTimeSpan);
    }

    private void BackOff(Exception failure)
    {
        GeneratorMetrics.Failed(Name, failure);
        _lastFailure = failure;
        _backingOff = true;
        double longest = Math.Min(LongestDelay, FirstDelay * (1 << Math.Min(_failures, MostDoublings)));
        _failures++;
        _timer.Change(TimeSpan.FromMilliseconds(longest * (0.5 + (_jitter.NextDouble() / 2))), Timeout.InfiniteTimeSpan);
    }

    /// <summary>Creates a timer that carries nothing of the caller's context, such as its transaction, into the background.</summary>
    private ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan delay)
    {
        if (ExecutionContext.IsFlowSuppressed())
        {
            return _timeProvider.CreateTimer(callback, state, delay, Timeout.InfiniteTimeSpan);
        }

        using (ExecutionContext.SuppressFlow())
        {
            return _timeProvider.CreateTimer(callback, state, delay, Timeout.InfiniteTimeSpan);
        }
    }
}
