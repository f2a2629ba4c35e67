namespace OrderIds.Carriers.Numbers;

/// <summary>
/// Represents a layout that a number fits, and the evidence for it. It is unmanaged, so that a span of hits can be on the stack.
/// </summary>
internal readonly record struct NumberHit(int Layout, NumberFit Fit);
