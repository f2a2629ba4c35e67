using Microsoft.Extensions.Hosting;

namespace OrderIds.Hosting.Sealing;

/// <summary>
/// Creates the cipher when the host starts, so that a missing or invalid key makes the start fail and not the first order.
/// </summary>
internal sealed class CipherStarter(Func<OrderIdCipher> make) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        make();
        return Task.CompletedTask;
    }

    /// <summary>Creates the cipher in hosts that do not call <see cref="StartingAsync"/>. Otherwise it exists already.</summary>
    public Task StartAsync(CancellationToken cancellationToken) => StartingAsync(cancellationToken);

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
