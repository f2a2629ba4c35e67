using OrderIds.Format;
using OrderIds.Generation;

namespace OrderIds;

/// <content>The disposal of a generator and the return of the unused part of its lease.</content>
public sealed partial class OrderIdGenerator
{
    /// <summary>
    /// Stops the generator. If <see cref="OrderIdGeneratorOptions.ReleaseOnDispose"/> is set, the unused part of its lease is returned to
    /// the store; otherwise it is never used.
    /// </summary>
    /// <remarks>
    /// If the unused part is returned, the method blocks until the store has answered, for at most
    /// <see cref="OrderIdGeneratorOptions.StoreTimeout"/>. A failure of the store is ignored. Further calls do nothing.
    /// </remarks>
    public void Dispose()
    {
        if (End() is { } unused)
        {
            Block(async () =>
            {
                await ReleaseAsync(unused).ConfigureAwait(false);
                return true;
            });
        }
    }

    /// <summary>
    /// Stops the generator. If <see cref="OrderIdGeneratorOptions.ReleaseOnDispose"/> is set, the unused part of its lease is returned to
    /// the store; otherwise it is never used.
    /// </summary>
    /// <returns>A task that completes when the store has accepted the unused part, or a completed task if nothing is returned.</returns>
    /// <remarks>
    /// The method waits for the store for at most <see cref="OrderIdGeneratorOptions.StoreTimeout"/>. A failure of the store is ignored.
    /// Further calls do nothing.
    /// </remarks>
    public ValueTask DisposeAsync() => End() is { } unused ? ReleaseAsync(unused) : default;

    /// <summary>Closes the window and records the earliest time for later IDs.</summary>
    /// <returns>The unused part of its lease, or <see langword="null"/> if there is none.</returns>
    private OrderIdLease? CloseWindow()
    {
        LeaseWindow window = _window;
        if (window.IsClosed)
        {
            return null;
        }

        long free = window.Close();
        _tally.Retire(free - window.Start);
        OrderIdLease lease = window.Lease;
        _notBefore = (free + WireFormat.MaxSequence) >> LeaseWindow.SequenceBits;
        return _notBefore < lease.UntilMilliseconds
            ? OrderIdLease.OfMilliseconds(lease.Node, _notBefore, lease.UntilMilliseconds, lease.Version)
            : null;
    }

    private OrderIdLease? End()
    {
        LeaseAttempt? abandoned;
        OneShotTimer? timer;
        OrderIdLease? unused;
        lock (_gate)
        {
            if (_state == RenewalState.Ended)
            {
                return null;
            }

            _state = RenewalState.Ended;
            (abandoned, _attempt) = (_attempt, null);
            (timer, _timer) = (_timer, null);
            unused = CloseWindow();
        }

        timer?.Stop();
        GeneratorMetrics.Remove(this, _tally);
        abandoned?.Cancel();
        abandoned?.End(Disposed());

        // Not returned by default: if this process is a copy, the original may still issue IDs from this lease, and a process cannot detect
        // that it is a copy.
        return _options.ReleaseOnDispose ? unused : null;
    }

    private async ValueTask ReleaseAsync(OrderIdLease unused)
    {
        var cancellation = new StoreCancellation(_store.IsImmediate);
        var late = new TaskCompletionSource<bool>();
        var deadline = new OneShotTimer(_ => late.TrySetResult(true));
        deadline.Set(_timeProvider, _options.StoreTimeout);
        Task released = GiveBackAsync(unused, cancellation.Token);
        if (await Task.WhenAny(released, late.Task).ConfigureAwait(false) != released)
        {
            cancellation.Cancel();
        }

        deadline.Stop();
    }

    private async Task GiveBackAsync(OrderIdLease unused, CancellationToken cancellationToken)
    {
        try
        {
            await _store.CallApartAsync(
                async store =>
                {
                    await store.ReleaseAsync(unused, cancellationToken).ConfigureAwait(false);
                    return true;
                }).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A failure is harmless: a part that was not returned is never used. It is counted in the metrics.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            GeneratorMetrics.Failed(Name, exception);
        }
    }

    private void ThrowIfDisposed()
    {
        if (_state == RenewalState.Ended)
        {
            throw Disposed();
        }
    }

    private static ObjectDisposedException Disposed() => new(nameof(OrderIdGenerator));
}
