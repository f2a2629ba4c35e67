namespace OrderIds.Generation;

/// <content>The cheapest of the system's monotonic clocks.</content>
internal readonly partial struct MonotonicClock
{
    private static long SystemMilliseconds => Environment.TickCount64;
}
