using Microsoft.Extensions.Logging;

namespace OrderIds.Hosting.Generation;

/// <summary>Logs what a store answers. Of an outage, its beginning and its end stand out; the requests in between are details.</summary>
internal sealed class LoggedLeaseStore(IOrderIdLeaseStore store, ILogger logger, string generator, TimeProvider time, TimeSpan timeout)
    : IOrderIdLeaseStore
{
    // Timers may be a little early, by another clock than the one that measures here.
    private static readonly TimeSpan Early = TimeSpan.FromMilliseconds(50);

    private int _failures;
    private bool _granted;

    public async ValueTask<OrderIdLease> AcquireAsync(OrderIdLeaseRequest request, CancellationToken cancellationToken = default)
    {
        // A store need not look at the token, so giving up is logged when it happens.
        long asked = time.GetTimestamp();
        using CancellationTokenRegistration givenUp = cancellationToken.UnsafeRegister(_ => GivenUp(time.GetElapsedTime(asked)), null);
        OrderIdLease lease;
        try
        {
            lease = await store.AcquireAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogLevel level = Failed();
            logger.LeaseRefused(level, generator, exception);
            throw;
        }

        if (!cancellationToken.IsCancellationRequested)
        {
            Granted(lease);
        }

        return lease;
    }

    public async ValueTask ReleaseAsync(OrderIdLease unused, CancellationToken cancellationToken = default)
    {
        try
        {
            await store.ReleaseAsync(unused, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            logger.LeaseNotReturned(generator, unused, exception);
            throw;
        }

        logger.LeaseReturned(generator, unused);
    }

    private void Granted(OrderIdLease? lease)
    {
        int failures = Interlocked.Exchange(ref _failures, 0);
        if (failures > 0)
        {
            logger.StoreIsBack(generator, failures);
        }

        // The first lease and the first after an outage are news, a renewal is routine.
        LogLevel level = _granted && failures == 0 ? LogLevel.Debug : LogLevel.Information;
        logger.LeaseGranted(level, generator, lease);
        _granted = true;
    }

    /// <summary>
    /// Tells the store's silence from a request that the application wants no more: one that it discards, disposes or cancels is no outage.
    /// </summary>
    private void GivenUp(TimeSpan elapsed)
    {
        if (elapsed + Early < timeout)
        {
            logger.RequestGivenUp(generator);
            return;
        }

        LogLevel level = Failed();
        logger.LeaseNotAnswered(level, generator);
    }

    private LogLevel Failed() => Interlocked.Increment(ref _failures) == 1 ? LogLevel.Warning : LogLevel.Debug;
}
