namespace OrderIds.Tool.Scanning;

/// <summary>An order ID found in a stream, and where.</summary>
/// <param name="Line">The 1-based number of its line.</param>
/// <param name="Column">The 1-based place of its first character in the line, in code points.</param>
/// <param name="Id">The ID.</param>
/// <param name="IsGrouped">Whether it stood there with hyphens.</param>
/// <param name="Text">The text as found, or <see langword="null"/> if the library writes the ID in the same way.</param>
internal readonly record struct FoundId(long Line, long Column, OrderId Id, bool IsGrouped, string? Text = null)
{
    /// <summary>Gets the format to write the ID in, as it was found.</summary>
    public string Format => IsGrouped ? "D" : "N";
}
