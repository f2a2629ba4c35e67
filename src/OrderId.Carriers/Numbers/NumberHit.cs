namespace OrderIds.Carriers.Numbers;

/// <summary>Says which layout of the table a number fits, and how well. Unmanaged, so that it can lie on the stack.</summary>
internal readonly record struct NumberHit(int Layout, NumberFit Fit);
