using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Reading;

/// <summary>
/// Distinguishes times that vendors write as a number of seconds or milliseconds since 1970 from other numbers.
/// </summary>
/// <remarks>
/// Sendcloud, WooCommerce, AfterShip and Amazon's External Fulfillment document such numbers. A number outside the years 2000 to 2099
/// counts something else, such as days or attempts. Zero stands for a missing time.
/// </remarks>
internal static class UnixTime
{
    // The ticks of 2000-01-01 and of 2100-01-01.
    private const long FirstTicks = 630_822_816_000_000_000;
    private const long EndTicks = 662_380_416_000_000_000;

    /// <summary>Returns a value indicating whether the time was read from a number that is not a plausible time.</summary>
    public static bool IsImplausible(TimeText time, ReadOnlySpan<byte> text)
    {
        long ticks = time.Instant.UtcTicks;
        return (ticks < FirstTicks || ticks >= EndTicks) && time.OrNone().IsKnown && text.IndexOf((byte)'-') < 0;
    }
}
