using System.Runtime.CompilerServices;
using OrderIds.Generation;

namespace OrderIds;

/// <summary>Issues sortable order IDs that are unique even if clocks are wrong or the process is paused, killed or restarted.</summary>
/// <remarks>
/// <para>
/// A generator gets leases from a store. A lease is the exclusive right to issue IDs with one node number (the number that tells generators
/// apart) and the times of one window (a span of milliseconds). The store never grants the same time with the same node number again. The
/// generator issues each combination of time and sequence number in the window at most once. Uniqueness therefore does not depend on a
/// clock: the clock only determines which time within the window an ID gets. <c>UNIQUENESS.md</c> contains the proof and lists which faults
/// are covered and which are not.
/// </para>
/// <para>
/// The next lease is requested in the background, well before the window ends. If the store is unavailable, the generator continues with
/// its current lease. At least 65 million IDs are left then, because the clock does not advance into the last second of a window. When they
/// are used up, <see cref="Next"/> throws <see cref="OrderIdLeaseUnavailableException"/> until the store is available again.
/// </para>
/// <para>
/// Create one generator per process and share it. All members may be called from any thread; <see cref="Next"/> and <see cref="Fill"/> take
/// no lock, except when a lease is renewed or used up. The IDs of one generator strictly increase. To get the same IDs in every run of a
/// test, use a new <see cref="MemoryLeaseStore"/> and a <see cref="TimeProvider"/> with a fixed time.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// await using OrderIdGenerator generator = await OrderIdGenerator.CreateAsync(new FileLeaseStore("order-ids.lease"));
/// OrderId id = generator.Next();
/// </code>
/// </example>
public sealed partial class OrderIdGenerator : IOrderIdGenerator, IAsyncDisposable, IDisposable
{
    private readonly MonotonicClock _clock;
    private readonly StoreCaller _store;
    private readonly OrderIdGeneratorOptions _options;
    private readonly TimeProvider _timeProvider;
    private readonly Random _jitter;
    private readonly IssueTally _tally = new();

    private volatile LeaseWindow _window;

    // Guards the fields below and the replacement of the window. Code under this lock only reads and writes these fields. The time
    // provider, the store and the listeners of the metrics are application code, which may block, throw or call back, so they are called
    // outside the lock.
    private readonly object _gate = new();
    private RenewalState _state;
    private LeaseAttempt? _attempt;
    private OneShotTimer? _timer;
    private int _failures;
    private Exception? _lastFailure;
    private long _notBefore;
    private long? _believed;
    private long? _doubted;

    private OrderIdGenerator(IOrderIdLeaseStore store, OrderIdGeneratorOptions options)
    {
        _store = new StoreCaller(store);
        _options = options.Copy();
        _timeProvider = _options.TimeProvider;
        _clock = new MonotonicClock(_timeProvider);
        _jitter = _options.Jitter ?? new Random();
        _window = LeaseWindow.CreateClosed(_tally);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public OrderId Next()
    {
        // Always inlined, with all its parts. Otherwise, how much is inlined would depend on the caller and differ from process to process.
        long tick = _clock.Milliseconds;
        LeaseWindow window = _window;
        return window.TryTake(tick, out long number) ? window.IdOf(number) : NextWithLift();
    }

    /// <inheritdoc/>
    public void Fill(Span<OrderId> destination)
    {
        if (destination.IsEmpty)
        {
            ThrowIfDisposed();
            return;
        }

        LeaseWindow window = _window;
        do
        {
            (long first, int count) = window.Take(_clock.Milliseconds, destination.Length);
            if (count == 0)
            {
                window = LookFurther(window);
                continue;
            }

            OrderId.FillSortable(destination.Slice(0, count), (ulong)first, window.Node);
            destination = destination.Slice(count);
        }
        while (!destination.IsEmpty);
    }

    /// <summary>
    /// Issues an ID if the fast path of <see cref="Next"/> fails because the clock has advanced, threads compete or the window ends.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private OrderId NextWithLift()
    {
        LeaseWindow window = _window;
        while (true)
        {
            (long number, int count) = window.Take(_clock.Milliseconds, 1);
            if (count > 0)
            {
                return window.IdOf(number);
            }

            window = LookFurther(window);
        }
    }

    /// <summary>
    /// Finds a window with free numbers after a window had none: the same window beyond its refill point, or the window that replaced it.
    /// </summary>
    private LeaseWindow LookFurther(LeaseWindow refused)
    {
        long tick = _clock.Milliseconds;
        Exception? failure;
        lock (_gate)
        {
            ThrowIfDisposed();
            if (_window != refused)
            {
                return _window;
            }

            failure = (!refused.IsClosed && refused.PassRefill()) || refused.HasRoom(tick)
                ? null
                : new OrderIdLeaseUnavailableException(GenerationMessages.UsedUp, _lastFailure);
        }

        AskSoon();
        return failure is null ? refused : throw failure;
    }
}
