using System.Globalization;

namespace OrderIds;

/// <summary>Holds the messages about generators, leases and their stores: what happened, what still works, what to do.</summary>
internal static class GenerationMessages
{
    public const string NodeOutOfRange = "Expected a node from 0 to 8191.";
    public const string FromOutOfRange = "Expected milliseconds since 2025-01-01T00:00:00Z from 0 to 2199023255551.";
    public const string UntilOutOfRange = "Expected milliseconds since 2025-01-01T00:00:00Z behind the window's start, at most 2199023255552.";
    public const string DurationOutOfRange = "Expected a duration of at least 1 millisecond.";
    public const string WindowOutOfRange = "Expected a window from 2 seconds to 30 days.";
    public const string RefillPointOutOfRange = "Expected a share above 0 and below 1.";
    public const string MaximumLeadOutOfRange = "Expected a lead from zero to 3650 days.";
    public const string StoreTimeoutOutOfRange = "Expected a time-out from 10 milliseconds to one hour.";

    public const string NoAnswer =
        "Expected a lease, but the store did not answer in time. If a window was granted it is never used. Check that the store is up; asking again is safe.";

    public const string StoreFailed =
        "Expected a lease, but the store failed. If a window was granted it is never used. See the inner exception; asking again is safe.";

    public const string UsedUp =
        "Expected a lease to issue from, but it is used up and the store has not granted another yet. No ID is made up. "
        + "The generator keeps asking in the background and goes on by itself once the store answers; see the inner exception for its last answer.";

    public const string EndOfEpoch =
        "Expected a window before 2094-09-07T15:47:35.552Z, where the time in an order ID ends, but the clock or every node is past it. "
        + "Generators that hold a lease go on to its end. Check the clock.";

    public static string BadGrant(OrderIdLease? lease, OrderIdLeaseRequest request) =>
        lease is null
            ? "Expected a lease from the store, but found null. Nothing was issued from it."
            : string.Format(
                CultureInfo.InvariantCulture,
                "Expected a window that starts from {0} to {1}, but the store granted one from {2}. Nothing was issued from it.",
                Time(request.NotBefore), Time(request.NotAfter), Time(lease.From));

    public static string TooFarAhead(long start, long latest) => string.Format(
        CultureInfo.InvariantCulture,
        "Expected a node with a window that starts by {0}, but the nearest starts at {1}: every node is granted that far ahead, or the clock was set back. "
        + "Generators that hold a lease go on to its end. Check the clock, wait, or raise MaximumLead.",
        Time(latest), Time(start));

    /// <summary>Writes milliseconds since the epoch as a time.</summary>
    public static string Time(long milliseconds) =>
        milliseconds > LeasePlan.EndOfTime
            ? "the end of time"
            : WireFormat.Epoch.AddMilliseconds(milliseconds).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
