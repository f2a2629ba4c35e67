using OrderIds.Generation;

namespace OrderIds;

/// <content>The discarding of a lease that a copy of the process may use as well.</content>
public sealed partial class OrderIdGenerator
{
    /// <summary>
    /// Discards the current lease and all pending requests, and requests a new lease, which may have another node number.
    /// </summary>
    /// <remarks>
    /// <para>
    /// Call it after the memory of the process was copied, before the copy issues an ID: when a virtual machine or a process was cloned or
    /// was restored from a snapshot (CRIU, SnapStart). Two copies of a generator with the same lease would issue the same IDs, and neither
    /// a clock nor the store can detect that.
    /// </para>
    /// <para>
    /// Also call it after a wrong clock was corrected: later IDs then have the correct time. If the times of earlier IDs were ahead by more
    /// than <see cref="OrderIdGeneratorOptions.MaximumLead"/>, later IDs are smaller than earlier ones. This is the only case in which the
    /// IDs of a generator do not increase.
    /// </para>
    /// <para>
    /// The method blocks until the store has answered, for at most <see cref="OrderIdGeneratorOptions.StoreTimeout"/>. If the store grants
    /// no lease, the old lease is still discarded. The request is then repeated in the background, and <see cref="Next"/> throws
    /// <see cref="OrderIdLeaseUnavailableException"/> until the store grants a lease.
    /// </para>
    /// </remarks>
    /// <exception cref="ObjectDisposedException">The generator is disposed.</exception>
    public void Discard()
    {
        ClockReading reading = ReadClocks();
        LeaseAttempt? abandoned;
        LeaseAttempt attempt;
        OneShotTimer? timer;
        lock (_gate)
        {
            ThrowIfDisposed();
            abandoned = _attempt;
            CloseWindow();
            attempt = BeginAttempt(reading, out timer);
        }

        // A lease that answers an earlier request may also be received by the other copy of the process.
        timer?.Stop();
        abandoned?.Cancel();
        abandoned?.End(new OrderIdLeaseUnavailableException(GenerationMessages.NoAnswer));
        attempt.Deadline.Set(_timeProvider, _options.StoreTimeout);
        Block(() =>
        {
            _ = RunAsync(attempt, apart: true);
            return attempt.Answered;
        });
    }
}
