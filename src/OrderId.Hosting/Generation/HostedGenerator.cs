using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace OrderIds.Hosting.Generation;

/// <summary>
/// The generator that an application's services share. It has its first lease from the host's start, or, where there is no host or it has not started yet, from
/// its first use.
/// </summary>
internal sealed class HostedGenerator(IServiceProvider services, string? key) : IOrderIdGenerator, IAsyncDisposable, IDisposable
{
    private readonly SemaphoreSlim _starting = new(1);
    private readonly QuietLogger _logger = new((services.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).CreateLogger<OrderIdGenerator>());
    private readonly string _name = key ?? "default";
    private volatile OrderIdGenerator? _generator;
    private readonly AsyncLocal<StrongBox<bool>?> _asking = new();
    private IOrderIdLeaseStore? _store;
    private Exception? _away;
    private bool _disposed;

    private OrderIdsOptions Options => services.GetRequiredService<IOptionsMonitor<OrderIdsOptions>>().Get(key ?? Microsoft.Extensions.Options.Options.DefaultName);

    public OrderId Next() => (_generator ?? Start(evenWithoutStore: false)).Next();

    public void Fill(Span<OrderId> destination) => (_generator ?? Start(evenWithoutStore: false)).Fill(destination);

    /// <summary>Gets the generator itself, after blocking until it has its first lease, or until the store is found to be away and the options allow that.</summary>
    /// <exception cref="OrderIdLeaseException">The store granted no lease. If it was away, it is asked again in the background, so that only the first caller waits.</exception>
    public OrderIdGenerator Start() => Start(evenWithoutStore: true);

    /// <summary>Gets the generator itself, after waiting until it has its first lease, or until the store is found to be away and the options allow that.</summary>
    /// <exception cref="OrderIdLeaseException">The store granted no lease. Nothing is asked in the background.</exception>
    public async ValueTask<OrderIdGenerator> StartAsync(CancellationToken cancellationToken)
    {
        if (_generator is { } started)
        {
            return started;
        }

        StrongBox<bool> asking = BeginAsking();
        await _starting.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_generator is { } generator)
            {
                return generator;
            }

            OrderIdsOptions hosting = Options;
            OrderIdGeneratorOptions options = Prepare(hosting);
            try
            {
                return Keep(await OrderIdGenerator.CreateAsync(_store!, options, cancellationToken).ConfigureAwait(false));
            }
            catch (OrderIdLeaseUnavailableException exception) when (hosting.StartWithoutStore)
            {
                return GoOnWithoutStore(options, exception);
            }
        }
        finally
        {
            asking.Value = false;
            _starting.Release();
        }
    }

    /// <summary>Starts for a host, which goes on without a lease only if the options allow that, whoever found the store away before.</summary>
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

    /// <summary>Ends the generator and, if the options say so, gives the rest of its lease back, for as long as the host waits.</summary>
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

    private OrderIdGenerator Start(bool evenWithoutStore)
    {
        if (_generator is { } started)
        {
            return started;
        }

        StrongBox<bool> asking = BeginAsking();
        _starting.Wait();
        try
        {
            if (_generator is { } generator)
            {
                return generator;
            }

            OrderIdsOptions hosting = Options;
            OrderIdGeneratorOptions options = Prepare(hosting);
            try
            {
                return Keep(OrderIdGenerator.Create(_store!, options));
            }
            catch (OrderIdLeaseUnavailableException exception)
            {
                OrderIdGenerator generatorWithoutLease = GoOnWithoutStore(options, exception);
                if (evenWithoutStore && hosting.StartWithoutStore)
                {
                    return generatorWithoutLease;
                }

                throw;
            }
        }
        finally
        {
            asking.Value = false;
            _starting.Release();
        }
    }

    /// <summary>Notes that this caller, with all that it calls, is about to have the store made and asked: what comes back here from there would wait for itself.</summary>
    private StrongBox<bool> BeginAsking()
    {
        if (_asking.Value is { Value: true })
        {
            throw new InvalidOperationException(HostingMessages.StoreNeedsGenerator);
        }

        return _asking.Value = new StrongBox<bool>(true);
    }

    private OrderIdGeneratorOptions Prepare(OrderIdsOptions hosting)
    {
        ObjectDisposedException.ThrowIf(_disposed, typeof(OrderIdGenerator));
        OrderIdGeneratorOptions options = hosting.ToGeneratorOptions();
        options.TimeProvider = services.GetService<TimeProvider>() ?? options.TimeProvider;
        options.Name = key;
        _store ??= new LoggedLeaseStore(hosting.CreateStore(services), _logger, _name, options.TimeProvider, options.StoreTimeout);
        return options;
    }

    private OrderIdGenerator GoOnWithoutStore(OrderIdGeneratorOptions options, Exception exception)
    {
        _away = exception;
        _logger.StartedWithoutStore(_name, exception);
        return Keep(OrderIdGenerator.CreateInBackground(_store!, options));
    }

    private OrderIdGenerator Keep(OrderIdGenerator generator)
    {
        _generator = generator;

        // Services are disposed in the reverse order of their making: from here on, the generator ends before what the store has used is gone.
        services.GetRequiredKeyedService<GeneratorDisposer>(key);
        return generator;
    }
}
