using OrderIds.Format;

namespace OrderIds.Generation;

/// <summary>
/// Converts between times, which is what stores see, and milliseconds since the epoch, which is what IDs and windows are made of.
/// </summary>
internal static class LeaseTime
{
    private static readonly long LastMillisecond = Floor(DateTimeOffset.MaxValue);

    /// <summary>Gets the first millisecond that no order ID can carry.</summary>
    public static DateTimeOffset End { get; } = FromMilliseconds(LeasePlan.EndOfTime);

    /// <summary>Converts milliseconds since the epoch; those beyond the calendar become its last time.</summary>
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

    /// <summary>Converts a time that is a whole number of milliseconds.</summary>
    /// <exception cref="ArgumentException">The time is not a whole number of milliseconds.</exception>
    public static long ToWholeMilliseconds(DateTimeOffset time, string parameter) =>
        time.Ticks % TimeSpan.TicksPerMillisecond == 0
            ? Floor(time)
            : throw new ArgumentException(GenerationMessages.NotWholeMilliseconds(time), parameter);
}
