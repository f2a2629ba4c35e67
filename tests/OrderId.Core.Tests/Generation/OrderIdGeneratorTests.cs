namespace OrderIds.Tests.Generation;

public class OrderIdGeneratorTests
{
    private static readonly DateTimeOffset Start = VirtualTimeProvider.Start;

    private readonly VirtualTimeProvider _time = new();

    [Fact]
    public void Next_TimeStandsStill_CountsTheSequence()
    {
        using OrderIdGenerator generator = Create(new MemoryLeaseStore());

        Assert.Equal([OrderId.Create(Start, 0, 0), OrderId.Create(Start, 0, 1), OrderId.Create(Start, 0, 2)], [generator.Next(), generator.Next(), generator.Next()]);
    }

    [Fact]
    public void Next_NewStoreAndSameTime_GivesTheSameIdsOnEveryRun()
    {
        OrderId[] first = Run(), second = Run();

        Assert.Equal(first, second);
        Assert.Equal("0H2K9ZTG000000008", first[0].ToString());

        OrderId[] Run()
        {
            var time = new VirtualTimeProvider();
            using OrderIdGenerator generator = OrderIdGenerator.Create(new MemoryLeaseStore(), new OrderIdGeneratorOptions { TimeProvider = time });
            OrderId one = generator.Next();
            time.Advance(TimeSpan.FromMilliseconds(7));
            return [one, generator.Next()];
        }
    }

    [Fact]
    public void Next_TimeMoves_CarriesTheTime()
    {
        using OrderIdGenerator generator = Create(new MemoryLeaseStore());
        generator.Next();

        _time.Advance(TimeSpan.FromMilliseconds(1234));

        Assert.Equal(OrderId.Create(Start.AddMilliseconds(1234), 0, 0), generator.Next());
    }

    [Fact]
    public void Next_MillisecondUsedUp_BorrowsTheNext()
    {
        using OrderIdGenerator generator = Create(new MemoryLeaseStore());
        generator.Fill(new OrderId[65_535]);

        Assert.Equal(OrderId.Create(Start, 0, 65_535), generator.Next());
        Assert.Equal(OrderId.Create(Start.AddMilliseconds(1), 0, 0), generator.Next());
    }

    [Fact]
    public void Fill_EveryLengthAndOffset_GivesWhatCreateGives()
    {
        using OrderIdGenerator generator = Create(new MemoryLeaseStore());
        var random = new Random(1);
        long number = 0;
        while (number < 300_000)
        {
            var ids = new OrderId[random.Next(5000)];
            generator.Fill(ids);

            foreach (OrderId id in ids)
            {
                Assert.Equal(OrderId.Create(Start.AddMilliseconds(number >> 16), 0, (int)(number & 0xFFFF)), id);
                number++;
            }
        }
    }

    [Fact]
    public void Fill_MixedWithNext_RepeatsNothingAndIncreases()
    {
        using OrderIdGenerator generator = Create(new MemoryLeaseStore());
        var random = new Random(2);
        OrderId last = OrderId.None;
        for (int round = 0; round < 2000; round++)
        {
            var ids = new OrderId[random.Next(1, 200)];
            if (random.Next(2) == 0)
            {
                generator.Fill(ids);
            }
            else
            {
                ids = [generator.Next()];
            }

            _time.Advance(TimeSpan.FromMilliseconds(random.Next(3)));
            Assert.All(ids, id =>
            {
                Assert.True(id > last);
                last = id;
            });
        }
    }

    [Fact]
    public void Fill_EmptySpan_TakesNothing()
    {
        using OrderIdGenerator generator = Create(new MemoryLeaseStore());
        int changes = _time.Changes;
        generator.Fill([]);

        Assert.Equal(changes, _time.Changes);
        Assert.Equal(0, generator.Next().Sequence);
    }

    [Fact]
    public void Next_OtherGeneratorsOfTheStore_HaveOtherNodes()
    {
        var store = new MemoryLeaseStore();
        using OrderIdGenerator first = Create(store), second = Create(store);

        Assert.NotEqual(first.Next().Node, second.Next().Node);
    }

    [Fact]
    public void Next_PastTheRefillPoint_GoesOnWithoutAJump()
    {
        var store = new ScriptedLeaseStore();
        using OrderIdGenerator generator = Create(store);
        for (int minute = 1; minute < 120; minute++)
        {
            _time.Advance(TimeSpan.FromMinutes(1));
            OrderId id = generator.Next();

            Assert.Equal((Start.AddMinutes(minute), 0), (id.Timestamp, id.Node));
        }

        Assert.InRange(store.Requests.Count, 12, 13);
    }

    [Fact]
    public void Next_IdleForHours_StillCarriesTheTime()
    {
        using OrderIdGenerator generator = Create(new MemoryLeaseStore());

        _time.Advance(TimeSpan.FromHours(7));

        Assert.Equal(Start.AddHours(7), generator.Next().Timestamp);
    }

    [Fact]
    public void Next_WallClockSetBack_GoesOnInOrder()
    {
        using OrderIdGenerator generator = Create(new MemoryLeaseStore());
        OrderId last = generator.Next();
        _time.Wall -= TimeSpan.FromDays(400);
        for (int minute = 1; minute < 60; minute++)
        {
            _time.Advance(TimeSpan.FromMinutes(1));
            OrderId id = generator.Next();

            Assert.True(id > last);
            Assert.Equal(Start.AddMinutes(minute), id.Timestamp);
            last = id;
        }
    }

    [Fact]
    public void Next_WallClockSetForward_FollowsWithTheNextLease()
    {
        using OrderIdGenerator generator = Create(new MemoryLeaseStore());
        OrderId first = generator.Next();
        _time.Wall += TimeSpan.FromDays(2);

        Assert.Equal(Start, generator.Next().Timestamp);
        _time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(Start.AddDays(2).AddMinutes(5), generator.Next().Timestamp);
        Assert.True(generator.Next() > first);
    }

    [Fact]
    public void Next_AnotherNodeIsGranted_StillIncreases()
    {
        var store = new ScriptedLeaseStore();
        using OrderIdGenerator generator = Create(store);
        OrderId before = generator.Next();
        store.Answer = request => Task.FromResult(new OrderIdLease(4711, request.NotBefore, request.NotBefore + request.Duration));

        _time.Advance(TimeSpan.FromMinutes(5));

        OrderId after = generator.Next();
        Assert.Equal(4711, after.Node);
        Assert.True(after > before);
        Assert.Equal(2, generator.GetStatus().Issued);
    }

    [Fact]
    public void Next_StoreGone_Issues65MillionAndThenSaysSo()
    {
        var store = new ScriptedLeaseStore();
        using OrderIdGenerator generator = Create(store);
        store.Failure = new TimeoutException("The store is gone.");
        _time.Advance(TimeSpan.FromDays(1));

        long issued = 0;
        var ids = new OrderId[1 << 16];
        OrderId last = OrderId.None;
        Action exhaust = () =>
        {
            while (true)
            {
                generator.Fill(ids);
                Assert.True(ids[0] > last && ids[ids.Length - 1] > ids[0]);
                last = ids[ids.Length - 1];
                issued += ids.Length;
            }
        };
        var exception = Assert.Throws<OrderIdLeaseUnavailableException>(exhaust);

        Assert.Equal(65_536_000, issued);
        Assert.Same(store.Failure, exception.InnerException);
        Assert.StartsWith("Expected a lease to issue from, but it is used up and the store has not granted another yet. No ID is made up. The generator", exception.Message, StringComparison.Ordinal);
        Assert.Throws<OrderIdLeaseUnavailableException>(() => generator.Next());

        store.Failure = null;
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.True(generator.Next() > last);
    }

    [Fact]
    public void Renewal_StoreGone_AsksAgainWithGrowingJitteredDelays()
    {
        var store = new ScriptedLeaseStore();
        using OrderIdGenerator generator = Create(store);
        store.Failure = new TimeoutException();

        _time.Advance(TimeSpan.FromHours(1));

        long[] times = store.Requests.Skip(1).Select(request => request.Now).ToArray();
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

        Answer(late, new OrderIdLease(99, unanswered.NotBefore + 3_600_000, unanswered.NotBefore + 7_200_000));

        Assert.Equal((0, Start.AddMinutes(6)), (generator.Next().Node, generator.Next().Timestamp));
    }

    [Fact]
    public void Renewal_StoreGrantsAWindowBeforeTheLastOne_IsRefused()
    {
        var store = new ScriptedLeaseStore();
        using OrderIdGenerator generator = Create(store);
        OrderId first = generator.Next();
        store.Answer = request => Task.FromResult(new OrderIdLease(0, request.NotBefore - 1, request.NotBefore + 1000));

        _time.Advance(TimeSpan.FromMinutes(20));

        Assert.Equal(first.Timestamp.AddMinutes(10).AddSeconds(-1), generator.Next().Timestamp);
        Assert.Contains(store.Requests.Skip(1), request => request.NotBefore == store.Requests[0].Now + 600_000);
    }

    [Fact]
    public async Task Create_StoreThrows_SaysWhatItSaid()
    {
        var store = new ScriptedLeaseStore { Failure = new OrderIdLeaseDamagedException("Damaged.") };

        Assert.Same(store.Failure, await Assert.ThrowsAsync<OrderIdLeaseDamagedException>(async () => await OrderIdGenerator.CreateAsync(store)));
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

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await OrderIdGenerator.CreateAsync(new MemoryLeaseStore(), null, cancellation.Token));
    }

    [Fact]
    public void Create_ClockPastTheEpochsEnd_SaysSo()
    {
        _time.Wall = new DateTimeOffset(2094, 9, 7, 15, 47, 35, 552, TimeSpan.Zero);

        Assert.Throws<OrderIdLeaseExhaustedException>(() => Create(new MemoryLeaseStore()));
    }

    [Fact]
    public void Next_EpochEnds_IssuesToTheLastMillisecondAndThenSaysSo()
    {
        _time.Wall = new DateTimeOffset(2094, 9, 7, 15, 47, 35, 550, TimeSpan.Zero);
        using OrderIdGenerator generator = Create(new MemoryLeaseStore());
        var ids = new OrderId[2 * 65_536];
        generator.Fill(ids);
        _time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(OrderId.MaxValueAt(new DateTimeOffset(2094, 9, 7, 15, 47, 35, 551, TimeSpan.Zero)).Timestamp, ids[^1].Timestamp);
        var exception = Assert.Throws<OrderIdLeaseUnavailableException>(() => generator.Next());
        Assert.IsType<OrderIdLeaseExhaustedException>(exception.InnerException);
    }

    [Fact]
    public void Next_ClockBeforeTheEpoch_StartsAtTheEpoch()
    {
        _time.Wall = DateTimeOffset.FromUnixTimeSeconds(0);
        using OrderIdGenerator generator = Create(new MemoryLeaseStore());

        OrderId first = generator.Next();
        Assert.Equal((new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero), 0), (first.Timestamp, first.Sequence));
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
        Answer(early, new OrderIdLease(99, store.Requests[1].NotBefore, store.Requests[1].NotBefore + 1000));

        Assert.NotEqual(99, generator.Next().Node);
    }

    [Fact]
    public void Dispose_GivesTheRestBack()
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
        Assert.Equal((store.Requests[0].Now + 2, store.Requests[0].Now + 600_000), (unused.From, unused.Until));
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

    [Fact]
    public void Next_ManyThreadsAndRenewals_RepeatsNothingAndIncreasesPerThread()
    {
        // Windows of three milliseconds are used up far faster than the clock runs: they are extended, replaced and closed under the threads' feet.
        using OrderIdGenerator generator = OrderIdGenerator.Create(new NarrowLeaseStore());
        OrderId[][] taken = new OrderId[8][];
        Thread[] threads = Enumerable.Range(0, taken.Length).Select(index => new Thread(() =>
        {
            var ids = new OrderId[150_000];
            int filled = 0;
            while (filled < ids.Length)
            {
                try
                {
                    if ((filled + index) % 3 == 0)
                    {
                        Span<OrderId> part = ids.AsSpan(filled, Math.Min(97, ids.Length - filled));
                        generator.Fill(part);
                        filled += part.Length;
                    }
                    else
                    {
                        ids[filled] = generator.Next();
                        filled++;
                    }
                }
                catch (OrderIdLeaseUnavailableException)
                {
                    // The windows are too short for the store to keep up.
                    Thread.Yield();
                }

                if (index == 0 && filled % 10_000 == 0)
                {
                    generator.Discard();
                }
            }

            taken[index] = ids;
        })).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        Assert.All(taken, ids => Assert.True(ids.Zip(ids.Skip(1), (one, next) => one < next).All(increases => increases)));
        Assert.Equal(taken.Length * 150_000, taken.SelectMany(ids => ids).Distinct().Count());
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

    private OrderIdGenerator Create(IOrderIdLeaseStore store) => OrderIdGenerator.Create(store, new OrderIdGeneratorOptions { TimeProvider = _time });

    private sealed class NarrowLeaseStore : IOrderIdLeaseStore
    {
        private readonly MemoryLeaseStore _inner = new();

        public ValueTask<OrderIdLease> AcquireAsync(OrderIdLeaseRequest request, CancellationToken cancellationToken = default) => _inner.AcquireAsync(
            new OrderIdLeaseRequest(request.Now, 3) { NotBefore = request.NotBefore, NotAfter = request.NotAfter, PreferredNode = request.PreferredNode }, cancellationToken);

        public ValueTask ReleaseAsync(OrderIdLease unused, CancellationToken cancellationToken = default) => _inner.ReleaseAsync(unused, cancellationToken);
    }
}
