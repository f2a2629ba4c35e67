using OrderIds.Format;

namespace OrderIds.Generation;

/// <summary>
/// Converts between <see cref="DateTimeOffset"/>, which stores use, and milliseconds since the epoch (2025-01-01), which IDs and windows
/// use.
/// </summary>
internal static class LeaseTime
{
    private static readonly long LastMillisecond = Floor(DateTimeOffset.MaxValue);

    /// <summary>Gets the end of the range of times: the first millisecond that does not fit into an order ID.</summary>
    public static DateTimeOffset End { get; } = FromMilliseconds(LeasePlan.EndOfTime);

    /// <summary>Converts milliseconds since the epoch to a time, at most <see cref="DateTimeOffset.MaxValue"/>.</summary>
    public static DateTimeOffset FromMilliseconds(long milliseconds) =>
        milliseconds > LastMillisecond ? DateTimeOffset.MaxValue : WireFormat.Epoch.AddTicks(milliseconds * TimeSpan.TicksPerMillisecond);

    /// <summary>Converts a time to milliseconds since the epoch, rounded down.</summary>
    public static long Floor(DateTimeOffset time)
    {
        long ticks = (time - WireFormat.Epoch).Ticks;
        return (ticks / TimeSpan.TicksPerMillisecond) - (ticks % TimeSpan.TicksPerMillisecond < 0 ? 1 : 0);
    }

    /// <summary>Converts a time to milliseconds since the epoch, rounded up.</summary>
    public static long Ceiling(DateTimeOffset time)
    {
        long ticks = (time - WireFormat.Epoch).Ticks;
        return (ticks / TimeSpan.TicksPerMillisecond) + (ticks % TimeSpan.TicksPerMillisecond > 0 ? 1 : 0);
    }

    /// <summary>Converts a time that is a whole number of milliseconds to milliseconds since the epoch.</summary>
    /// <exception cref="ArgumentException">The time is not a whole number of milliseconds.</exception>
    public static long ToWholeMilliseconds(DateTimeOffset time, string parameter) =>
        time.Ticks % TimeSpan.TicksPerMillisecond == 0
            ? Floor(time)
            : throw new ArgumentException(GenerationMessages.NotWholeMilliseconds(time), parameter);
}
