namespace OrderIds.Generation;

/// <summary>One request to the store, until it is answered or given up.</summary>
internal sealed class LeaseAttempt
{
    private readonly TaskCompletionSource<Exception?> _answered;
    private readonly StoreCancellation _cancellation;

    /// <param name="request">What is asked for.</param>
    /// <param name="reading">What the clocks showed when it was asked.</param>
    /// <param name="immediate">Whether the store never blocks; with any other, what waits for the answer goes on elsewhere.</param>
    /// <param name="timedOut">Ends the attempt when its time is over.</param>
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
    /// Gets how far the wall clock, which was not believed, is ahead of the monotonic one, or <see langword="null"/> if it was.
    /// </summary>
    public long? Doubted { get; init; }

    public CancellationToken CancellationToken => _cancellation.Token;

    /// <summary>Gets a task that ends with what went wrong, or with <see langword="null"/>.</summary>
    public Task<Exception?> Answered => _answered.Task;

    /// <summary>Gets what gives it up in time.</summary>
    public OneShotTimer Deadline { get; }

    public void End(Exception? failure)
    {
        Deadline.Stop();
        _answered.TrySetResult(failure);
    }

    /// <summary>Tells the store that the answer is no longer waited for. An answer that still comes is thrown away.</summary>
    public void Cancel() => _cancellation.Cancel();
}
