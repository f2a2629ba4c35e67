using System.Reflection;
using OrderIds.Generation;

namespace OrderIds.Tests.Simulation;

/// <summary>One run: a few machines over one store, faults for a while, then peace, in which everyone must issue again.</summary>
internal sealed class Scenario
{
    public static readonly TimeSpan MaximumLead = TimeSpan.FromDays(3650);

    private const long Trouble = 120_000;
    private const long Peace = 60_000;
    private const long Year = 31_536_000_000;

    private readonly World _world;
    private readonly Checker _checker = new();
    private readonly SimulatedStore _store;
    private readonly Defect _defect;
    private readonly List<Seat> _seats = [];
    private readonly OrderIdGeneratorOptions _options;
    private readonly long _furthest;
    private readonly bool _snapshots;
    private bool _trouble = true;

    private Scenario(int seed, Defect defect)
    {
        _world = new World(seed);
        _defect = defect;

        // Now and then there are fewer nodes than machines, so that windows queue up behind each other.
        bool crowded = _world.Chance(0.02);
        _store = new SimulatedStore(_world, _checker, defect, crowded ? 2 : 0);
        _furthest = crowded ? 3_600_000 : 30 * Year;
        // Where memory is copied, nothing is given back.
        _snapshots = defect == Defect.CopyGivesBack || _world.Chance(0.5);
        _options = new OrderIdGeneratorOptions
        {
            ReleaseOnDispose = defect == Defect.CopyGivesBack || !_snapshots,
            Window = TimeSpan.FromMilliseconds(_world.Between(2000, 20_000)),
            RefillPoint = 0.1 + (0.8 * _world.Random.NextDouble()),
            MaximumLead = MaximumLead,
            StoreTimeout = TimeSpan.FromMilliseconds(_world.Between(200, 5000)),
            Jitter = new Random(seed),
        };
    }

    public static Summary Run(int seed, Defect defect = Defect.None)
    {
        // With the test runner's context in place, what follows an await would run on other threads.
        SynchronizationContext? context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            return new Scenario(seed, defect).Run();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    private Summary Run()
    {
        for (int seat = (int)_world.Between(2, 5); seat > 0; seat--)
        {
            var machine = new Seat(new Machine(_world));
            _seats.Add(machine);
            Start(machine);
            Work(machine);
        }

        int faults = 0;
        ScheduleFault();
        _world.RunFor(Trouble);
        _trouble = false;
        _store.Faulty = false;
        _store.FailFor(0);
        _store.SlowDownFor(0);
        foreach (Seat seat in _seats)
        {
            seat.Machine.ClockFails = false;
            seat.Machine.WallOffset = _world.Between(-1000, 1000);
            seat.Machine.RunAt(1);
        }

        _world.RunFor(Peace);
        foreach (Seat seat in _seats)
        {
            if (seat.Session.Generator is not OrderIdGenerator generator)
            {
                Require(_defect != Defect.None, "a machine got no generator after the faults had stopped");
                continue;
            }

            Issue(seat, generator, mayFail: false);
        }

        return new Summary(_checker.Issued, _checker.Granted, faults, _seats.Sum(seat => seat.Outages));

        void ScheduleFault() => _world.Schedule(_world.Between(50, 6000), () =>
        {
            if (_trouble)
            {
                faults++;
                InjectFault();
                ScheduleFault();
            }
        });
    }

    /// <summary>Creates a generator on a machine, and tries again until it is there.</summary>
    private async void Start(Seat seat)
    {
        var session = new Session();
        seat.Session = session;
        Machine machine = seat.Machine;
        OrderIdGeneratorOptions options = _options.Copy();
        options.TimeProvider = machine;
        machine.CallOut = () => _checker.CallOut(session);
        IOrderIdLeaseStore connection = _store.ConnectionOf(machine, session);
        try
        {
            session.Generator = _defect is Defect.BatchReadsStateEarly or Defect.FollowsTheWallClock or Defect.CallsOutUnderItsLock
                ? new BrokenGenerator(
                    await connection.AcquireAsync(OrderIdLeaseRequest.OfMilliseconds(_world.Now, 600_000)), machine, _defect)
                : await OrderIdGenerator.CreateAsync(connection, options);
        }
        catch (Exception exception) when (exception is OrderIdLeaseException or TimeoutException or ClockFailedException)
        {
            _world.Schedule(_world.Between(100, 1000), () => machine.Do(() => Start(seat)));
        }
    }

    private void Work(Seat seat) => _world.Schedule(_world.Between(1, 1500), () =>
    {
        seat.Machine.Do(() =>
        {
            if (seat.Session.Generator is { } generator)
            {
                if (_world.Chance(0.1))
                {
                    // Another thread, in the middle of this call.
                    seat.Machine.Preemption = () => Issue(seat, generator, mayFail: true);
                }

                Issue(seat, generator, mayFail: true);
                seat.Machine.Preemption = null;
            }
        });
        Work(seat);
    });

    private void Issue(Seat seat, IOrderIdGenerator generator, bool mayFail)
    {
        int count = _world.Chance(0.5) ? 0 : (int)_world.Between(1, _world.Chance(0.02) ? 512 : 8);
        var ids = new OrderId[Math.Max(1, count)];
        try
        {
            if (count == 0)
            {
                ids[0] = generator.Next();
            }
            else
            {
                generator.Fill(ids);
            }
        }
        catch (OrderIdLeaseUnavailableException)
        {
            Require(mayFail, "a generator issued nothing after the faults had stopped");
            seat.Outages++;
            return;
        }

        foreach (OrderId id in ids)
        {
            _checker.Issue(id, seat.Session);
        }
    }

    private void InjectFault()
    {
        Seat seat = _seats[_world.Random.Next(_seats.Count)];
        Machine machine = seat.Machine;
        switch (_world.Random.Next(17))
        {
            case 0:
                machine.WallOffset += _world.Between(-5000, 5000);
                break;
            case 1:
                machine.WallOffset += _world.Between(-3_600_000, 3_600_000);
                break;
            case 2:
                machine.WallOffset = Math.Clamp(machine.WallOffset + _world.Between(-10 * Year, 10 * Year), -_furthest, _furthest);
                break;
            case 3:
                Strobe(machine, 20);
                break;
            case 4:
                machine.RunAt(0);
                break;
            case 5:
                machine.RunAt(0.5 + _world.Random.NextDouble());
                break;
            case 6:
                machine.Pause(_world.Between(1, 2000));
                break;
            case 7:
                machine.Pause(_world.Between(20_000, 60_000));
                break;
            case 8:
                machine.Kill();
                Replace(seat);
                break;
            case 9:
                DisposeOf(seat);
                break;
            case 10:
                _store.FailFor(_world.Between(100, 60_000));
                break;
            case 11:
                _store.SlowDownFor(_world.Between(100, 30_000));
                break;
            case 12:
                _store.Restart();
                break;
            case 13:
                _store.DoNotAutocommitFor(_world.Between(100, 60_000));
                break;
            case 14:
                machine.ClockFails = true;
                _world.Schedule(_world.Between(100, 30_000), () => machine.ClockFails = false);
                break;
            case 15:
                CopyAndEnd(seat);
                break;
            default:
                Discard(seat);
                break;
        }
    }

    private void Strobe(Machine machine, int times)
    {
        if (times > 0 && _trouble)
        {
            machine.WallOffset = _world.Between(-_furthest, _furthest);
            _world.Schedule(_world.Between(1, 200), () => Strobe(machine, times - 1));
        }
    }

    private void Replace(Seat seat)
    {
        long offset = seat.Machine.WallOffset;
        seat.Machine = new Machine(_world) { WallOffset = offset };
        Start(seat);
    }

    private void DisposeOf(Seat seat)
    {
        if (seat.Session.Generator is OrderIdGenerator generator && !seat.Machine.Paused)
        {
            _ = generator.DisposeAsync().AsTask();
            Replace(seat);
        }
    }

    private void Discard(Seat seat)
    {
        if (seat.Session.Generator is OrderIdGenerator generator && !seat.Machine.Paused && seat.Machine.WallOffset < 20 * Year)
        {
            _store.Immediate = true;
            try
            {
                generator.Discard();
                seat.Session.Discarded = true;
            }
            catch (ClockFailedException)
            {
                // It asks for nothing that way; the old lease stays.
            }

            _store.Immediate = false;
        }
    }

    /// <summary>A snapshot of the machine is started beside it, and only shut down.</summary>
    private void CopyAndEnd(Seat seat)
    {
        if (!_snapshots || seat.Session.Generator is not OrderIdGenerator generator || seat.Machine.Paused)
        {
            return;
        }

        var window = (LeaseWindow)typeof(OrderIdGenerator)
            .GetField("_window", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(generator)!;
        long from = window.State >> LeaseWindow.SequenceBits;
        if (window.IsClosed || from >= window.Lease.UntilMilliseconds)
        {
            return;
        }

        var copy = new Session();
        var lease = OrderIdLease.OfMilliseconds((int)window.Node, from, window.Lease.UntilMilliseconds, window.Lease.Version);
        OrderIdGeneratorOptions options = _options.Copy();
        options.TimeProvider = new Machine(_world) { WallOffset = seat.Machine.WallOffset };
        try
        {
            OrderIdGenerator.Create(new CopiedStore(lease, _store.ConnectionOf(seat.Machine, copy)), options).DisposeAsync().AsTask();
        }
        catch (OrderIdLeaseException)
        {
            // The window lies too far ahead of this clock for a generator that begins.
        }
    }

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new SimulationException("Liveness: " + message + ".");
        }
    }

    private sealed class Seat(Machine machine)
    {
        public Machine Machine { get; set; } = machine;

        public Session Session { get; set; } = new();

        public int Outages { get; set; }
    }
}
