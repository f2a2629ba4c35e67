namespace OrderIds.Tool.Scanning;

/// <summary>Represents an order ID that was found in a stream, and its position.</summary>
/// <param name="Line">The 1-based number of the line.</param>
/// <param name="Column">The 1-based column of the first character, in code points.</param>
/// <param name="Id">The ID.</param>
/// <param name="IsGrouped">Whether the ID was written with hyphens.</param>
/// <param name="Text">The text as it was found, or <see langword="null"/> if it is exactly the text that the library writes.</param>
internal readonly record struct FoundId(long Line, long Column, OrderId Id, bool IsGrouped, string? Text = null)
{
    /// <summary>Gets the format that writes the ID as it was found, with or without hyphens.</summary>
    public string Format => IsGrouped ? "D" : "N";
}
