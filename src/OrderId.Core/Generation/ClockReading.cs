namespace OrderIds.Generation;

/// <summary>Both clocks at one moment: the wall clock, in milliseconds since the epoch, and the monotonic one.</summary>
internal readonly record struct ClockReading(long Now, long Tick);
