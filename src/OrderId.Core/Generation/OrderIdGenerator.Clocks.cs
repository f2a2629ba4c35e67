using OrderIds.Format;
using OrderIds.Generation;

namespace OrderIds;

/// <content>How the clocks are read, outside of calls for an ID.</content>
public sealed partial class OrderIdGenerator
{
    private ClockReading ReadClocks()
    {
        long tick = _clock.Milliseconds;
        return new ClockReading(_timeProvider.GetUtcNow().ToUnixTimeMilliseconds() - WireFormat.EpochUnixMilliseconds, tick);
    }

    /// <summary>Reads the monotonic clock where a failure of it must not keep an answer from being taken.</summary>
    private long TickOr(long before)
    {
        try
        {
            return _clock.Milliseconds;
        }
#pragma warning disable CA1031 // The time of the request is near enough for the time of the next.
        catch (Exception)
#pragma warning restore CA1031
        {
            return before;
        }
    }
}
