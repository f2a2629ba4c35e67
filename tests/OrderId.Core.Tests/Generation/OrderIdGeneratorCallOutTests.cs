namespace OrderIds.Tests.Generation;

/// <summary>
/// Foreign code that a generator calls may call back, block and throw: no lock is held meanwhile, and what it throws ends nothing.
/// </summary>
public sealed class OrderIdGeneratorCallOutTests
{
    private readonly VirtualTimeProvider _time = new();

    [Fact]
    public void ForeignCode_IsCalledUnderNoLock()
    {
        OrderIdGenerator? generator = null;
        var probe = new Probe(() => generator);
        var clock = new ProbingTimeProvider(_time) { Probe = probe.Run };
        var store = new ScriptedLeaseStore();
        store.Answer = request =>
        {
            probe.Run();
            return Task.FromResult(
                OrderIdLease.OfMilliseconds(
                    1, Math.Max(request.NowMilliseconds, request.NotBeforeMilliseconds),
                    Math.Max(request.NowMilliseconds, request.NotBeforeMilliseconds) + 4));
        };
        store.TakeBack = _ =>
        {
            probe.Run();
            return Task.CompletedTask;
        };
        generator = OrderIdGenerator.Create(store, new OrderIdGeneratorOptions { TimeProvider = clock, ReleaseOnDispose = true });

        generator.Fill(new OrderId[3 * 65_536]);
        _time.RunDue();
        generator.Next();
        store.Failure = new TimeoutException();
        _time.Advance(TimeSpan.FromMilliseconds(3));
        store.Failure = null;
        _time.Advance(TimeSpan.FromSeconds(1));
        generator.Discard();
        generator.GetStatus();
        generator.Dispose();

        Assert.True(probe.Runs > 20);
        Assert.Equal(0, probe.Blocked);
    }

    [Fact]
    public void Renewal_ClockFails_IsAnOutageAndPasses()
    {
        var clock = new ProbingTimeProvider(_time);
        var store = new ScriptedLeaseStore();
        using OrderIdGenerator generator = OrderIdGenerator.Create(store, new OrderIdGeneratorOptions { TimeProvider = clock });
        _time.Advance(TimeSpan.FromMinutes(4));
        var failure = new InvalidOperationException();
        clock.WallFailure = failure;

        _time.Advance(TimeSpan.FromMinutes(1));
        clock.WallFailure = null;
        Assert.Equal((1, 1), (store.Requests.Count, generator.GetStatus().Failures));
        Assert.Same(failure, generator.GetStatus().LastFailure);

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((2, 0), (store.Requests.Count, generator.GetStatus().Failures));
    }

    /// <summary>
    /// Reads a generator's status on another thread, and counts when that does not come to an end: the thread that probes holds its lock.
    /// </summary>
    private sealed class Probe(Func<OrderIdGenerator?> generator)
    {
        [ThreadStatic]
        private static bool Probing;

        public int Runs { get; private set; }

        public int Blocked { get; private set; }

        public void Run()
        {
            if (Probing || generator() is not { } probed)
            {
                return;
            }

            Runs++;
            var thread = new Thread(() =>
            {
                Probing = true;
                probed.CountIssued();
            });
            thread.Start();
            if (!thread.Join(TimeSpan.FromSeconds(Blocked > 0 ? 0 : 20)))
            {
                Blocked++;
            }
        }
    }
}
