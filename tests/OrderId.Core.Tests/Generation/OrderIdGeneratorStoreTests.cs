namespace OrderIds.Tests.Generation;

/// <summary>How a generator deals with its store: what it asks, how long it waits, what it tells it, and in whose context.</summary>
public partial class OrderIdGeneratorStoreTests
{
    private readonly VirtualTimeProvider _time = new();
    private readonly ScriptedLeaseStore _store = new();

    [Fact]
    public void Create_AsksForAWindowFromNowToTheLead()
    {
        using OrderIdGenerator generator = Create(maximumLead: TimeSpan.FromHours(3));

        OrderIdLeaseRequest request = Assert.Single(_store.Requests);
        long now = (long)(VirtualTimeProvider.Start - new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero)).TotalMilliseconds;
        Assert.Equal((now, 600_000), (request.NowMilliseconds, request.DurationMilliseconds));
        Assert.Equal((0, now + 10_800_000), (request.NotBeforeMilliseconds, request.NotAfterMilliseconds));
        Assert.Null(request.PreferredNode);
    }

    [Fact]
    public void Renewal_AsksForWhatFollowsOnTheSameNode()
    {
        using OrderIdGenerator generator = Create();
        using OrderIdGenerator other = Create();

        _time.Advance(TimeSpan.FromMinutes(5));

        OrderIdLeaseRequest request = _store.Requests[3];
        Assert.Equal((_store.Requests[0].NowMilliseconds + 600_000, 1), (request.NotBeforeMilliseconds, request.PreferredNode));
    }

    [Fact]
    public void Renewal_WallClockSetBack_LeadsFromWhereTheWindowIs()
    {
        using OrderIdGenerator generator = Create();
        _time.Wall -= TimeSpan.FromDays(40);

        _time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(_store.Requests[0].NowMilliseconds + 300_000 + 86_400_000, _store.Requests[1].NotAfterMilliseconds);
        Assert.Equal(_store.Requests[0].NowMilliseconds + 300_000 - (40L * 86_400_000), _store.Requests[1].NowMilliseconds);
    }

    [Fact]
    public void CreateInBackground_ClockBeforeTheEpoch_LeadsFromTheEpoch()
    {
        _time.Advance(TimeSpan.FromDays(20_000));
        _time.Wall = DateTimeOffset.FromUnixTimeSeconds(0);
        using OrderIdGenerator generator = OrderIdGenerator.CreateInBackground(
            _store, new OrderIdGeneratorOptions { TimeProvider = _time });
        _time.RunDue();

        Assert.Equal((0, 86_400_000), (_store.Requests[0].NowMilliseconds, _store.Requests[0].NotAfterMilliseconds));
    }

    [Fact]
    public void Create_SettingsChangedLater_AreNotRead()
    {
        var options = new OrderIdGeneratorOptions { TimeProvider = _time };
        using OrderIdGenerator generator = OrderIdGenerator.Create(_store, options);
        options.Window = TimeSpan.FromDays(1);

        _time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(600_000, _store.Requests[1].DurationMilliseconds);
    }

    [Fact]
    public void Timers_WaitForWhatIsNext_AndForNothingOnceDisposed()
    {
        OrderIdGenerator generator = Create();
        Assert.Equal([TimeSpan.FromMinutes(5)], _time.Waiting);

        var never = new TaskCompletionSource<OrderIdLease>();
        _store.Answer = _ => never.Task;
        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal([TimeSpan.FromSeconds(10)], _time.Waiting);

        generator.Dispose();
        Assert.Empty(_time.Waiting);
    }

    [Fact]
    public void Renewal_WindowBehindTheClock_AsksAgainAfterAMillisecond()
    {
        // A store may grant less than was wanted; a window that is past its refill point when it comes is no reason to ask without a pause.
        _store.Answer = request => Task.FromResult(
            OrderIdLease.OfMilliseconds(
                1, request.NotBeforeMilliseconds > 0 ? request.NotBeforeMilliseconds : 5, request.NotBeforeMilliseconds + 6));
        using OrderIdGenerator generator = Create();
        Assert.Equal([TimeSpan.FromMilliseconds(1)], _time.Waiting);

        _time.Advance(TimeSpan.FromMilliseconds(3));

        Assert.Equal(4, _store.Requests.Count);
    }

    [Fact]
    public void Next_RefillPointReachedBeforeItsTime_AsksAtOnce()
    {
        _store.Answer = request => Task.FromResult(OrderIdLease.OfMilliseconds(1, request.NowMilliseconds, request.NowMilliseconds + 4));
        using OrderIdGenerator generator = Create();
        generator.Fill(new OrderId[2 * 65_536]);
        Assert.Equal([TimeSpan.FromMilliseconds(2)], _time.Waiting);

        Assert.Equal(VirtualTimeProvider.Start.AddMilliseconds(2), generator.Next().Timestamp);
        Assert.Equal([TimeSpan.Zero], _time.Waiting);

        // Once, however many go without until the answer comes.
        int changes = _time.Changes;
        generator.Fill(new OrderId[(2 * 65_536) - 1]);
        Assert.Throws<OrderIdLeaseUnavailableException>(() => generator.Next());
        Assert.Throws<OrderIdLeaseUnavailableException>(() => generator.Next());
        Assert.Equal(changes, _time.Changes);
        _store.Answer = null;
        _time.RunDue();

        Assert.Equal(2, _store.Requests.Count);
        Assert.Equal(
            (_store.Requests[0].NowMilliseconds + 4, 1), (_store.Requests[1].NotBeforeMilliseconds, _store.Requests[1].PreferredNode));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(86_400_000, true)]
    [InlineData(86_400_001, false)]
    public void Create_StoreGrantsAnotherWindow_IsTakenIfItIsWhereItWasAskedFor(long after, bool taken)
    {
        _store.Answer = request => Task.FromResult(
            OrderIdLease.OfMilliseconds(1, request.NotBeforeMilliseconds + after, request.NotBeforeMilliseconds + after + 1000));
        _time.Wall = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);
        if (after < 0)
        {
            _store.Answer = _ => Task.FromResult<OrderIdLease>(null!);
        }

        if (taken)
        {
            using OrderIdGenerator generator = Create();
            Assert.Equal(_time.Wall.AddMilliseconds(after), generator.Next().Timestamp);
        }
        else
        {
            Assert.Equal(
                after < 0
                    ? "The lease store returned null instead of a lease."
                    : "Expected a window that starts from 2025-01-01T00:00:00.000Z to 2025-01-02T00:00:00.000Z, "
                        + "but the store granted one that starts at 2025-01-02T00:00:00.001Z. No ID was issued from it.",
                Assert.Throws<OrderIdLeaseException>(() => Create()).Message);
        }
    }

    [Fact]
    public void Renewal_StoreGone_WaitsFromATenthOfASecondToTen()
    {
        using OrderIdGenerator generator = OrderIdGenerator.Create(
            _store, new OrderIdGeneratorOptions { TimeProvider = _time, Jitter = new Always(1) });
        _store.Failure = new TimeoutException();
        _time.Advance(TimeSpan.FromMinutes(5));

        var delays = new List<double>();
        while (delays.Count < 12)
        {
            TimeSpan next = Assert.Single(_time.Waiting);
            delays.Add(next.TotalMilliseconds);
            _time.Advance(next);
        }

        Assert.Equal([100, 200, 400, 800, 1600, 3200, 6400, 10_000, 10_000, 10_000, 10_000, 10_000], delays);
    }

    [Fact]
    public void Renewal_StoreGone_MayWaitHalfOfIt()
    {
        using OrderIdGenerator generator = OrderIdGenerator.Create(
            _store, new OrderIdGeneratorOptions { TimeProvider = _time, Jitter = new Always(0) });
        _store.Failure = new TimeoutException();

        _time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal([TimeSpan.FromMilliseconds(50)], _time.Waiting);

        // Who needs a number meanwhile does not hurry the store.
        generator.Next();
        generator.Fill(new OrderId[10]);
        Assert.Equal([TimeSpan.FromMilliseconds(50)], _time.Waiting);
    }

    [Fact]
    public void Create_StoreComesBackToItsContext_DoesNotWaitForTheCaller()
    {
        var context = new BusyContext();
        SynchronizationContext? before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(context);
        try
        {
            _store.Answer = async request =>
            {
                await Task.Yield();
                return OrderIdLease.OfMilliseconds(1, request.NowMilliseconds, request.NowMilliseconds + 1000);
            };
            _store.TakeBack = async _ => await Task.Yield();
            using (OrderIdGenerator generator = Create())
            {
                generator.Discard();
            }

            Assert.Same(context, SynchronizationContext.Current);
            Assert.Equal(0, context.Posted);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    [Fact]
    public async Task CreateInBackground_CallersContext_StaysWithTheCaller()
    {
        var value = new AsyncLocal<string?> { Value = "of the caller" };
        var seen = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        _store.Answer = request =>
        {
            seen.TrySetResult(value.Value);
            return Task.FromResult(OrderIdLease.OfMilliseconds(1, request.NowMilliseconds, request.NowMilliseconds + 1000));
        };
        using OrderIdGenerator generator = OrderIdGenerator.CreateInBackground(_store);

        Assert.Null(await seen.Task);
        Assert.Equal("of the caller", value.Value);
    }

    [Fact]
    public void Create_FlowOfTheContextSuppressed_Works()
    {
        using AsyncFlowControl suppressed = ExecutionContext.SuppressFlow();
        using OrderIdGenerator generator = Create();

        Assert.Equal(0, generator.Next().Sequence);
        Assert.True(ExecutionContext.IsFlowSuppressed());
    }

    [Fact]
    public void GetStatus_ClockBehindTheIds_TellsTheLead()
    {
        using OrderIdGenerator generator = Create();
        Assert.Equal(TimeSpan.Zero, generator.GetStatus().Lead);
        generator.Fill(new OrderId[65_536]);
        Assert.Equal(TimeSpan.Zero, generator.GetStatus().Lead);
        generator.Next();
        Assert.Equal(TimeSpan.FromMilliseconds(1), generator.GetStatus().Lead);

        generator.Dispose();
        Assert.Equal(TimeSpan.FromMilliseconds(1), generator.GetStatus().Lead);
        _time.Wall += TimeSpan.FromDays(1);
        Assert.Equal(TimeSpan.Zero, generator.GetStatus().Lead);
    }

    [Fact]
    public void GetStatus_NothingIssuedAtTheEpoch_HasNoLead()
    {
        _time.Wall = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using OrderIdGenerator generator = Create();

        Assert.Equal(TimeSpan.Zero, generator.GetStatus().Lead);
    }

    private OrderIdGenerator Create(TimeSpan? maximumLead = null) =>
        OrderIdGenerator.Create(
            _store,
            new OrderIdGeneratorOptions
            {
                TimeProvider = _time,
                MaximumLead = maximumLead ?? TimeSpan.FromDays(1),
                ReleaseOnDispose = true,
            });

    private sealed class Always(double value) : Random
    {
        public override double NextDouble() => value;
    }

    /// <summary>The context of a caller that is busy waiting: what is posted to it comes late, and is counted.</summary>
    private sealed class BusyContext : SynchronizationContext
    {
        private int _posted;

        public int Posted => _posted;

        public override void Post(SendOrPostCallback d, object? state)
        {
            Interlocked.Increment(ref _posted);
            base.Post(d, state);
        }
    }
}
