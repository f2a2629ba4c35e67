namespace OrderIds.SampleShop;

/// <summary>What a line of an order was sold as. The line's ID and quantity are those of the <c>TrackedOrderLine</c>.</summary>
public sealed class OrderItem
{
    public required string LineId { get; init; }

    public required string Sku { get; init; }

    public required int Quantity { get; init; }

    public required decimal UnitPrice { get; init; }
}
