namespace OrderIds;

/// <summary>Represents an order ID that a mistyped text may have meant, for a person to confirm.</summary>
/// <param name="Id">The order ID; it is valid.</param>
/// <param name="Repair">What was mended.</param>
/// <param name="Position">
/// The 0-based position in the text, as given, of the character that was mended: the first of two swapped ones,
/// the one that was replaced or is too many, or the one before which one is missing.
/// </param>
/// <remarks>Never apply a suggestion without asking: nearly half of all texts with two wrong characters have one, and it is another ID.</remarks>
public readonly record struct OrderIdSuggestion(OrderId Id, OrderIdRepair Repair, int Position);
