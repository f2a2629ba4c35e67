namespace OrderIds.Tests.Simulation;

/// <summary>A machine's wall clock could not be read.</summary>
public sealed class ClockFailedException() : Exception("The clock failed.");
