using System.Text;

namespace OrderIds;

/// <summary>Represents an order ID found in a text.</summary>
public readonly record struct OrderIdMatch
{
    internal OrderIdMatch(int index, int length, OrderId id)
    {
        Index = index;
        Length = length;
        Id = id;
    }

    /// <summary>Gets the 0-based index of the first character of the ID in the text, or of its first byte in UTF-8.</summary>
    public int Index { get; init; }

    /// <summary>
    /// Gets the length of the ID in the text: in characters, or in bytes for UTF-8, where a typographic hyphen has three bytes.
    /// </summary>
    public int Length { get; init; }

    /// <summary>Gets the order ID. <c>ToString</c> of the match shows it masked.</summary>
    public OrderId Id { get; init; }

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append("Index = ").Append(Index).Append(", Length = ").Append(Length).Append(", Id = ").Append(Id.Masked.Text);
        return true;
    }
}
