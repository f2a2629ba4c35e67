using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace OrderIds.Hosting.Generation;

/// <summary>Takes the lease before other hosted services start, and ends the generator after they have stopped.</summary>
/// <remarks>Where a test has replaced <see cref="IOrderIdGenerator"/>, it takes no lease: nothing would use it.</remarks>
internal sealed class GeneratorStarter(IServiceProvider services, HostedGenerator generator, string? key) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        // The replacement may be scoped.
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

    /// <summary>Starts in hosts that know no earlier moment; otherwise there is nothing left to do.</summary>
    public Task StartAsync(CancellationToken cancellationToken) => StartingAsync(cancellationToken);

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>
    /// Does nothing: services that stop after this one may still issue IDs. Hosts that know no later moment dispose the generator.
    /// </summary>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => generator.StopAsync(cancellationToken);
}
