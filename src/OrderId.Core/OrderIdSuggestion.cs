namespace OrderIds;

/// <summary>Represents an order ID that a mistyped text may have meant, for a person to confirm.</summary>
/// <remarks>
/// Never apply a suggestion without asking: nearly half of all texts with two wrong characters have one, and it is another ID.
/// </remarks>
public readonly record struct OrderIdSuggestion
{
    internal OrderIdSuggestion(OrderId id, OrderIdRepair repair, int position)
    {
        Id = id;
        Repair = repair;
        Position = position;
    }

    /// <summary>Gets the order ID. It is valid.</summary>
    public OrderId Id { get; init; }

    /// <summary>Gets what was changed in the text.</summary>
    public OrderIdRepair Repair { get; init; }

    /// <summary>
    /// Gets the 0-based position in the text, as given, of the character that was changed: the first of two swapped characters, the
    /// replaced or surplus character, or the character before which one is missing.
    /// </summary>
    public int Position { get; init; }
}
