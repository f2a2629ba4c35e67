namespace OrderIds.Generation;

/// <content>The monotonic clock of the system that is fastest to read.</content>
internal readonly partial struct MonotonicClock
{
    private static long SystemMilliseconds => Environment.TickCount64;
}
