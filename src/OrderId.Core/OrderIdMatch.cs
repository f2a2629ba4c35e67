namespace OrderIds;

/// <summary>Represents an order ID found in a text.</summary>
/// <param name="Index">The 0-based index of its first character in the text, or of its first byte in UTF-8.</param>
/// <param name="Length">The number of characters it takes in the text, or of bytes in UTF-8, where typographic hyphens take three.</param>
/// <param name="Id">The order ID.</param>
public readonly record struct OrderIdMatch(int Index, int Length, OrderId Id);
