namespace OrderIds.Tool.Checking;

/// <summary>What a wrong text may have meant.</summary>
internal readonly record struct CheckSuggestion(string Id, OrderIdRepair Repair, int Position);
