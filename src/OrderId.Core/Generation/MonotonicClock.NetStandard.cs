using System.Diagnostics;

namespace OrderIds.Generation;

/// <content>The system's monotonic clock, where the framework has no 64-bit tick count.</content>
internal readonly partial struct MonotonicClock
{
    private static readonly Stopwatch Watch = Stopwatch.StartNew();

    private static long SystemMilliseconds => Watch.ElapsedMilliseconds;
}
