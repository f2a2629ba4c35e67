using System.Diagnostics;

namespace OrderIds.Generation;

/// <content>The monotonic clock of the system on netstandard2.0, which has no 64-bit tick count.</content>
internal readonly partial struct MonotonicClock
{
    private static readonly Stopwatch Watch = Stopwatch.StartNew();

    private static long SystemMilliseconds => Watch.ElapsedMilliseconds;
}
