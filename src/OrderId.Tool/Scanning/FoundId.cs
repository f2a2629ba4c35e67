namespace OrderIds.Tool.Scanning;

/// <summary>An order ID found in a stream, and where.</summary>
/// <param name="Line">The 1-based number of its line.</param>
/// <param name="Column">The 1-based place of its first character in the line, in code points.</param>
/// <param name="Id">The ID.</param>
/// <param name="IsGrouped">Whether it stood there with hyphens.</param>
internal readonly record struct FoundId(long Line, long Column, OrderId Id, bool IsGrouped);
