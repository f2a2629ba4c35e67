using System.Runtime.CompilerServices;
using OrderIds.Generation;

namespace OrderIds;

/// <summary>Issues sortable order IDs that are unique whatever clocks, pauses, kills and restarts do.</summary>
/// <remarks>
/// <para>
/// A generator owns a lease: a node and a window of milliseconds that its store has granted to no other generator, ever. It issues each
/// number of the window at most once, so it needs no clock to be unique; the clock only decides where in the window it is. The proof, the
/// faults it covers and what lies outside are in <c>UNIQUENESS.md</c>.
/// </para>
/// <para>
/// The next lease is asked for in the background, well before the window ends. While the store is down a generator goes on: the clock never
/// reaches the last second of a window, so at least 65 million IDs are left. Then <see cref="Next"/> throws
/// <see cref="OrderIdLeaseUnavailableException"/>, and works again by itself once the store is back.
/// </para>
/// <para>
/// Make one generator per process and share it: all members may be called from any thread, <see cref="Next"/> and <see cref="Fill"/> take
/// no lock, and the IDs of one generator strictly increase. For the same IDs on every run of a test, use a new
/// <see cref="MemoryLeaseStore"/> and a <see cref="TimeProvider"/> that stands still.
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

    // Guards everything below, and the replacement of the window. Under it, only these fields are read and written: the time provider, the
    // store and the listeners of the metrics are foreign code, which may block, throw or call back, and are called before the lock is taken
    // or after it is left.
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
    [MethodImpl(MethodImplOptions.NoInlining)]
    public OrderId Next()
    {
        // Compiled by itself, with all its parts: how much of it became part of a caller would depend on that caller, and differ from
        // process to process.
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

    /// <summary>Does what <see cref="Next"/> does where the clock has moved on, threads meet or the window ends.</summary>
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
    /// Finds a window to take from, after one refused: the same one beyond its refill point, or the one that replaced it.
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
