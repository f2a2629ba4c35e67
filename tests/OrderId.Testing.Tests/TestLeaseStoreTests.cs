namespace OrderIds.Testing.Tests;

public class TestLeaseStoreTests
{
    private static readonly OrderIdLeaseRequest Request = new(
        new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero), TimeSpan.FromMinutes(10));

    private readonly TestLeaseStore _store = new();

    [Fact]
    public async Task AcquireAsync_WithoutFault_GrantsWhatTheMemoryStoreGrants()
    {
        OrderIdLease lease = await _store.AcquireAsync(Request);
        OrderIdLease expected = await new MemoryLeaseStore().AcquireAsync(Request);

        Assert.Equal((expected.Node, expected.From, expected.Until), (lease.Node, lease.From, lease.Until));
        Assert.Same(Request, Assert.Single(_store.Requests));
        Assert.Same(lease, Assert.Single(_store.Granted));
    }

    [Fact]
    public async Task AcquireAsync_Down_RefusesAndRecordsNoGrant()
    {
        _store.Fault = TestLeaseFault.Down;

        await Assert.ThrowsAsync<OrderIdLeaseUnavailableException>(() => _store.AcquireAsync(Request).AsTask());

        Assert.Single(_store.Requests);
        Assert.Empty(_store.Granted);
    }

    [Fact]
    public async Task AcquireAsync_Slow_AnswersWhenTheFaultEnds()
    {
        _store.Fault = TestLeaseFault.Slow;
        Task<OrderIdLease> waiting = _store.AcquireAsync(Request).AsTask();
        Assert.False(waiting.IsCompleted);

        _store.Fault = TestLeaseFault.None;

        OrderIdLease lease = await waiting;
        Assert.Same(lease, Assert.Single(_store.Granted));
    }

    [Fact]
    public async Task AcquireAsync_SlowThenDown_Refuses()
    {
        _store.Fault = TestLeaseFault.Slow;
        Task<OrderIdLease> waiting = _store.AcquireAsync(Request).AsTask();

        _store.Fault = TestLeaseFault.Down;

        await Assert.ThrowsAsync<OrderIdLeaseUnavailableException>(() => waiting);
    }

    [Fact]
    public async Task AcquireAsync_SlowAndCancelled_EndsWithoutAGrant()
    {
        _store.Fault = TestLeaseFault.Slow;
        using var cancellation = new CancellationTokenSource();
        Task<OrderIdLease> waiting = _store.AcquireAsync(Request, cancellation.Token).AsTask();

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Empty(_store.Granted);
    }

    [Fact]
    public async Task AcquireAsync_Ambiguous_ThrowsAndNeverGrantsTheWindowAgain()
    {
        _store.Fault = TestLeaseFault.Ambiguous;
        await Assert.ThrowsAsync<TimeoutException>(() => _store.AcquireAsync(Request).AsTask());

        _store.Fault = TestLeaseFault.None;
        OrderIdLease second = await _store.AcquireAsync(Request);

        OrderIdLease lost = _store.Granted[0];
        Assert.True(second.Node != lost.Node || second.From >= lost.Until);
    }

    [Fact]
    public async Task ReleaseAsync_RecordsWhatWasGivenBack()
    {
        OrderIdLease lease = await _store.AcquireAsync(Request);

        await _store.ReleaseAsync(lease);

        Assert.Same(lease, Assert.Single(_store.Released));
    }

    [Fact]
    public async Task Generator_OverAStoreThatIsDown_IssuesWhenItIsBack()
    {
        _store.Fault = TestLeaseFault.Down;
        await Assert.ThrowsAsync<OrderIdLeaseUnavailableException>(() => OrderIdGenerator.CreateAsync(_store).AsTask());

        _store.Fault = TestLeaseFault.None;
        await using OrderIdGenerator generator = await OrderIdGenerator.CreateAsync(_store);

        Assert.Equal(OrderIdKind.Sortable, generator.Next().Kind);
    }
}
