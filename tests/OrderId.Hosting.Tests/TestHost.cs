using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OrderIds.Tests.Generation;

namespace OrderIds.Hosting.Tests;

/// <summary>A generic host with time, a store and logs that a test controls.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly IHost _host;

    public TestHost(Action<IServiceCollection> configure)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.AddProvider(Log).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton<TimeProvider>(Time);
        configure(builder.Services);
        _host = builder.Build();
    }

    public VirtualTimeProvider Time { get; } = new();

    public LogSpy Log { get; } = new();

    public IServiceProvider Services => _host.Services;

    public IOrderIdGenerator Generator => Services.GetRequiredService<IOrderIdGenerator>();

    public Task StartAsync(CancellationToken cancellationToken = default) => _host.StartAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken = default) => _host.StopAsync(cancellationToken);

    public ValueTask DisposeAsync() => ((IAsyncDisposable)_host).DisposeAsync();
}
