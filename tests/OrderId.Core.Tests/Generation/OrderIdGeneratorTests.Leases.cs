namespace OrderIds.Tests.Generation;

/// <content>Beginning, renewing and ending.</content>
public partial class OrderIdGeneratorTests
{
    [Fact]
    public void Renewal_StoreGone_AsksAgainWithGrowingJitteredDelays()
    {
        var store = new ScriptedLeaseStore();
        using OrderIdGenerator generator = Create(store);
        store.Failure = new TimeoutException();

        _time.Advance(TimeSpan.FromHours(1));

        long[] times = store.Requests.Skip(1).Select(request => request.NowMilliseconds).ToArray();
        long[] delays = times.Zip(times.Skip(1), (one, next) => next - one).ToArray();
        Assert.InRange(delays[0], 50, 101);
        Assert.InRange(delays[1], 100, 201);
        Assert.All(delays.Skip(8), delay => Assert.InRange(delay, 5000, 10_001));
        Assert.True(delays.Skip(8).Distinct().Count() > 100);
    }

    [Fact]
    public void Renewal_AnswerAfterTheTimeOut_IsBurnt()
    {
        var store = new ScriptedLeaseStore();
        using OrderIdGenerator generator = Create(store);
        var late = new TaskCompletionSource<OrderIdLease>();
        store.Answer = _ => late.Task;
        _time.Advance(TimeSpan.FromMinutes(5));
        OrderIdLeaseRequest unanswered = store.Requests[^1];
        store.Answer = null;
        _time.Advance(TimeSpan.FromMinutes(1));

        Answer(
            late, OrderIdLease.OfMilliseconds(
                99, unanswered.NotBeforeMilliseconds + 3_600_000, unanswered.NotBeforeMilliseconds + 7_200_000));

        Assert.Equal((0, Start.AddMinutes(6)), (generator.Next().Node, generator.Next().Timestamp));
    }

    [Fact]
    public void Renewal_StoreGrantsAWindowBeforeTheLastOne_IsRefused()
    {
        var store = new ScriptedLeaseStore();
        using OrderIdGenerator generator = Create(store);
        OrderId first = generator.Next();
        store.Answer = request => Task.FromResult(
            OrderIdLease.OfMilliseconds(0, request.NotBeforeMilliseconds - 1, request.NotBeforeMilliseconds + 1000));

        _time.Advance(TimeSpan.FromMinutes(20));

        Assert.Equal(first.Timestamp.AddMinutes(10).AddSeconds(-1), generator.Next().Timestamp);
        Assert.Contains(store.Requests.Skip(1), request => request.NotBeforeMilliseconds == store.Requests[0].NowMilliseconds + 600_000);
    }

    [Fact]
    public async Task Create_StoreThrows_SaysWhatItSaid()
    {
        var store = new ScriptedLeaseStore { Failure = new OrderIdLeaseDamagedException("Damaged.") };

        Assert.Same(
            store.Failure, await Assert.ThrowsAsync<OrderIdLeaseDamagedException>(async () => await OrderIdGenerator.CreateAsync(store)));
        Assert.Throws<OrderIdLeaseDamagedException>(() => OrderIdGenerator.Create(store));

        store.Failure = new InvalidOperationException();
        var wrapped = await Assert.ThrowsAsync<OrderIdLeaseUnavailableException>(async () => await OrderIdGenerator.CreateAsync(store));
        Assert.Same(store.Failure, wrapped.InnerException);
    }

    [Fact]
    public async Task Create_StoreDoesNotAnswer_GivesUpInTime()
    {
        var store = new ScriptedLeaseStore { Answer = _ => new TaskCompletionSource<OrderIdLease>().Task };
        ValueTask<OrderIdGenerator> creating = OrderIdGenerator.CreateAsync(store, new OrderIdGeneratorOptions { TimeProvider = _time });

        _time.Advance(TimeSpan.FromSeconds(10));

        await Assert.ThrowsAsync<OrderIdLeaseUnavailableException>(async () => await creating);
    }

    [Fact]
    public async Task Create_StoreIsNull_Throws() =>
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await OrderIdGenerator.CreateAsync(null!));

    [Fact]
    public async Task Create_Cancelled_Throws()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await OrderIdGenerator.CreateAsync(new MemoryLeaseStore(), null, cancellation.Token));
    }

    [Fact]
    public void Discard_LeavesTheOldWindowAndKeepsTheOrder()
    {
        var store = new ScriptedLeaseStore();
        using OrderIdGenerator generator = Create(store);
        OrderId before = generator.Next();

        generator.Discard();

        OrderId after = generator.Next();
        Assert.True(after > before);
        Assert.NotEqual(before.Node, after.Node);
        Assert.Null(store.Requests[1].PreferredNode);
        Assert.Empty(store.Released);
    }

    [Fact]
    public void Discard_StoreGone_ForgetsTheLeaseAllTheSame()
    {
        var store = new ScriptedLeaseStore();
        using OrderIdGenerator generator = Create(store);
        store.Failure = new TimeoutException();

        generator.Discard();

        Assert.Throws<OrderIdLeaseUnavailableException>(() => generator.Next());
        store.Failure = null;
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, generator.Next().Node);
    }

    [Fact]
    public void Discard_AnswerToAnEarlierQuestion_IsBurnt()
    {
        var store = new ScriptedLeaseStore();
        using OrderIdGenerator generator = Create(store);
        var early = new TaskCompletionSource<OrderIdLease>();
        store.Answer = _ => early.Task;
        _time.Advance(TimeSpan.FromMinutes(5));
        store.Answer = null;

        generator.Discard();
        Answer(
            early, OrderIdLease.OfMilliseconds(
                99, store.Requests[1].NotBeforeMilliseconds, store.Requests[1].NotBeforeMilliseconds + 1000));

        Assert.NotEqual(99, generator.Next().Node);
    }

    [Fact]
    public void Dispose_InACopyOfTheProcess_LeavesTheOriginalItsWindow()
    {
        var shared = new ScriptedLeaseStore();
        var options = new OrderIdGeneratorOptions { TimeProvider = _time };
        using OrderIdGenerator original = OrderIdGenerator.Create(shared, options);
        OrderIdLeaseRequest asked = shared.Requests[0];

        // The copy holds what was granted to the original, and only ends.
        var memory = new ScriptedLeaseStore
        {
            Answer = _ => Task.FromResult(
                OrderIdLease.OfMilliseconds(0, asked.NowMilliseconds, asked.NowMilliseconds + asked.DurationMilliseconds, 1)),
            TakeBack = unused => shared.ReleaseAsync(unused).AsTask(),
        };
        OrderIdGenerator.Create(memory, options).Dispose();
        _time.Advance(TimeSpan.FromMilliseconds(1));
        using OrderIdGenerator other = OrderIdGenerator.Create(shared, options);

        Assert.Empty(shared.Released);
        IEnumerable<OrderId> ids = Enumerable.Range(0, 100).SelectMany(_ => new[] { original.Next(), other.Next() });
        Assert.Equal(200, ids.Distinct().Count());
    }

    [Fact]
    public void Dispose_ReleaseOnDispose_GivesTheRestBack()
    {
        var store = new MemoryLeaseStore();
        OrderIdGenerator first = Create(store);
        OrderId last = first.Next();
        first.Dispose();
        _time.Advance(TimeSpan.FromMilliseconds(1));

        using OrderIdGenerator second = Create(store);
        OrderId next = second.Next();

        Assert.Equal(last.Node, next.Node);
        Assert.Equal(Start.AddMilliseconds(1), next.Timestamp);
    }

    [Fact]
    public async Task DisposeAsync_GivesBackFromTheFirstUntouchedMillisecond()
    {
        var store = new ScriptedLeaseStore();
        OrderIdGenerator generator = Create(store);
        generator.Fill(new OrderId[65_537]);

        await generator.DisposeAsync();
        await generator.DisposeAsync();

        OrderIdLease unused = Assert.Single(store.Released);
        Assert.Equal(
            (store.Requests[0].NowMilliseconds + 2, store.Requests[0].NowMilliseconds + 600_000),
            (unused.FromMilliseconds, unused.UntilMilliseconds));
    }

    [Fact]
    public void Dispose_StoreGone_DoesNotThrow()
    {
        var store = new ScriptedLeaseStore();
        OrderIdGenerator generator = Create(store);
        store.Failure = new TimeoutException();

        generator.Dispose();

        Assert.Single(store.Released);
    }

    [Fact]
    public void Next_AfterDispose_Throws()
    {
        OrderIdGenerator generator = Create(new MemoryLeaseStore());
        generator.Dispose();

        Assert.Throws<ObjectDisposedException>(() => generator.Next());
        Assert.Throws<ObjectDisposedException>(() => generator.Fill(new OrderId[1]));
        Assert.Throws<ObjectDisposedException>(() => generator.Fill([]));
        Assert.Throws<ObjectDisposedException>(generator.Discard);
    }

    /// <summary>Answers a question of a generator, which has dealt with the answer when this returns.</summary>
    private static void Answer(TaskCompletionSource<OrderIdLease> question, OrderIdLease lease)
    {
        // What waits for a task goes on at once only where there is no context to come back to.
        SynchronizationContext? context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        question.SetResult(lease);
        SynchronizationContext.SetSynchronizationContext(context);
    }
}
