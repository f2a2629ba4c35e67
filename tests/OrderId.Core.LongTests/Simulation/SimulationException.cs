namespace OrderIds.Tests.Simulation;

/// <summary>A promise was broken.</summary>
public sealed class SimulationException(string message) : Exception(message);
