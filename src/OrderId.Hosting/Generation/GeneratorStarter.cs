using Microsoft.Extensions.Hosting;

namespace OrderIds.Hosting.Generation;

/// <summary>Takes the lease before other hosted services start, and ends the generator after they have stopped.</summary>
internal sealed class GeneratorStarter(HostedGenerator generator) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => generator.StartHostAsync(cancellationToken);

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
