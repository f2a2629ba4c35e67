namespace OrderIds.SampleShop;

/// <summary>The answer to an order that was placed.</summary>
/// <param name="Shown">The sealed ID, for the customer.</param>
/// <param name="IsStored">
/// Whether the order is in the database. If not, the database is away, and the order waits in a file until it is back.
/// </param>
public sealed record Placement(OrderId Shown, bool IsStored);
