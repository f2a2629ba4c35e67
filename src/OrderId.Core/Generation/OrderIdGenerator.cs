using System.Runtime.CompilerServices;
using OrderIds.Format;

namespace OrderIds;

/// <summary>Issues sortable order IDs that are unique whatever clocks, pauses, kills and restarts do.</summary>
/// <remarks>
/// <para>
/// A generator owns a lease: a node and a window of milliseconds that its store has granted to nobody else, for ever. It issues each number of the
/// window at most once, so it needs no clock to be unique; the clock only decides where in the window it is. The proof, the faults it covers and what
/// lies outside are in <c>UNIQUENESS.md</c>.
/// </para>
/// <para>
/// The next lease is asked for in the background, well before the window ends. While the store is down a generator goes on: the clock never reaches the last
/// second of a window, so at least 65 million IDs are left. Then <see cref="Next"/> throws <see cref="OrderIdLeaseUnavailableException"/>, and works again by
/// itself once the store is back.
/// </para>
/// <para>
/// Make one generator per process and share it: all members may be called from any thread, <see cref="Next"/> and <see cref="Fill"/> take no lock,
/// and the IDs of one generator strictly increase. For the same IDs on every run of a test, use a new <see cref="MemoryLeaseStore"/> and a <see cref="TimeProvider"/> that
/// stands still.
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
    private volatile LeaseWindow _window;

    /// <summary>Creates a generator and waits for its first lease.</summary>
    /// <param name="store">What grants the leases. The generator does not dispose it.</param>
    /// <param name="options">The settings, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>A generator that is ready to issue.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="store"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting lies outside its range.</exception>
    /// <exception cref="OrderIdLeaseException">The store granted no lease.</exception>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public static async ValueTask<OrderIdGenerator> CreateAsync(
        IOrderIdLeaseStore store, OrderIdGeneratorOptions? options = null, CancellationToken cancellationToken = default)
    {
        OrderIdGenerator generator = CreateUnstarted(store, options);
        await generator.StartAsync(cancellationToken).ConfigureAwait(false);
        return generator;
    }

    /// <summary>Creates a generator and blocks until it has its first lease.</summary>
    /// <param name="store">What grants the leases. The generator does not dispose it.</param>
    /// <param name="options">The settings, or <see langword="null"/> for the defaults.</param>
    /// <returns>A generator that is ready to issue.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="store"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting lies outside its range.</exception>
    /// <exception cref="OrderIdLeaseException">The store granted no lease.</exception>
    public static OrderIdGenerator Create(IOrderIdLeaseStore store, OrderIdGeneratorOptions? options = null)
    {
        OrderIdGenerator generator = CreateUnstarted(store, options);
        generator.Start();
        return generator;
    }

    /// <summary>Creates a generator without waiting for its first lease, for a process that shall start while its store is away.</summary>
    /// <param name="store">What grants the leases. The generator does not dispose it.</param>
    /// <param name="options">The settings, or <see langword="null"/> for the defaults.</param>
    /// <returns>
    /// A generator that asks for a lease in the background, again and again until the store grants one. Up to then, which is some time even if the store is up,
    /// <see cref="Next"/> and <see cref="Fill"/> throw <see cref="OrderIdLeaseUnavailableException"/>.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="store"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting lies outside its range.</exception>
    public static OrderIdGenerator CreateInBackground(IOrderIdLeaseStore store, OrderIdGeneratorOptions? options = null)
    {
        OrderIdGenerator generator = CreateUnstarted(store, options);
        generator.StartInBackground();
        return generator;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public OrderId Next()
    {
        // Compiled by itself, with all its parts: how much of it became part of a caller would depend on that caller, and differ from process to process.
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

    private static OrderIdGenerator CreateUnstarted(IOrderIdLeaseStore store, OrderIdGeneratorOptions? options)
    {
        _ = store ?? throw new ArgumentNullException(nameof(store));
        options ??= new OrderIdGeneratorOptions();
        options.Validate();
        return new OrderIdGenerator(store, options);
    }

    /// <summary>Waits for a task that does not come back to the caller's context, which is busy waiting.</summary>
    private static T Block<T>(Func<Task<T>> start)
    {
        SynchronizationContext? context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            return start().GetAwaiter().GetResult();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
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
}
