using OrderIds.Generation;

namespace OrderIds.Tests.Simulation;

/// <summary>The table of leases and its network: slow, deaf, repeating itself, answering late or not at all.</summary>
internal sealed class SimulatedStore
{
    // Blocked threads lie on top of each other here.
    private const int MostBlocked = 3;

    private readonly World _world;
    private readonly Checker _checker;
    private readonly Defect _defect;
    private readonly Dictionary<int, NodeRecord> _records = [];
    private readonly List<Action> _uncommitted = [];
    private Dictionary<int, NodeRecord> _remembered = [];
    private long _outageUntil;
    private long _slowUntil;
    private long _noAutocommitUntil;
    private int _blocked;

    public SimulatedStore(World world, Checker checker, Defect defect, int nodes)
    {
        _world = world;
        _checker = checker;
        _defect = defect;
        for (int node = nodes; node < LeasePlan.NodeCount && nodes > 0; node++)
        {
            _records[node] = new NodeRecord(node, LeasePlan.EndOfTime, 1);
        }
    }

    /// <summary>Gets or sets a value indicating whether the network loses, repeats and delays.</summary>
    public bool Faulty { get; set; } = true;

    /// <summary>Gets or sets a value indicating whether answers come at once, for callers that block.</summary>
    public bool Immediate { get; set; }

    public void FailFor(long duration) => _outageUntil = _world.Now + duration;

    public void SlowDownFor(long duration) => _slowUntil = _world.Now + duration;

    /// <summary>Lets sessions not commit by themselves.</summary>
    public void DoNotAutocommitFor(long duration) => _noAutocommitUntil = _world.Now + duration;

    /// <summary>Ends and starts the server: what is durable stays.</summary>
    public void Restart()
    {
        _uncommitted.Clear();
        if (_defect == Defect.WindowReusedAfterRestart)
        {
            _records.Clear();
            foreach (KeyValuePair<int, NodeRecord> entry in _remembered)
            {
                _records.Add(entry.Key, entry.Value);
            }
        }

        _remembered = new Dictionary<int, NodeRecord>(_records);
    }

    public IOrderIdLeaseStore ConnectionOf(Machine machine, Session session) => new Connection(this, machine, session);

    private OrderIdLease Grant(OrderIdLeaseRequest request, Session owner)
    {
        (_, OrderIdLease lease) = LeasePlan.Choose(request, _records.Values, request.NowMilliseconds, floor: 0);
        _checker.Grant(lease, owner);
        void Commit() => _records[lease.Node] = new NodeRecord(lease.Node, lease.UntilMilliseconds, lease.Version);
        if (_defect == Defect.GrantBeforeCommit)
        {
            _uncommitted.Add(Commit);
            _world.Schedule(_world.Between(0, 200), () =>
            {
                if (_uncommitted.Remove(Commit))
                {
                    Commit();
                }
            });
        }
        else if (_defect != Defect.NoTransaction || _world.Now >= _noAutocommitUntil)
        {
            Commit();
        }

        return lease;
    }

    private void TakeBack(OrderIdLease unused, Session owner)
    {
        if (!_records.TryGetValue(unused.Node, out NodeRecord record))
        {
            return;
        }

        NodeRecord? after = _defect == Defect.ReleaseWithoutVersion
            ? new NodeRecord(unused.Node, unused.FromMilliseconds, record.Version + 1)
            : LeasePlan.TakeBack(record, unused);
        if (after is { } changed)
        {
            _records[unused.Node] = changed;
            _checker.TakeBack(unused, owner);
        }
    }

    private sealed class Connection(SimulatedStore store, Machine machine, Session session) : IImmediateLeaseStore
    {
        private World World => store._world;

        public ValueTask<OrderIdLease> AcquireAsync(OrderIdLeaseRequest request, CancellationToken cancellationToken = default)
        {
            store._checker.CallOut(session);
            if (store.Immediate)
            {
                if (World.Now < store._outageUntil)
                {
                    throw new TimeoutException("The store is unreachable.");
                }

                return new ValueTask<OrderIdLease>(Confirm(store.Grant(request, session)));
            }

            var answer = new TaskCompletionSource<OrderIdLease>();
            if (Unreachable())
            {
                // Lost before it arrived: an error soon, or silence.
                if (World.Chance(0.5))
                {
                    Later(() => answer.TrySetException(new TimeoutException("The store is unreachable.")));
                }

                return new ValueTask<OrderIdLease>(answer.Task);
            }

            if (store.Faulty && store._blocked < MostBlocked && World.Chance(0.05))
            {
                Block(() => Serve(request, answer));
                return new ValueTask<OrderIdLease>(answer.Task);
            }

            int copies = store.Faulty && World.Chance(0.05) ? 2 : 1;
            for (int copy = 0; copy < copies; copy++)
            {
                World.Schedule(Latency(), () => Serve(request, answer));
            }

            return new ValueTask<OrderIdLease>(answer.Task);
        }

        public ValueTask ReleaseAsync(OrderIdLease unused, CancellationToken cancellationToken = default)
        {
            store._checker.CallOut(session);
            var done = new TaskCompletionSource();
            int copies = Unreachable() ? 0 : store.Faulty && World.Chance(0.2) ? 2 : 1;
            for (int copy = 0; copy < copies; copy++)
            {
                World.Schedule(copy == 0 ? Latency() : World.Between(1, 30_000), () =>
                {
                    store.TakeBack(unused, session);
                    Later(() => done.TrySetResult());
                });
            }

            return new ValueTask(done.Task);
        }

        /// <summary>
        /// Blocks the thread that called, while the world goes on: timers ring, other threads of the machine issue, other machines ask.
        /// </summary>
        private void Block(Action serve)
        {
            store._blocked++;
            if (World.Chance(0.5))
            {
                World.RunFor(World.Between(1, 20_000));
                serve();
            }
            else
            {
                serve();
                World.RunFor(World.Between(1, 20_000));
            }

            store._blocked--;
        }

        private void Serve(OrderIdLeaseRequest request, TaskCompletionSource<OrderIdLease> answer)
        {
            OrderIdLease lease;
            try
            {
                lease = store.Grant(request, session);
            }
            catch (OrderIdLeaseExhaustedException exception)
            {
                Later(() => answer.TrySetException(exception));
                return;
            }

            if (store.Faulty && World.Chance(0.1))
            {
                // Recorded, but the answer is lost: an error, or silence. The window must burn.
                if (World.Chance(0.5))
                {
                    Later(() =>
                    {
                        if (store._defect == Defect.RefillWithoutBurn)
                        {
                            answer.TrySetResult(
                                OrderIdLease.OfMilliseconds(
                                    request.PreferredNode ?? 0, Math.Max(request.NotBeforeMilliseconds, request.NowMilliseconds),
                                    Math.Max(request.NotBeforeMilliseconds, request.NowMilliseconds) + request.DurationMilliseconds));
                        }

                        answer.TrySetException(new TimeoutException("The connection was lost after sending."));
                    });
                }

                return;
            }

            Later(() => answer.TrySetResult(Confirm(lease)));
        }

        private OrderIdLease Confirm(OrderIdLease lease)
        {
            session.Confirmed.Add(lease);
            return lease;
        }

        private void Later(Action action) => World.Schedule(Latency(), () => machine.Do(action));

        private bool Unreachable() => World.Now < store._outageUntil || (store.Faulty && World.Chance(0.05));

        private long Latency() =>
            World.Now < store._slowUntil ? World.Between(500, 30_000)
            : store.Faulty && World.Chance(0.05) ? World.Between(100, 15_000)
            : World.Between(0, 20);
    }
}
