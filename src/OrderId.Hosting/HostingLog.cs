using Microsoft.Extensions.Logging;

namespace OrderIds.Hosting;

/// <summary>Holds all log messages. None of them carries an order ID or anything of a key.</summary>
/// <remarks>One class for all: the source generator writes several in an arbitrary order, so that two builds would differ.</remarks>
internal static partial class HostingLog
{
    [LoggerMessage(EventId = 1, Message = "Order IDs ({Generator}): the store granted a lease: {Lease}.")]
    public static partial void LeaseGranted(this ILogger logger, LogLevel level, string generator, OrderIdLease? lease);

    [LoggerMessage(EventId = 2,
        Message = "Order IDs ({Generator}): the store granted no lease. IDs can be issued only while there is one.")]
    public static partial void LeaseRefused(this ILogger logger, LogLevel level, string generator, Exception exception);

    [LoggerMessage(EventId = 3,
        Message = "Order IDs ({Generator}): the store did not answer in time. IDs can be issued only while there is a lease.")]
    public static partial void LeaseNotAnswered(this ILogger logger, LogLevel level, string generator);

    [LoggerMessage(4, LogLevel.Information, "Order IDs ({Generator}): the store is back after {Failures} failed requests.")]
    public static partial void StoreIsBack(this ILogger logger, string generator, int failures);

    [LoggerMessage(5, LogLevel.Information, "Order IDs ({Generator}): the rest of the lease was given back: {Lease}.")]
    public static partial void LeaseReturned(this ILogger logger, string generator, OrderIdLease lease);

    [LoggerMessage(6, LogLevel.Warning,
        "Order IDs ({Generator}): the rest of the lease could not be given back; it is never used: {Lease}.")]
    public static partial void LeaseNotReturned(this ILogger logger, string generator, OrderIdLease lease, Exception exception);

    [LoggerMessage(7, LogLevel.Warning,
        "Order IDs ({Generator}): the store is away. No ID can be issued until it is back; it is asked in the background.")]
    public static partial void StartedWithoutStore(this ILogger logger, string generator, Exception exception);

    [LoggerMessage(8, LogLevel.Information,
        "Sealed order IDs ({Cipher}): keys in slots {KeySlots}; new IDs are sealed with slot {KeySlot}.")]
    public static partial void CipherReady(this ILogger logger, string cipher, string keySlots, int keySlot);

    [LoggerMessage(9, LogLevel.Warning,
        "Order IDs ({Generator}): the host did not wait for the rest of the lease to be given back; "
        + "unless the store still takes it, it is never used.")]
    public static partial void StoppedBeforeReturn(this ILogger logger, string generator);

    [LoggerMessage(10, LogLevel.Debug, "Order IDs ({Generator}): a request to the store was given up before its time was over.")]
    public static partial void RequestGivenUp(this ILogger logger, string generator);
}
