namespace OrderIds.Tests.Generation;

/// <summary>
/// A store that blocks its thread holds up no caller: time-outs and tokens hold, and an answer that comes too late is burnt.
/// </summary>
public sealed class OrderIdGeneratorBlockingTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly VirtualTimeProvider _time = new();
    private readonly BlockingLeaseStore _store = new();

    private OrderIdGeneratorOptions Options => new()
    {
        TimeProvider = _time,
        StoreTimeout = TimeSpan.FromSeconds(2),
        ReleaseOnDispose = true,
    };

    public void Dispose() => _store.Open();

    [Fact]
    public async Task Create_StoreBlocksItsThread_GivesUpInTime()
    {
        _store.Block();
        Task creating = Task.Run(() => OrderIdGenerator.Create(_store, Options));
        await _store.EnteredAsync();

        _time.Advance(TimeSpan.FromSeconds(2));

        await Assert.ThrowsAsync<OrderIdLeaseUnavailableException>(() => creating.WaitAsync(Patience));
    }

    [Fact]
    public async Task CreateAsync_StoreBlocksItsThread_ComesBackAtOnceAndGivesUpInTime()
    {
        _store.Block();
        Task<Task<OrderIdGenerator>> calling = Task.Run(() => Task.FromResult(OrderIdGenerator.CreateAsync(_store, Options).AsTask()));
        await _store.EnteredAsync();
        Task<OrderIdGenerator> creating = await calling.WaitAsync(Patience);

        _time.Advance(TimeSpan.FromSeconds(2));

        await Assert.ThrowsAsync<OrderIdLeaseUnavailableException>(() => creating.WaitAsync(Patience));
    }

    [Fact]
    public async Task CreateAsync_StoreBlocksAndLooksAtNoToken_EndsWhenCancelled()
    {
        _store.Block();
        using var cancellation = new CancellationTokenSource();
        Task creating = Task.Run(() => OrderIdGenerator.CreateAsync(_store, Options, cancellation.Token).AsTask());
        await _store.EnteredAsync();

        cancellation.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => creating.WaitAsync(Patience));
    }

    [Fact]
    public async Task Discard_StoreBlocksItsThread_GivesUpInTimeAndBurnsTheLateAnswer()
    {
        using OrderIdGenerator generator = OrderIdGenerator.Create(_store, Options);
        OrderId before = generator.Next();
        Thread? late = null;
        _store.Grant = request =>
        {
            late = Thread.CurrentThread;
            return GrantOf(99, request);
        };
        using IDisposable blocked = _store.Block();
        await _store.EnteredAsync();
        await _store.LeftAsync();
        Task discarding = Task.Run(generator.Discard);
        await _store.EnteredAsync();

        _time.Advance(TimeSpan.FromSeconds(2));
        await discarding.WaitAsync(Patience);
        Assert.Throws<OrderIdLeaseUnavailableException>(() => generator.Next());

        _store.Open();
        await _store.LeftAsync();
        Assert.True(late!.Join(Patience));
        _store.Grant = request => GrantOf(7, request);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(7, generator.Next().Node);
        Assert.True(generator.Next() > before);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Dispose_StoreBlocksItsThread_GivesUpInTime(bool asynchronously)
    {
        OrderIdGenerator generator = OrderIdGenerator.Create(_store, Options);
        await _store.EnteredAsync();
        _store.Block();
        Task disposing = asynchronously ? Task.Run(() => generator.DisposeAsync().AsTask()) : Task.Run(generator.Dispose);
        await _store.EnteredAsync();

        _time.Advance(TimeSpan.FromSeconds(2));

        await disposing.WaitAsync(Patience);
    }

    [Fact]
    public async Task Renewal_StoreBlocksItsThread_CallersGoOnAndTheLateAnswerIsBurnt()
    {
        using OrderIdGenerator generator = OrderIdGenerator.Create(_store, Options);
        await _store.EnteredAsync();
        await _store.LeftAsync();
        _store.Grant = request => GrantOf(99, request);
        using IDisposable blocked = _store.Block();
        Task renewing = Task.Run(() => _time.Advance(TimeSpan.FromMinutes(5)));
        await _store.EnteredAsync();
        Assert.Equal(0, generator.Next().Node);

        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(1, generator.GetStatus().Failures);

        _store.Open();
        await renewing.WaitAsync(Patience);
        Assert.Equal((0, 1), (generator.Next().Node, generator.GetStatus().Failures));
        _store.Grant = null;
        _time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(0, generator.Next().Node);
    }

    [Fact]
    public async Task Renewal_StoreBlocksEveryCall_HoldsEightThreadsAndAsksAgainWhenTheyAreBack()
    {
        _store.Block();
        using OrderIdGenerator generator = OrderIdGenerator.CreateInBackground(_store, Options);
        var stuck = new List<Task>();
        for (int call = 0; call < 8; call++)
        {
            stuck.Add(Task.Factory.StartNew(
                () => _time.Advance(TimeSpan.FromSeconds(20)),
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default));
            await _store.EnteredAsync();
        }

        // A ninth call would hold the thread that asks.
        await Task.Run(() => _time.Advance(TimeSpan.FromMinutes(5))).WaitAsync(Patience);
        Assert.Equal(8, _store.Calls);
        Assert.Equal(
            "The lease store was not called, because 8 earlier calls have not returned and block their threads. "
            + "It is called again when one of them returns. Check that the store is available.",
            generator.GetStatus().LastFailure?.Message);

        _store.Open();
        await Task.WhenAll(stuck).WaitAsync(Patience);
        _time.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(0, generator.GetStatus().Failures);
        generator.Next();
    }

    [Fact]
    public void Dispose_StoreThrowsAtTheCancellation_EndsAllTheSame()
    {
        var store = new ScriptedLeaseStore();
        OrderIdGenerator generator = OrderIdGenerator.Create(store, Options);
        store.Answer = _ => new TaskCompletionSource<OrderIdLease>().Task;
        _time.Advance(TimeSpan.FromMinutes(5));
        using CancellationTokenRegistration thrown = store.Tokens[1].Register(() => throw new InvalidOperationException());

        generator.Dispose();

        Assert.True(store.Tokens[1].IsCancellationRequested);
    }

    private static OrderIdLease GrantOf(int node, OrderIdLeaseRequest request)
    {
        long from = Math.Max(request.NowMilliseconds, request.NotBeforeMilliseconds);
        return OrderIdLease.OfMilliseconds(node, from, from + 600_000);
    }
}
