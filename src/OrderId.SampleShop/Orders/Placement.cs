namespace OrderIds.SampleShop;

/// <summary>Represents the result of placing an order.</summary>
/// <param name="Shown">The sealed (encrypted) ID, which the customer sees.</param>
/// <param name="IsStored">
/// Whether the order is in the database. If not, the database is not available, and the order waits in a file.
/// </param>
public sealed record Placement(OrderId Shown, bool IsStored);
