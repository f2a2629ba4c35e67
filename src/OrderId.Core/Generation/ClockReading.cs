namespace OrderIds.Generation;

/// <summary>
/// Contains the times of both clocks at one moment: the wall clock, in milliseconds since the epoch (2025-01-01), and the monotonic clock,
/// in milliseconds.
/// </summary>
internal readonly record struct ClockReading(long Now, long Tick);
