using Microsoft.Extensions.Hosting;

namespace OrderIds.Hosting.Sealing;

/// <summary>Makes the cipher while the host starts, so that a missing or wrong key stops the start and not the first order.</summary>
internal sealed class CipherStarter(Func<OrderIdCipher> make) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        make();
        return Task.CompletedTask;
    }

    /// <summary>Starts in hosts that know no earlier moment; otherwise the cipher is there already.</summary>
    public Task StartAsync(CancellationToken cancellationToken) => StartingAsync(cancellationToken);

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
