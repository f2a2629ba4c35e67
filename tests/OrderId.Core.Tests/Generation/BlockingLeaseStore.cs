namespace OrderIds.Tests.Generation;

/// <summary>A store that blocks the thread it is called on, whatever its token says, until the test lets it go on.</summary>
internal sealed class BlockingLeaseStore : IOrderIdLeaseStore, IDisposable
{
    private readonly MemoryLeaseStore _inner = new();
    private readonly ManualResetEventSlim _open = new(initialState: true);
    private readonly SemaphoreSlim _entered = new(0);
    private readonly SemaphoreSlim _left = new(0);
    private int _calls;

    /// <summary>Gets how often it was called.</summary>
    public int Calls => Volatile.Read(ref _calls);

    /// <summary>Gets or sets what it grants instead of what the memory store would.</summary>
    public Func<OrderIdLeaseRequest, OrderIdLease>? Grant { get; set; }

    /// <summary>Blocks the calls to come.</summary>
    /// <returns>What opens the store again. Dispose it before a generator, whose end would wait for the store if the test failed.</returns>
    public IDisposable Block()
    {
        _open.Reset();
        return new Opening(this);
    }

    public void Open() => _open.Set();

    /// <summary>Waits until a call is inside, one call for each wait.</summary>
    public async Task EnteredAsync() => Assert.True(await _entered.WaitAsync(TimeSpan.FromSeconds(60)));

    /// <summary>Waits until a call has returned, one call for each wait.</summary>
    public async Task LeftAsync() => Assert.True(await _left.WaitAsync(TimeSpan.FromSeconds(60)));

    public ValueTask<OrderIdLease> AcquireAsync(OrderIdLeaseRequest request, CancellationToken cancellationToken = default)
    {
        Pass();
        ValueTask<OrderIdLease> answer = Grant is { } grant
            ? new ValueTask<OrderIdLease>(grant(request))
            : _inner.AcquireAsync(request, CancellationToken.None);
        _left.Release();
        return answer;
    }

    public ValueTask ReleaseAsync(OrderIdLease unused, CancellationToken cancellationToken = default)
    {
        Pass();
        ValueTask answer = _inner.ReleaseAsync(unused, CancellationToken.None);
        _left.Release();
        return answer;
    }

    public void Dispose()
    {
        _open.Set();
        _entered.Dispose();
        _left.Dispose();
    }

    private void Pass()
    {
        Interlocked.Increment(ref _calls);
        _entered.Release();
        _open.Wait();
    }

    private sealed class Opening(BlockingLeaseStore store) : IDisposable
    {
        public void Dispose() => store.Open();
    }
}
