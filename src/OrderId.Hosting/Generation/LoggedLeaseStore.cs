using Microsoft.Extensions.Logging;

namespace OrderIds.Hosting.Generation;

/// <summary>
/// Logs the results of a lease store. The beginning and the end of an outage of the store are logged at a higher level than the requests in
/// between.
/// </summary>
internal sealed class LoggedLeaseStore(IOrderIdLeaseStore store, ILogger logger, string generator, TimeProvider time, TimeSpan timeout)
    : IOrderIdLeaseStore
{
    // The timer of the time-out uses another clock than this class and may fire slightly early.
    private static readonly TimeSpan Early = TimeSpan.FromMilliseconds(50);

    private int _failures;
    private bool _granted;

    public async ValueTask<OrderIdLease> AcquireAsync(OrderIdLeaseRequest request, CancellationToken cancellationToken = default)
    {
        // A store may ignore the cancellation token, so a cancelled request is logged at the time of the cancellation.
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

        // The first lease and the first lease after an outage are logged as information, renewals only for debugging.
        LogLevel level = _granted && failures == 0 ? LogLevel.Debug : LogLevel.Information;
        logger.LeaseGranted(level, generator, lease);
        _granted = true;
    }

    /// <summary>
    /// Logs a time-out of the store as an outage, but not a request that ended early because the application has discarded, disposed or
    /// cancelled it.
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
