namespace OrderIds.Tests.Generation;

/// <content>What ends: questions, and generators.</content>
public partial class OrderIdGeneratorStoreTests
{
    [Fact]
    public async Task Create_StoreDoesNotAnswer_CancelsAndSaysSo()
    {
        _store.Answer = _ => new TaskCompletionSource<OrderIdLease>().Task;
        ValueTask<OrderIdGenerator> creating = OrderIdGenerator.CreateAsync(
            _store, new OrderIdGeneratorOptions { TimeProvider = _time, StoreTimeout = TimeSpan.FromSeconds(3) });

        _time.Advance(TimeSpan.FromMilliseconds(2999));
        Assert.False(_store.Tokens[0].IsCancellationRequested);
        _time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.True(_store.Tokens[0].IsCancellationRequested);
        Assert.Equal(
            "The lease store did not answer in time. If it has granted a window, the window is never used. "
            + "Check that the store is available; trying again is safe.",
            (await Assert.ThrowsAsync<OrderIdLeaseUnavailableException>(async () => await creating)).Message);
        Assert.Empty(_time.Waiting);
    }

    [Fact]
    public void Renewal_Answered_IsNotCancelled()
    {
        using OrderIdGenerator generator = Create();
        _time.Advance(TimeSpan.FromMinutes(15));

        Assert.Equal(3, _store.Tokens.Count);
        Assert.All(_store.Tokens, token => Assert.False(token.IsCancellationRequested));
    }

    [Fact]
    public void Discard_QuestionUnderWay_IsCancelled()
    {
        using OrderIdGenerator generator = Create();
        _store.Answer = _ => new TaskCompletionSource<OrderIdLease>().Task;
        _time.Advance(TimeSpan.FromMinutes(5));
        _store.Answer = null;

        generator.Discard();

        Assert.True(_store.Tokens[1].IsCancellationRequested);
        Assert.False(_store.Tokens[2].IsCancellationRequested);
        Assert.Single(_time.Waiting);
    }

    [Fact]
    public async Task Discard_BeforeTheTimerAsks_AsksOnce()
    {
        using OrderIdGenerator generator = OrderIdGenerator.CreateInBackground(
            _store, new OrderIdGeneratorOptions { TimeProvider = _time });
        var asked = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var answer = new TaskCompletionSource<OrderIdLease>(TaskCreationOptions.RunContinuationsAsynchronously);
        _store.Answer = _ =>
        {
            asked.TrySetResult(true);
            return answer.Task;
        };
        Task discarding = Task.Run(generator.Discard);
        await asked.Task;

        _time.RunDue();

        OrderIdLeaseRequest request = Assert.Single(_store.Requests);
        answer.SetResult(OrderIdLease.OfMilliseconds(3, request.NowMilliseconds, request.NowMilliseconds + 1000));
        await discarding;
        Assert.Equal(3, generator.Next().Node);
    }

    [Fact]
    public void Dispose_QuestionUnderWay_IsCancelled()
    {
        OrderIdGenerator generator = Create();
        _store.Answer = _ => new TaskCompletionSource<OrderIdLease>().Task;
        _time.Advance(TimeSpan.FromMinutes(5));

        generator.Dispose();

        Assert.True(_store.Tokens[1].IsCancellationRequested);
        Assert.Empty(_time.Waiting);
    }

    [Fact]
    public async Task CreateAsync_CancelledWhileTheStoreThinks_TellsTheStoreAndThrows()
    {
        using var cancellation = new CancellationTokenSource();
        var answer = new TaskCompletionSource<OrderIdLease>();
        _store.Answer = _ => answer.Task;
        ValueTask<OrderIdGenerator> creating = OrderIdGenerator.CreateAsync(
            _store, new OrderIdGeneratorOptions { TimeProvider = _time }, cancellation.Token);

        cancellation.Cancel();
        Assert.True(_store.Tokens[0].IsCancellationRequested);
        answer.SetCanceled(cancellation.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await creating);
        Assert.Empty(_time.Waiting);
    }

    [Fact]
    public async Task CreateAsync_StoreFails_KeepsTheCauseAndLeavesNothingBehind()
    {
        _store.Failure = new InvalidOperationException();

        var exception = await Assert.ThrowsAsync<OrderIdLeaseUnavailableException>(
            async () => await OrderIdGenerator.CreateAsync(_store, new OrderIdGeneratorOptions { TimeProvider = _time }));

        Assert.Equal(
            "The lease store failed. If it has granted a window, the window is never used. See the inner exception; trying again is safe.",
            exception.Message);
        Assert.Empty(_time.Waiting);
        Assert.Empty(_store.Released);
    }

    [Fact]
    public async Task DisposeAsync_StoreDoesNotAnswer_GivesUpInTime()
    {
        OrderIdGenerator generator = Create();
        _store.TakeBack = _ => new TaskCompletionSource<bool>().Task;
        Task disposing = generator.DisposeAsync().AsTask();

        _time.Advance(TimeSpan.FromMilliseconds(9999));
        Assert.False(disposing.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        await disposing;

        Assert.True(_store.Tokens[1].IsCancellationRequested);
        Assert.Empty(_time.Waiting);
    }

    [Fact]
    public async Task DisposeAsync_StoreAnswers_IsNotCancelled()
    {
        await Create().DisposeAsync();

        Assert.False(_store.Tokens[1].IsCancellationRequested);
        Assert.Empty(_time.Waiting);
    }

    [Fact]
    public void Dispose_WholeWindowUsed_GivesNothingBack()
    {
        _store.Answer = request => Task.FromResult(OrderIdLease.OfMilliseconds(1, request.NowMilliseconds, request.NowMilliseconds + 1));
        OrderIdGenerator generator = Create();
        generator.Fill(new OrderId[65_536]);

        generator.Dispose();

        Assert.Empty(_store.Released);
    }

    [Fact]
    public void Dispose_NothingUsed_GivesAllOfItBack()
    {
        OrderIdGenerator generator = Create();

        generator.Dispose();
        generator.Dispose();

        OrderIdLease unused = Assert.Single(_store.Released);
        Assert.Equal(
            (0, _store.Requests[0].NowMilliseconds, _store.Requests[0].NowMilliseconds + 600_000, 1),
            (unused.Node, unused.FromMilliseconds, unused.UntilMilliseconds, unused.Version));
    }
}
