using OrderIds.Format;

namespace OrderIds.Tests.Simulation;

/// <summary>Holds every run against the invariants I1 to I3 and the order of each generator's IDs.</summary>
internal sealed class Checker
{
    private readonly HashSet<OrderId> _issued = [];
    private readonly Dictionary<int, List<(long From, long Until, Session Owner)>> _granted = [];

    private string? _lockHeld;

    public long Issued => _issued.Count;

    public int Granted { get; private set; }

    /// <summary>I1: the windows of a node never overlap.</summary>
    public void Grant(OrderIdLease lease, Session owner)
    {
        Granted++;
        if (!_granted.TryGetValue(lease.Node, out List<(long From, long Until, Session Owner)>? windows))
        {
            _granted[lease.Node] = windows = [];
        }

        if (windows.Exists(window => lease.FromMilliseconds < window.Until && window.From < lease.UntilMilliseconds))
        {
            throw new SimulationException($"I1: the window of {lease} was granted before.");
        }

        windows.Add((lease.FromMilliseconds, lease.UntilMilliseconds, owner));
    }

    /// <summary>What a generator gives back is no longer granted; it may span several windows that continued each other.</summary>
    public void TakeBack(OrderIdLease unused, Session owner)
    {
        List<(long From, long Until, Session Owner)> windows = _granted[unused.Node];
        for (int i = 0; i < windows.Count; i++)
        {
            (long from, long until, Session holder) = windows[i];
            if (holder == owner && from < unused.UntilMilliseconds && until > unused.FromMilliseconds)
            {
                windows[i] = (from, Math.Max(from, unused.FromMilliseconds), holder);
            }
        }

        windows.RemoveAll(window => window.From == window.Until);
    }

    /// <summary>
    /// Foreign code is called under no lock of the generator; what is thrown there the generator contains, so it is kept for the next ID.
    /// </summary>
    public void CallOut(Session session)
    {
        if (session.Lock is { } held && Monitor.IsEntered(held))
        {
            _lockHeld = "Call-out: foreign code was called while the generator held its lock.";
        }
    }

    /// <summary>
    /// I2 and I3: an ID is issued once, larger than the generator's last, and inside what was confirmed to that generator.
    /// </summary>
    public void Issue(OrderId id, Session session)
    {
        if (_lockHeld is not null)
        {
            throw new SimulationException(_lockHeld);
        }

        if (!_issued.Add(id))
        {
            throw new SimulationException($"I2: node {id.Node} issued {id.Timestamp:O}, sequence {id.Sequence}, a second time.");
        }

        // A run lasts minutes: what comes back from beyond the lead comes back by nearly all of it.
        OrderId last = session.Last;
        if (id <= last && !(session.Discarded && last.Timestamp - id.Timestamp > Scenario.MaximumLead - TimeSpan.FromHours(1)))
        {
            throw new SimulationException(
                $"Order: node {id.Node} issued {id.Timestamp:O}, sequence {id.Sequence}, "
                + $"after {last.Timestamp:O}, node {last.Node}, sequence {last.Sequence}.");
        }

        session.Last = id;
        session.Discarded = false;
        long milliseconds = id.Timestamp.ToUnixTimeMilliseconds() - WireFormat.EpochUnixMilliseconds;
        bool HoldsTheTime(OrderIdLease lease) => lease.FromMilliseconds <= milliseconds && milliseconds < lease.UntilMilliseconds;
        if (!session.Confirmed.Exists(lease => lease.Node == id.Node && HoldsTheTime(lease)))
        {
            throw new SimulationException($"I3: node {id.Node} issued {id.Timestamp:O}, which the store had not confirmed to it.");
        }
    }
}
