namespace OrderIds;

/// <summary>One question to the store, until it is answered or given up.</summary>
#pragma warning disable CA1001 // A source without a timer of its own holds nothing to free, and the store may still look at its token.
internal sealed class LeaseAttempt(OrderIdLeaseRequest request, long tick)
#pragma warning restore CA1001
{
    private readonly TaskCompletionSource<Exception?> _answered = new();
    private readonly CancellationTokenSource _cancellation = new();

    public OrderIdLeaseRequest Request { get; } = request;

    /// <summary>Gets the monotonic time at which it was asked.</summary>
    public long Tick { get; } = tick;

    public CancellationToken CancellationToken => _cancellation.Token;

    /// <summary>Gets a task that ends with what went wrong, or with <see langword="null"/>.</summary>
    public Task<Exception?> Answered => _answered.Task;

    /// <summary>Gets or sets what gives it up in time.</summary>
    public ITimer? Deadline { get; set; }

    public void End(Exception? failure)
    {
        Deadline?.Dispose();
        _answered.TrySetResult(failure);
    }

    /// <summary>Tells the store that nobody waits any more. Its answer, if it still comes, is thrown away.</summary>
    public void Cancel() => _cancellation.Cancel();
}
