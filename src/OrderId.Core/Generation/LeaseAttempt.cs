namespace OrderIds.Generation;

/// <summary>Represents a request to the store that has not been answered, cancelled or timed out yet.</summary>
internal sealed class LeaseAttempt
{
    private readonly TaskCompletionSource<Exception?> _answered;
    private readonly StoreCancellation _cancellation;

    /// <param name="request">The request.</param>
    /// <param name="reading">The times of the clocks at the start of the request.</param>
    /// <param name="immediate">
    /// Whether the store never blocks. If it may block, continuations of <see cref="Answered"/> run asynchronously on other threads.
    /// </param>
    /// <param name="timedOut">The action to run when the request times out.</param>
    public LeaseAttempt(OrderIdLeaseRequest request, ClockReading reading, bool immediate, Action<LeaseAttempt> timedOut)
    {
        Request = request;
        Reading = reading;
        _answered = new TaskCompletionSource<Exception?>(
            immediate ? TaskCreationOptions.None : TaskCreationOptions.RunContinuationsAsynchronously);
        _cancellation = new StoreCancellation(immediate);
        Deadline = new OneShotTimer(_ => timedOut(this));
    }

    public OrderIdLeaseRequest Request { get; }

    public ClockReading Reading { get; }

    /// <summary>
    /// Gets by how many milliseconds the wall clock is ahead of the monotonic clock if it has jumped and is not trusted yet; otherwise
    /// <see langword="null"/>.
    /// </summary>
    public long? Doubted { get; init; }

    public CancellationToken CancellationToken => _cancellation.Token;

    /// <summary>Gets a task whose result is the error of the request, or <see langword="null"/> if a lease was granted.</summary>
    public Task<Exception?> Answered => _answered.Task;

    /// <summary>Gets the timer that ends the request when it times out.</summary>
    public OneShotTimer Deadline { get; }

    public void End(Exception? failure)
    {
        Deadline.Stop();
        _answered.TrySetResult(failure);
    }

    /// <summary>Cancels the request in the store. If the store still returns a lease, the lease is not used.</summary>
    public void Cancel() => _cancellation.Cancel();
}
