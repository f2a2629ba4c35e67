using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace OrderIds.Hosting.Generation;

/// <summary>
/// Represents the generator that the services of an application share. It requests its first lease (right to issue IDs) when the host
/// starts, or at its first use if that is earlier.
/// </summary>
internal sealed class HostedGenerator(IServiceProvider services, string? key) : IOrderIdGenerator, IAsyncDisposable, IDisposable
{
    private readonly SemaphoreSlim _starting = new(1);
    private readonly QuietLogger _logger =
        new((services.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).CreateLogger<OrderIdGenerator>());
    private readonly string _name = key ?? "default";
    private readonly AsyncLocal<StrongBox<bool>?> _asking = new();
    private volatile OrderIdGenerator? _generator;
    private LazyLeaseStore? _lazy;
    private LoggedLeaseStore? _store;
    private Exception? _away;
    private bool _disposed;

    private OrderIdsOptions Options =>
        services.GetRequiredService<IOptionsMonitor<OrderIdsOptions>>().Get(key ?? Microsoft.Extensions.Options.Options.DefaultName);

    public OrderId Next() => (_generator ?? StartBlocking(withoutStore: false)).Next();

    public void Fill(Span<OrderId> destination) => (_generator ?? StartBlocking(withoutStore: false)).Fill(destination);

    /// <summary>
    /// Returns the underlying generator. Blocks until the generator has its first lease. If the options allow a start without the lease
    /// store, it blocks only until the store has granted a lease or is found to be unavailable.
    /// </summary>
    /// <exception cref="OrderIdLeaseException">
    /// The store granted no lease. If it was unavailable, the request is repeated in the background, so that only the first caller waits.
    /// </exception>
    public OrderIdGenerator Start() => _generator ?? StartBlocking(withoutStore: true);

    /// <summary>
    /// Returns the underlying generator when it has its first lease. If the options allow a start without the lease store, it is also
    /// returned when the store is found to be unavailable.
    /// </summary>
    /// <exception cref="OrderIdLeaseException">The store granted no lease. The request is not repeated in the background.</exception>
    public ValueTask<OrderIdGenerator> StartAsync(CancellationToken cancellationToken) =>
        _generator is { } started ? new(started) : StartAsync(blocking: false, withoutStore: true, cancellationToken);

    /// <summary>
    /// Starts the generator for a host. It must have a lease unless the options allow a start without one, even if an earlier caller has
    /// already found the store unavailable.
    /// </summary>
    /// <exception cref="OrderIdLeaseException">The store has granted no lease.</exception>
    public async Task StartHostAsync(CancellationToken cancellationToken)
    {
        OrderIdGenerator generator = await StartAsync(cancellationToken).ConfigureAwait(false);
        OrderIdGeneratorStatus status = generator.GetStatus();
        if (_away is not null && status.Node is null && !Options.StartWithoutStore)
        {
            throw new OrderIdLeaseUnavailableException(HostingMessages.StillAway, status.LastFailure ?? _away);
        }
    }

    /// <summary>
    /// Disposes the generator, which may return the unused part of its lease. Stops waiting when the host cancels the token.
    /// </summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await DisposeAsync().AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _logger.StoppedBeforeReturn(_name);
        }
    }

    public void Dispose()
    {
        _starting.Wait();
        _disposed = true;
        _starting.Release();
        _generator?.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await _starting.WaitAsync().ConfigureAwait(false);
        _disposed = true;
        _starting.Release();
        if (_generator is { } generator)
        {
            await generator.DisposeAsync().ConfigureAwait(false);
        }
    }

    private OrderIdGenerator StartBlocking(bool withoutStore) =>
        StartAsync(blocking: true, withoutStore, CancellationToken.None).AsTask().GetAwaiter().GetResult();

    /// <summary>Creates the generator and requests its first lease, if that has not been done yet.</summary>
    /// <param name="blocking">Whether to block the thread of the caller. If so, the returned task is completed.</param>
    /// <param name="withoutStore">Whether the caller accepts a generator without a lease, provided that the options allow it.</param>
    /// <param name="cancellationToken">The token that cancels the operation if the caller does not block.</param>
    private async ValueTask<OrderIdGenerator> StartAsync(bool blocking, bool withoutStore, CancellationToken cancellationToken)
    {
        // A store that uses this generator while it is created or called would cause a deadlock.
        if (_asking.Value is { Value: true })
        {
            throw new InvalidOperationException(HostingMessages.StoreNeedsGenerator);
        }

        var asking = new StrongBox<bool>(true);
        _asking.Value = asking;
        try
        {
            if (blocking)
            {
                _starting.Wait(cancellationToken);
            }
            else
            {
                await _starting.WaitAsync(cancellationToken).ConfigureAwait(false);
            }

            try
            {
                return _generator ?? await CreateAsync(blocking, withoutStore, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                _starting.Release();
            }
        }
        finally
        {
            asking.Value = false;
        }
    }

    private async ValueTask<OrderIdGenerator> CreateAsync(bool blocking, bool withoutStore, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, typeof(OrderIdGenerator));
        OrderIdsOptions hosting = Options;
        var options = new OrderIdGeneratorOptions
        {
            Name = key,
            TimeProvider = services.GetService<TimeProvider>() ?? TimeProvider.System,
            Window = hosting.Window,
            RefillPoint = hosting.RefillPoint,
            MaximumLead = hosting.MaximumLead,
            StoreTimeout = hosting.StoreTimeout,
            ReleaseOnDispose = hosting.ReleaseOnDispose,
        };
        _lazy ??= new LazyLeaseStore(() => hosting.CreateStore(services));
        _store ??= new LoggedLeaseStore(_lazy, _logger, _name, options.TimeProvider, options.StoreTimeout);
        try
        {
            return Keep(blocking
                ? OrderIdGenerator.Create(_store, options)
                : await OrderIdGenerator.CreateAsync(_store, options, cancellationToken).ConfigureAwait(false));
        }
        catch (OrderIdLeaseException) when (_lazy.CreationFailure is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
            throw;
        }
        catch (OrderIdLeaseUnavailableException exception) when (blocking || hosting.StartWithoutStore)
        {
            _away = exception;
            _logger.StartedWithoutStore(_name, exception);
            OrderIdGenerator generator = Keep(OrderIdGenerator.CreateInBackground(_store, options));
            if (withoutStore && hosting.StartWithoutStore)
            {
                return generator;
            }

            throw;
        }
    }

    private OrderIdGenerator Keep(OrderIdGenerator generator)
    {
        _generator = generator;

        // Services are disposed in the reverse order of their creation. Resolving this service now ensures that the generator is disposed
        // before the services that the store uses.
        services.GetRequiredKeyedService<GeneratorDisposer>(key);
        return generator;
    }
}
