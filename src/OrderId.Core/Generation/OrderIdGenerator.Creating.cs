using OrderIds.Generation;

namespace OrderIds;

/// <content>The creation of a generator and the request for its first lease.</content>
public sealed partial class OrderIdGenerator
{
    /// <summary>Creates a generator and waits asynchronously until the store has granted its first lease.</summary>
    /// <param name="store">
    /// The store that grants the leases: spans of time, with a node number, that only this generator may use in IDs. The generator does not
    /// dispose the store.
    /// </param>
    /// <param name="options">The settings, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">The token that cancels the operation.</param>
    /// <returns>A generator that is ready to issue IDs.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="store"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is outside its range.</exception>
    /// <exception cref="OrderIdLeaseException">The store granted no lease.</exception>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    public static async ValueTask<OrderIdGenerator> CreateAsync(
        IOrderIdLeaseStore store, OrderIdGeneratorOptions? options = null, CancellationToken cancellationToken = default)
    {
        OrderIdGenerator generator = CreateUnstarted(store, options);
        await generator.StartAsync(cancellationToken).ConfigureAwait(false);
        return generator;
    }

    /// <summary>Creates a generator and blocks until the store has granted its first lease.</summary>
    /// <param name="store">
    /// The store that grants the leases: spans of time, with a node number, that only this generator may use in IDs. The generator does not
    /// dispose the store.
    /// </param>
    /// <param name="options">The settings, or <see langword="null"/> for the defaults.</param>
    /// <returns>A generator that is ready to issue IDs.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="store"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is outside its range.</exception>
    /// <exception cref="OrderIdLeaseException">The store granted no lease.</exception>
    public static OrderIdGenerator Create(IOrderIdLeaseStore store, OrderIdGeneratorOptions? options = null)
    {
        OrderIdGenerator generator = CreateUnstarted(store, options);
        generator.Start();
        return generator;
    }

    /// <summary>
    /// Creates a generator without waiting for its first lease. Use it in a process that must start even if the store is unavailable.
    /// </summary>
    /// <param name="store">
    /// The store that grants the leases: spans of time, with a node number, that only this generator may use in IDs. The generator does not
    /// dispose the store.
    /// </param>
    /// <param name="options">The settings, or <see langword="null"/> for the defaults.</param>
    /// <returns>
    /// A generator that requests a lease in the background and repeats the request until the store grants one. Until then,
    /// <see cref="Next"/> and <see cref="Fill"/> throw <see cref="OrderIdLeaseUnavailableException"/>. The first request takes some time
    /// even if the store is available.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="store"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is outside its range.</exception>
    public static OrderIdGenerator CreateInBackground(IOrderIdLeaseStore store, OrderIdGeneratorOptions? options = null)
    {
        OrderIdGenerator generator = CreateUnstarted(store, options);
        generator.StartInBackground();
        return generator;
    }

    private static OrderIdGenerator CreateUnstarted(IOrderIdLeaseStore store, OrderIdGeneratorOptions? options)
    {
        _ = store ?? throw new ArgumentNullException(nameof(store));
        options ??= new OrderIdGeneratorOptions();
        options.Validate();
        return new OrderIdGenerator(store, options);
    }

    private void StartInBackground()
    {
        GeneratorMetrics.Add(this, _tally);
        AskSoon();
    }

    private async ValueTask StartAsync(CancellationToken cancellationToken)
    {
        LeaseAttempt attempt = BeginFirst();
        Exception? failure;
        using (cancellationToken.Register(() =>
        {
            // The caller stops waiting even if the store ignores its cancellation token.
            attempt.Cancel();
            attempt.End(new OperationCanceledException(cancellationToken));
        }))
        {
            if (!attempt.Answered.IsCompleted)
            {
                _ = RunAsync(attempt, apart: true);
            }

            failure = await attempt.Answered.ConfigureAwait(false);
        }

        Conclude(failure, cancellationToken);
    }

    private void Start()
    {
        LeaseAttempt attempt = BeginFirst();

        // The thread waits for the task itself. The continuation of an await might need a thread of a pool whose threads are all blocked
        // here.
        Conclude(
            Block(() =>
            {
                _ = RunAsync(attempt, apart: true);
                return attempt.Answered;
            }),
            CancellationToken.None);
    }

    private LeaseAttempt BeginFirst()
    {
        ClockReading reading = ReadClocks();
        LeaseAttempt attempt;
        lock (_gate)
        {
            attempt = BeginAttempt(reading, out _);
        }

        attempt.Deadline.Set(_timeProvider, _options.StoreTimeout);
        return attempt;
    }

    private void Conclude(Exception? failure, CancellationToken cancellationToken)
    {
        if (failure is null)
        {
            GeneratorMetrics.Add(this, _tally);
            return;
        }

        End();
        cancellationToken.ThrowIfCancellationRequested();
        throw failure is OrderIdLeaseException ? failure : new OrderIdLeaseUnavailableException(GenerationMessages.StoreFailed, failure);
    }

    /// <summary>
    /// Blocks until a task completes. The task must not use the caller's synchronization context, whose thread is blocked.
    /// </summary>
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
}
