namespace OrderIds;

/// <content>The cheapest of the system's monotonic clocks.</content>
internal sealed partial class MonotonicClock
{
    private static long SystemMilliseconds => Environment.TickCount64;
}
