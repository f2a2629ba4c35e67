using OrderIds.Format;
using OrderIds.Generation;

namespace OrderIds;

/// <content>How a generator ends, and what of its lease it gives back.</content>
public sealed partial class OrderIdGenerator
{
    /// <summary>
    /// Ends the generator. The rest of its window is never used, unless <see cref="OrderIdGeneratorOptions.ReleaseOnDispose"/> is set.
    /// </summary>
    /// <remarks>
    /// If it is set, this blocks until the store has taken the rest back, at most <see cref="OrderIdGeneratorOptions.StoreTimeout"/>; it is
    /// no error if the store does not. Calls after the first do nothing.
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
    /// Ends the generator. The rest of its window is never used, unless <see cref="OrderIdGeneratorOptions.ReleaseOnDispose"/> is set.
    /// </summary>
    /// <returns>If the rest is given back, a task that ends when the store has answered; otherwise a completed task.</returns>
    /// <remarks>
    /// If it is set, the store's answer is waited for, at most <see cref="OrderIdGeneratorOptions.StoreTimeout"/>; a store that does not
    /// take the rest back is no error. Calls after the first do nothing.
    /// </remarks>
    public ValueTask DisposeAsync() => End() is { } unused ? ReleaseAsync(unused) : default;

    /// <summary>Closes the window and remembers what may follow.</summary>
    /// <returns>The part of its lease that was not used, or <see langword="null"/> if there is none.</returns>
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

        // A copy of this process would give back what the original still issues from, and nothing in its memory tells which of them it is.
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
#pragma warning disable CA1031 // Nothing depends on it: what is not taken back is never used. The metrics tell.
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
