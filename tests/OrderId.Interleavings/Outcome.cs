namespace OrderIds.Interleavings;

/// <summary>How one run went.</summary>
/// <param name="Steps">How many times the scheduler had a choice.</param>
/// <param name="Failure">What went wrong, or <see langword="null"/>.</param>
/// <param name="Trace">What led to it, if that was asked for.</param>
internal sealed record Outcome(int Steps, string? Failure, string? Trace);
