using System.Runtime.CompilerServices;
using OrderIds.Format;

namespace OrderIds.Generation;

/// <summary>Assigns the numbers of one lease to any number of threads, each number once and in ascending order.</summary>
/// <remarks>
/// <para>
/// A number is <c>milliseconds &lt;&lt; 16 | sequence</c>. The state is the next free number. A thread that advances the state by
/// compare-and-swap owns the numbers in between. The clock can only increase the state, so a wrong clock or an outdated reading cannot
/// repeat a number.
/// </para>
/// <para>
/// A lease that continues the previous one on the same node only increases the limit of this object. Any other lease gets a new object, so
/// no thread can combine an old lease with a new state. Closing the old object ensures that no thread takes more numbers from it.
/// </para>
/// </remarks>
internal sealed class LeaseWindow
{
    public const int SequenceBits = 16;

    /// <summary>
    /// The length of the reserve at the end of a lease's time window, in milliseconds. The clock advances the times in IDs only up to the
    /// reserve, so its IDs, 65,536 per millisecond, are left for an outage of the lease store.
    /// </summary>
    public const long Reserve = 1000;

    // Larger than every limit, so that no thread can take a number.
    private const long Closed = long.MaxValue;

    private readonly IssueTally _tally;
    private readonly double _refillPoint;
    private readonly ulong _nodeBits;

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
        _nodeBits = WireFormat.BitsOfNode(Node);
        Start = lease.FromMilliseconds << SequenceBits;
        _lease = lease;
        _refillPoint = refillPoint;
        _tally = tally;
        _state = Start;
        _offset = lease.FromMilliseconds - tick;
        SetLimits(lease);
    }

    public uint Node { get; }

    /// <summary>
    /// Gets the first number of the lease, <c>milliseconds &lt;&lt; 16 | sequence</c>: the first millisecond of its time window, with
    /// sequence number 0.
    /// </summary>
    public long Start { get; }

    /// <summary>Gets the latest lease. The caller must hold the generator's lock.</summary>
    public OrderIdLease Lease => _lease;

    /// <summary>Gets the time, in milliseconds since the epoch, at which the generator requests the next lease.</summary>
    public long RefillTime => _refill;

    public bool IsClosed => Volatile.Read(ref _state) == Closed;

    /// <summary>Gets the next free number, without considering the clock.</summary>
    public long State => Volatile.Read(ref _state);

    /// <summary>Creates a closed window for a generator that has no lease yet.</summary>
    public static LeaseWindow CreateClosed(IssueTally tally)
    {
        var window = new LeaseWindow(OrderIdLease.OfMilliseconds(0, 0, 1), 0, 0.5, tally) { _offset = long.MinValue / 2 };
        window.Close();
        return window;
    }

    /// <summary>
    /// Tries to take the next number. It fails if the clock has to increase the state, if another thread changes the state at the same
    /// time, or if the limit is reached.
    /// </summary>
    /// <remarks>
    /// Under load it nearly always succeeds. After a failure, call <see cref="Take"/>, which handles the other cases and is not inlined.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryTake(long tick, out long number)
    {
        long free = Volatile.Read(ref _state);
        number = free;
        return free >> SequenceBits >= Position(tick)
            && free < Volatile.Read(ref _limit)
            && Interlocked.CompareExchange(ref _state, free + 1, free) == free;
    }

    /// <summary>Creates the ID of a number that was taken.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public OrderId IdOf(long number) => OrderId.Sortable(number, _nodeBits, ref _block);

    /// <summary>Takes the next numbers: as many as requested, or fewer if the limit is reached.</summary>
    /// <returns>The first number and the count, or -1 and 0 if the limit is reached or the window is closed.</returns>
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

    /// <summary>Gets the time of the clock, in milliseconds since the epoch. It may be after the end of the lease's time window.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Position(long tick) => tick + Volatile.Read(ref _offset);

    /// <summary>Returns how many numbers of the lease are left.</summary>
    public long Left(long tick) => Math.Max(0, (_lease.UntilMilliseconds << SequenceBits) - Math.Max(State, Floor(tick)));

    /// <summary>Returns whether a number can be taken now.</summary>
    public bool HasRoom(long tick) => Math.Max(State, Floor(tick)) < Volatile.Read(ref _limit);

    /// <summary>Raises the limit from the refill point to the end of the lease. The caller must hold the generator's lock.</summary>
    /// <returns><see langword="false"/> if the limit was at the end of the lease already.</returns>
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

    /// <summary>
    /// Extends the window by a lease that begins where the present lease ends. The caller must hold the generator's lock.
    /// </summary>
    /// <param name="lease">The lease, on the same node.</param>
    /// <param name="offset">
    /// The difference between the wall clock and the tick count, in milliseconds. A smaller difference than before is ignored, so that the
    /// clock never goes back.
    /// </param>
    public void Extend(OrderIdLease lease, long offset)
    {
        _lease = lease;
        Volatile.Write(ref _offset, Math.Max(_offset, offset));
        SetLimits(lease);
    }

    /// <summary>Closes the window, so that no more numbers can be taken from it.</summary>
    /// <returns>The first number that was not taken.</returns>
    public long Close() => Interlocked.Exchange(ref _state, Closed);

    private long Floor(long tick) => Math.Min(tick + Volatile.Read(ref _offset), Volatile.Read(ref _cap)) << SequenceBits;

    /// <summary>Tries to take numbers after a gap, and excludes the gap from the count of issued IDs.</summary>
    private bool TryLift(long free, long first, int count)
    {
        // Counted before the swap: a reader in between may see a count that is too low, but never one that is too high.
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
