namespace OrderIds.Tests;

/// <summary>
/// Tests that run while no other does: a process started meanwhile would hold a copy of their file locks until its program runs.
/// </summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
