namespace OrderIds.SampleShop;

/// <summary>
/// Represents the product and price of an order line. The line's ID and quantity are those of its <c>TrackedOrderLine</c>.
/// </summary>
public sealed class OrderItem
{
    public required string LineId { get; init; }

    public required string Sku { get; init; }

    public required int Quantity { get; init; }

    public required decimal UnitPrice { get; init; }
}
