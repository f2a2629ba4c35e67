namespace OrderIds.Tool.Checking;

/// <summary>Represents a suggested correction of a mistyped order ID.</summary>
internal readonly record struct CheckSuggestion(string Id, OrderIdRepair Repair, int Position);
