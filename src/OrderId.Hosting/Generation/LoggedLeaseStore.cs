using Microsoft.Extensions.Logging;

namespace OrderIds.Hosting.Generation;

/// <summary>Logs what a store answers. Of an outage, its beginning and its end stand out; the requests in between are details.</summary>
internal sealed class LoggedLeaseStore(IOrderIdLeaseStore store, ILogger logger, string generator) : IOrderIdLeaseStore
{
    private int _failures;
    private bool _granted;

    public async ValueTask<OrderIdLease> AcquireAsync(OrderIdLeaseRequest request, CancellationToken cancellationToken = default)
    {
        // A store need not look at the token, so giving up is logged when it happens.
        using CancellationTokenRegistration givenUp = cancellationToken.UnsafeRegister(static store => ((LoggedLeaseStore)store!).NotAnswered(), this);
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

    private void NotAnswered()
    {
        LogLevel level = Failed();
        logger.LeaseNotAnswered(level, generator);
    }

    private LogLevel Failed() => Interlocked.Increment(ref _failures) == 1 ? LogLevel.Warning : LogLevel.Debug;
}
