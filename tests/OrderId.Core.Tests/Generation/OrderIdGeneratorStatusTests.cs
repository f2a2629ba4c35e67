namespace OrderIds.Tests.Generation;

public class OrderIdGeneratorStatusTests
{
    private const long Reserve = 65_536_000;

    private readonly VirtualTimeProvider _time = new();
    private readonly ScriptedLeaseStore _store = new();

    [Fact]
    public void GetStatus_AfterSomeIds_CountsThem()
    {
        using OrderIdGenerator generator = Create();
        generator.Fill(new OrderId[65_536 * 3]);

        Assert.Equal(
            new OrderIdGeneratorStatus
            {
                Node = 0,
                Issued = 65_536 * 3,
                Left = (600_000L - 3) * 65_536,
                Lead = TimeSpan.FromMilliseconds(2),
            },
            generator.GetStatus());
    }

    [Fact]
    public void GetStatus_StoreAway_CountsFailuresAndWhatIsLeft()
    {
        using OrderIdGenerator generator = Create();
        var outage = new TimeoutException();
        _store.Failure = outage;
        _time.Advance(TimeSpan.FromMinutes(5));

        OrderIdGeneratorStatus first = generator.GetStatus();
        Assert.Equal((1, 300_000L * 65_536), (first.Failures, first.Left));
        Assert.Same(outage, first.LastFailure);

        _time.Advance(TimeSpan.FromHours(1));
        OrderIdGeneratorStatus second = generator.GetStatus();
        Assert.True(second.Failures > 300);
        Assert.Equal(Reserve, second.Left);

        _store.Failure = null;
        _time.Advance(TimeSpan.FromSeconds(10));
        OrderIdGeneratorStatus back = generator.GetStatus();
        Assert.Equal((0, 0, null), (back.Node, back.Failures, back.LastFailure));
        Assert.True(back.Left > Reserve);
    }

    [Fact]
    public void GetStatus_UsedUp_HasNothingLeft()
    {
        // A window shorter than any that is asked for.
        _store.Answer = request => Task.FromResult(OrderIdLease.OfMilliseconds(1, request.NowMilliseconds, request.NowMilliseconds + 4));
        using OrderIdGenerator generator = Create();
        _store.Failure = new TimeoutException();
        generator.Fill(new OrderId[4 * 65_536]);

        Assert.Equal(0, generator.GetStatus().Left);
        Assert.Throws<OrderIdLeaseUnavailableException>(() => generator.Next());
    }

    [Fact]
    public void GetStatus_Disposed_HasNothingLeft()
    {
        OrderIdGenerator generator = Create();
        generator.Next();
        generator.Dispose();

        OrderIdGeneratorStatus status = generator.GetStatus();
        Assert.Equal((null, 1, 0), (status.Node, status.Issued, status.Left));
    }

    [Fact]
    public void CreateInBackground_StoreUp_HasALeaseSoon()
    {
        using OrderIdGenerator generator = OrderIdGenerator.CreateInBackground(_store, new() { TimeProvider = _time });
        Assert.Empty(_store.Requests);
        Assert.Throws<OrderIdLeaseUnavailableException>(() => generator.Next());

        _time.RunDue();
        Assert.Equal(OrderId.Create(VirtualTimeProvider.Start, 0, 0), generator.Next());
        Assert.Single(_store.Requests);
    }

    [Fact]
    public void CreateInBackground_StoreAway_AsksUntilItIsBack()
    {
        var outage = new TimeoutException();
        _store.Failure = outage;
        using OrderIdGenerator generator = OrderIdGenerator.CreateInBackground(_store, new() { TimeProvider = _time });
        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.Same(outage, Assert.Throws<OrderIdLeaseUnavailableException>(() => generator.Next()).InnerException);
        Assert.Null(generator.GetStatus().Node);
        Assert.Equal(_store.Requests.Count, generator.GetStatus().Failures);

        _store.Failure = null;
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(0, generator.Next().Node);
        Assert.Equal(0, generator.GetStatus().Failures);
    }

    [Fact]
    public void CreateInBackground_Disposed_AsksNoMore()
    {
        OrderIdGenerator generator = OrderIdGenerator.CreateInBackground(_store, new OrderIdGeneratorOptions { TimeProvider = _time });
        generator.Dispose();
        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.Empty(_store.Requests);
        Assert.Empty(_store.Released);
    }

    [Fact]
    public void CreateInBackground_WrongArguments_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => OrderIdGenerator.CreateInBackground(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => OrderIdGenerator.CreateInBackground(_store, new() { RefillPoint = 2 }));
    }

    private OrderIdGenerator Create(TimeSpan? window = null) =>
        OrderIdGenerator.Create(_store, new OrderIdGeneratorOptions { TimeProvider = _time, Window = window ?? TimeSpan.FromMinutes(10) });
}
