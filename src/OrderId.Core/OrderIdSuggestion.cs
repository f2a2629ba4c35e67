using System.Text;

namespace OrderIds;

/// <summary>Represents an order ID that a mistyped text may have meant, for a person to confirm.</summary>
/// <remarks>
/// Never apply a suggestion without asking the user. Nearly half of all texts with two wrong characters have a suggestion, and it is not
/// the ID that was meant.
/// </remarks>
public readonly record struct OrderIdSuggestion
{
    internal OrderIdSuggestion(OrderId id, OrderIdRepair repair, int position)
    {
        Id = id;
        Repair = repair;
        Position = position;
    }

    /// <summary>Gets the suggested order ID, which is valid. <c>ToString</c> of the suggestion shows it masked.</summary>
    public OrderId Id { get; init; }

    /// <summary>Gets the kind of typo that the suggestion corrects.</summary>
    public OrderIdRepair Repair { get; init; }

    /// <summary>
    /// Gets the 0-based position of the typo in the original text. It is the position of the first of two swapped characters, of the wrong
    /// or surplus character, or of the character before which one is missing.
    /// </summary>
    public int Position { get; init; }

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append("Id = ").Append(Id.Masked.Text).Append(", Repair = ").Append(Repair).Append(", Position = ").Append(Position);
        return true;
    }
}
