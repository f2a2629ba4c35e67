using System.Runtime.CompilerServices;

namespace OrderIds.Generation;

/// <summary>Hands out the numbers of one lease, each once and in ascending order, to any number of threads.</summary>
/// <remarks>
/// <para>
/// A number is <c>milliseconds &lt;&lt; 16 | sequence</c>. The state is the next free number; a thread that advances it by compare-and-swap
/// owns the numbers in between. The clock only lifts the state, so a clock that is wrong or read too early cannot repeat a number.
/// </para>
/// <para>
/// A window belongs to its state for good: a new lease that does not continue the old one is a new object, so no thread can pair an old
/// lease with a new state, and closing the old state ends what late threads can take from it. A lease that does continue it only moves the
/// limit on.
/// </para>
/// </remarks>
internal sealed class LeaseWindow
{
    public const int SequenceBits = 16;

    /// <summary>How many milliseconds at the end the clock cannot reach: 65,536 IDs each are left when the store is gone.</summary>
    public const long Reserve = 1000;

    // Larger than every limit, so that nothing more is taken.
    private const long Closed = long.MaxValue;

    private readonly IssueTally _tally;
    private readonly double _refillPoint;

    private long _state;
    private long _limit;
    private long _offset;
    private long _cap;
    private OrderIdLease _lease;
    private long _refill;
    private long _block = OrderId.NoBlock;

    public LeaseWindow(OrderIdLease lease, long tick, double refillPoint, IssueTally tally)
    {
        Node = (uint)lease.Node;
        Start = lease.FromMilliseconds << SequenceBits;
        _lease = lease;
        _refillPoint = refillPoint;
        _tally = tally;
        _state = Start;
        _offset = lease.FromMilliseconds - tick;
        SetLimits(lease);
    }

    public uint Node { get; }

    /// <summary>Gets the number the state began at.</summary>
    public long Start { get; }

    /// <summary>Gets the latest lease; read it under the generator's lock.</summary>
    public OrderIdLease Lease => _lease;

    /// <summary>Gets the millisecond at which the next lease is asked for.</summary>
    public long RefillTime => _refill;

    public bool IsClosed => Volatile.Read(ref _state) == Closed;

    /// <summary>Gets the next number the state has free, whatever the clock says.</summary>
    public long State => Volatile.Read(ref _state);

    /// <summary>Creates the window of a generator that has no lease yet: closed, with its clock before every time.</summary>
    public static LeaseWindow CreateClosed(IssueTally tally)
    {
        var window = new LeaseWindow(OrderIdLease.OfMilliseconds(0, 0, 1), 0, 0.5, tally) { _offset = long.MinValue / 2 };
        window.Close();
        return window;
    }

    /// <summary>
    /// Takes the next number, if the clock need not lift the state, no other thread comes in between and the limit is not reached.
    /// </summary>
    /// <remarks>That is nearly every call under load; any other is left to <see cref="Take"/>, which is never part of its caller.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryTake(long tick, out long number)
    {
        long free = Volatile.Read(ref _state);
        number = free;
        return free >> SequenceBits >= Position(tick)
            && free < Volatile.Read(ref _limit)
            && Interlocked.CompareExchange(ref _state, free + 1, free) == free;
    }

    /// <summary>Makes the ID of a number that was taken.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public OrderId IdOf(long number) => OrderId.Sortable(number, Node, ref _block);

    /// <summary>Takes the next numbers, as many as there are up to the limit, but no more than wanted.</summary>
    /// <returns>The first number and how many; -1 and 0 if the limit is reached or the window is closed.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public (long First, int Count) Take(long tick, int wanted)
    {
        long floor = Floor(tick);
        while (true)
        {
            long free = Volatile.Read(ref _state);
            long first = Math.Max(free, floor);
            long left = Volatile.Read(ref _limit) - first;
            if (left <= 0)
            {
                return (-1, 0);
            }

            int count = (int)Math.Min(left, wanted);
            if (first != free ? TryLift(free, first, count) : Interlocked.CompareExchange(ref _state, first + count, free) == free)
            {
                return (first, count);
            }
        }
    }

    /// <summary>Gets the millisecond the clock is at, which may lie after the window.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Position(long tick) => tick + Volatile.Read(ref _offset);

    /// <summary>Counts the numbers that are left.</summary>
    public long Left(long tick) => Math.Max(0, (_lease.UntilMilliseconds << SequenceBits) - Math.Max(State, Floor(tick)));

    /// <summary>Finds out whether a call would find a number now.</summary>
    public bool HasRoom(long tick) => Math.Max(State, Floor(tick)) < Volatile.Read(ref _limit);

    /// <summary>Lets numbers be taken up to the end of the lease. Call it under the generator's lock.</summary>
    /// <returns><see langword="false"/> if these numbers could be taken already.</returns>
    public bool PassRefill()
    {
        long end = _lease.UntilMilliseconds << SequenceBits;
        if (_limit == end)
        {
            return false;
        }

        Volatile.Write(ref _limit, end);
        return true;
    }

    /// <summary>Adds a lease that begins where this one ends. Call it under the generator's lock.</summary>
    /// <param name="lease">The lease, on the same node.</param>
    /// <param name="offset">What brings the tick count to the wall clock; the clock only moves forward to it.</param>
    public void Extend(OrderIdLease lease, long offset)
    {
        _lease = lease;
        Volatile.Write(ref _offset, Math.Max(_offset, offset));
        SetLimits(lease);
    }

    /// <summary>Ends the window: nothing is taken from it any more.</summary>
    /// <returns>The first number that was never taken.</returns>
    public long Close() => Interlocked.Exchange(ref _state, Closed);

    private long Floor(long tick) => Math.Min(tick + Volatile.Read(ref _offset), Volatile.Read(ref _cap)) << SequenceBits;

    /// <summary>Takes numbers after a gap, and keeps the gap out of the count of issued IDs.</summary>
    private bool TryLift(long free, long first, int count)
    {
        // Counted before the swap: an observer in between sees too few, which the next look mends, and never too many.
        _tally.Skip(first - free);
        if (Interlocked.CompareExchange(ref _state, first + count, free) == free)
        {
            return true;
        }

        _tally.Skip(free - first);
        return false;
    }

    private void SetLimits(OrderIdLease lease)
    {
        long length = lease.UntilMilliseconds - lease.FromMilliseconds;
        Volatile.Write(ref _cap, lease.UntilMilliseconds - Math.Min(Reserve, (length + 1) / 2));
        _refill = Math.Min(lease.FromMilliseconds + (long)(length * _refillPoint), lease.UntilMilliseconds - 1);
        Volatile.Write(ref _limit, Math.Max(lease.FromMilliseconds + 1, _refill) << SequenceBits);
    }
}
