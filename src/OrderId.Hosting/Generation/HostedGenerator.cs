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
    private readonly ILogger _logger = (services.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).CreateLogger<OrderIdGenerator>();
    private readonly string _name = key ?? "default";
    private volatile OrderIdGenerator? _generator;
    private IOrderIdLeaseStore? _store;
    private bool _disposed;

    private OrderIdsOptions Options => services.GetRequiredService<IOptionsMonitor<OrderIdsOptions>>().Get(key ?? Microsoft.Extensions.Options.Options.DefaultName);

    public OrderId Next() => (_generator ?? Start()).Next();

    public void Fill(Span<OrderId> destination) => (_generator ?? Start()).Fill(destination);

    /// <summary>Gets the generator itself, after blocking until it has its first lease.</summary>
    /// <exception cref="OrderIdLeaseException">The store granted no lease. If it was away, it is asked again in the background, so that only the first caller waits.</exception>
    public OrderIdGenerator Start()
    {
        _starting.Wait();
        try
        {
            if (_generator is { } generator)
            {
                return generator;
            }

            OrderIdGeneratorOptions options = Prepare(Options);
            try
            {
                return Keep(OrderIdGenerator.Create(_store!, options));
            }
            catch (OrderIdLeaseUnavailableException exception)
            {
                GoOnWithoutStore(options, exception);
                throw;
            }
        }
        finally
        {
            _starting.Release();
        }
    }

    /// <summary>Gets the generator itself, after waiting until it has its first lease, or until the store is found to be away and the options allow that.</summary>
    /// <exception cref="OrderIdLeaseException">The store granted no lease. Nothing is asked in the background.</exception>
    public async ValueTask<OrderIdGenerator> StartAsync(CancellationToken cancellationToken)
    {
        if (_generator is { } started)
        {
            return started;
        }

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
            _starting.Release();
        }
    }

    /// <summary>Ends the generator and gives the rest of its lease back, for as long as the host waits.</summary>
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

    private OrderIdGeneratorOptions Prepare(OrderIdsOptions hosting)
    {
        ObjectDisposedException.ThrowIf(_disposed, typeof(OrderIdGenerator));
        _store ??= new LoggedLeaseStore(hosting.CreateStore(services), _logger, _name);
        OrderIdGeneratorOptions options = hosting.ToGeneratorOptions();
        options.TimeProvider = services.GetService<TimeProvider>() ?? options.TimeProvider;
        options.Name = key;
        return options;
    }

    private OrderIdGenerator GoOnWithoutStore(OrderIdGeneratorOptions options, Exception exception)
    {
        _logger.StartedWithoutStore(_name, exception);
        return Keep(OrderIdGenerator.CreateInBackground(_store!, options));
    }

    private OrderIdGenerator Keep(OrderIdGenerator generator)
    {
        _generator = generator;

        // Services are disposed in the reverse order of their making: from here on, the lease is given back before what the store has used is gone.
        services.GetRequiredKeyedService<GeneratorEnd>(key);
        return generator;
    }
}
