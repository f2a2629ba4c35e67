using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace OrderIds.Hosting.Generation;

/// <summary>
/// Requests the first lease (right to issue IDs) of the generator before other hosted services start, and disposes the generator after they
/// have stopped.
/// </summary>
/// <remarks>
/// If a test has registered another <see cref="IOrderIdGenerator"/>, no lease is requested, because it would not be used.
/// </remarks>
internal sealed class GeneratorStarter(IServiceProvider services, HostedGenerator generator, string? key) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        // A generator that a test has registered may be a scoped service.
        AsyncServiceScope scope = services.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            if (!ReferenceEquals(scope.ServiceProvider.GetKeyedService<IOrderIdGenerator>(key), generator))
            {
                return;
            }
        }

        await generator.StartHostAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Starts the generator in hosts that do not call <see cref="StartingAsync"/>. Otherwise it is started already.</summary>
    public Task StartAsync(CancellationToken cancellationToken) => StartingAsync(cancellationToken);

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>
    /// Does nothing, because services that stop after this one may still issue IDs. In a host that does not call
    /// <see cref="StoppedAsync"/>, the generator is disposed with the service provider.
    /// </summary>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => generator.StopAsync(cancellationToken);
}
