namespace OrderIds.Testing;

/// <summary>
/// Represents a lease store for tests, which grants leases (rights to issue IDs) in memory, records its calls, and fails when a test asks
/// for it.
/// </summary>
/// <remarks>
/// Without a fault, it grants the same leases as <see cref="MemoryLeaseStore"/>. No call waits for time to pass: a slow store answers when
/// <see cref="Fault"/> is set to another value. All members may be called from any thread.
/// </remarks>
public sealed class TestLeaseStore : IOrderIdLeaseStore
{
    private readonly MemoryLeaseStore _store = new();
    private readonly object _lock = new();
    private readonly List<OrderIdLeaseRequest> _requests = [];
    private readonly List<OrderIdLease> _granted = [];
    private readonly List<OrderIdLease> _released = [];
    private TaskCompletionSource<bool> _change = NewChange();
    private TestLeaseFault _fault;

    /// <summary>Gets or sets the fault to simulate. The default is <see cref="TestLeaseFault.None"/>.</summary>
    public TestLeaseFault Fault
    {
        get
        {
            lock (_lock)
            {
                return _fault;
            }
        }

        set
        {
            TaskCompletionSource<bool> before;
            lock (_lock)
            {
                _fault = value;
                before = _change;
                _change = NewChange();
            }

            before.TrySetResult(true);
        }
    }

    /// <summary>Gets the requests for leases (rights to issue IDs), oldest first, including refused requests.</summary>
    public IReadOnlyList<OrderIdLeaseRequest> Requests => Copy(_requests);

    /// <summary>
    /// Gets the leases (rights to issue IDs) that were granted, oldest first, including those that callers did not receive
    /// (<see cref="TestLeaseFault.Ambiguous"/>).
    /// </summary>
    public IReadOnlyList<OrderIdLease> Granted => Copy(_granted);

    /// <summary>Gets the unused parts of leases (rights to issue IDs) that were released, oldest first.</summary>
    public IReadOnlyList<OrderIdLease> Released => Copy(_released);

    /// <inheritdoc/>
    /// <exception cref="OrderIdLeaseUnavailableException">The fault is <see cref="TestLeaseFault.Down"/>.</exception>
    /// <exception cref="TimeoutException">The fault is <see cref="TestLeaseFault.Ambiguous"/>.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled while the store was slow.</exception>
    public async ValueTask<OrderIdLease> AcquireAsync(OrderIdLeaseRequest request, CancellationToken cancellationToken = default)
    {
        Record(_requests, request ?? throw new ArgumentNullException(nameof(request)));
        TestLeaseFault fault = await AnswerAsync(cancellationToken).ConfigureAwait(false);
        OrderIdLease lease = await _store.AcquireAsync(request, cancellationToken).ConfigureAwait(false);
        Record(_granted, lease);
        return fault == TestLeaseFault.Ambiguous ? throw LostAnswer() : lease;
    }

    /// <inheritdoc/>
    /// <exception cref="OrderIdLeaseUnavailableException">The fault is <see cref="TestLeaseFault.Down"/>.</exception>
    /// <exception cref="TimeoutException">The fault is <see cref="TestLeaseFault.Ambiguous"/>.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled while the store was slow.</exception>
    public async ValueTask ReleaseAsync(OrderIdLease unused, CancellationToken cancellationToken = default)
    {
        _ = unused ?? throw new ArgumentNullException(nameof(unused));
        TestLeaseFault fault = await AnswerAsync(cancellationToken).ConfigureAwait(false);
        await _store.ReleaseAsync(unused, cancellationToken).ConfigureAwait(false);
        Record(_released, unused);
        if (fault == TestLeaseFault.Ambiguous)
        {
            throw LostAnswer();
        }
    }

    private static TaskCompletionSource<bool> NewChange() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static TimeoutException LostAnswer() => new("The test lease store is set to lose its answers (TestLeaseFault.Ambiguous).");

    // Waits while the store is slow, and throws if it is down.
    private async ValueTask<TestLeaseFault> AnswerAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            TestLeaseFault fault;
            Task change;
            lock (_lock)
            {
                fault = _fault;
                change = _change.Task;
            }

            if (fault == TestLeaseFault.Down)
            {
                throw new OrderIdLeaseUnavailableException("The test lease store is set to be down (TestLeaseFault.Down).");
            }

            if (fault != TestLeaseFault.Slow)
            {
                return fault;
            }

            var cancelled = new TaskCompletionSource<bool>();
            using (cancellationToken.Register(() => cancelled.TrySetCanceled(cancellationToken)))
            {
                await (await Task.WhenAny(change, cancelled.Task).ConfigureAwait(false)).ConfigureAwait(false);
            }
        }
    }

    private void Record<T>(List<T> list, T item)
    {
        lock (_lock)
        {
            list.Add(item);
        }
    }

    private T[] Copy<T>(List<T> list)
    {
        lock (_lock)
        {
            return [.. list];
        }
    }
}
