using OrderIds.Format;
using OrderIds.Generation;

namespace OrderIds;

/// <content>The reading of the clocks for requests to the store.</content>
public sealed partial class OrderIdGenerator
{
    private ClockReading ReadClocks()
    {
        long tick = _clock.Milliseconds;
        return new ClockReading(_timeProvider.GetUtcNow().ToUnixTimeMilliseconds() - WireFormat.EpochUnixMilliseconds, tick);
    }

    /// <summary>
    /// Reads the monotonic clock, or returns an earlier reading if the clock throws, so that a result of the store is still processed.
    /// </summary>
    private long TickOr(long before)
    {
        try
        {
            return _clock.Milliseconds;
        }
#pragma warning disable CA1031 // The time of this request is accurate enough to schedule the next one.
        catch (Exception)
#pragma warning restore CA1031
        {
            return before;
        }
    }
}
