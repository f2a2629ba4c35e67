using OrderIds.Generation;

namespace OrderIds;

/// <content>Forgets a lease that a copy of the process may hold as well.</content>
public sealed partial class OrderIdGenerator
{
    /// <summary>Forgets the lease and everything asked for so far, and asks for another, which may be on another node.</summary>
    /// <remarks>
    /// <para>
    /// Call it where the memory of the process was copied, before the copy issues an ID: after a virtual machine or a process was restored
    /// from a snapshot (CRIU, SnapStart), or was cloned. Two copies of a live lease would issue the same IDs, and no clock or store can
    /// tell them apart.
    /// </para>
    /// <para>
    /// Call it, too, after a wrong clock has been set right: later IDs carry the present time, even if earlier IDs carried times further
    /// ahead than <see cref="OrderIdGeneratorOptions.MaximumLead"/>. Only in this case are later IDs smaller than earlier ones.
    /// </para>
    /// <para>
    /// Blocks until the store has answered, at most <see cref="OrderIdGeneratorOptions.StoreTimeout"/>. If it grants nothing, the old lease
    /// is forgotten all the same: <see cref="Next"/> throws <see cref="OrderIdLeaseUnavailableException"/> until the store, which is asked
    /// in the background, grants one.
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

        // The answer to what was asked before belongs to the other copy as much as to this one.
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
