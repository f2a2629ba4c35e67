using OrderIds.Format;

namespace OrderIds.Tests.Simulation;

/// <summary>A generator as it is often written: over an honest store, but careless with its own state.</summary>
internal sealed class BrokenGenerator(OrderIdLease lease, Machine machine, Defect defect) : IOrderIdGenerator
{
    private readonly object _gate = new();
    private long _state = lease.FromMilliseconds << 16;

    public OrderId Next()
    {
        if (defect == Defect.FollowsTheWallClock)
        {
            long wall = machine.GetUtcNow().ToUnixTimeMilliseconds() - WireFormat.EpochUnixMilliseconds;
            _state = Math.Max(lease.FromMilliseconds, wall) == _state >> 16 ? _state + 1 : Math.Max(lease.FromMilliseconds, wall) << 16;
            Check(1);
            return ToId(_state);
        }

        bool locked = defect == Defect.CallsOutUnderItsLock;
        try
        {
            if (locked)
            {
                Monitor.Enter(_gate);
            }

            machine.GetTimestamp();
            Check(1);
            return ToId(_state++);
        }
        finally
        {
            if (locked)
            {
                Monitor.Exit(_gate);
            }
        }
    }

    public void Fill(Span<OrderId> destination)
    {
        long first = _state;
        machine.GetTimestamp();
        Check(destination.Length);
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = ToId(first + i);
        }

        _state = first + destination.Length;
    }

    private void Check(int count)
    {
        if (_state + count > lease.UntilMilliseconds << 16)
        {
            throw new OrderIdLeaseUnavailableException();
        }
    }

    private OrderId ToId(long number) => OrderId.Sortable((ulong)number >> 16, (uint)lease.Node, (uint)number & 0xFFFF);
}
