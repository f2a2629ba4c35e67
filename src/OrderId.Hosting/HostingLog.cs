using Microsoft.Extensions.Logging;

namespace OrderIds.Hosting;

/// <summary>Contains all log messages of this package. No message contains an order ID or any part of a key.</summary>
/// <remarks>
/// They are in one class because the source generator writes several classes in an arbitrary order, which would make builds differ.
/// </remarks>
internal static partial class HostingLog
{
    [LoggerMessage(EventId = 1, Message = "Order IDs ({Generator}): the store granted a lease: {Lease}.")]
    public static partial void LeaseGranted(this ILogger logger, LogLevel level, string generator, OrderIdLease? lease);

    [LoggerMessage(EventId = 2,
        Message = "Order IDs ({Generator}): the store granted no lease. IDs can be issued until the current lease is used up.")]
    public static partial void LeaseRefused(this ILogger logger, LogLevel level, string generator, Exception exception);

    [LoggerMessage(EventId = 3,
        Message = "Order IDs ({Generator}): the store did not answer in time. IDs can be issued until the current lease is used up.")]
    public static partial void LeaseNotAnswered(this ILogger logger, LogLevel level, string generator);

    [LoggerMessage(4, LogLevel.Information, "Order IDs ({Generator}): the store is available again after {Failures} failed requests.")]
    public static partial void StoreIsBack(this ILogger logger, string generator, int failures);

    [LoggerMessage(5, LogLevel.Information, "Order IDs ({Generator}): the unused part of the lease was returned to the store: {Lease}.")]
    public static partial void LeaseReturned(this ILogger logger, string generator, OrderIdLease lease);

    [LoggerMessage(6, LogLevel.Warning,
        "Order IDs ({Generator}): the unused part of the lease could not be returned to the store and is never used: {Lease}.")]
    public static partial void LeaseNotReturned(this ILogger logger, string generator, OrderIdLease lease, Exception exception);

    [LoggerMessage(7, LogLevel.Warning,
        "Order IDs ({Generator}): the store is unavailable. No ID can be issued until it grants a lease. "
        + "The request is repeated in the background.")]
    public static partial void StartedWithoutStore(this ILogger logger, string generator, Exception exception);

    [LoggerMessage(8, LogLevel.Information,
        "Sealed order IDs ({Cipher}): keys are in slots {KeySlots}; new IDs are sealed with the key in slot {KeySlot}.")]
    public static partial void CipherReady(this ILogger logger, string cipher, string keySlots, int keySlot);

    [LoggerMessage(9, LogLevel.Warning,
        "Order IDs ({Generator}): the host stopped before the store had accepted the unused part of the lease. "
        + "If the store does not accept it, it is never used.")]
    public static partial void StoppedBeforeReturn(this ILogger logger, string generator);

    [LoggerMessage(10, LogLevel.Debug, "Order IDs ({Generator}): a request to the store was cancelled before its time-out.")]
    public static partial void RequestGivenUp(this ILogger logger, string generator);
}
