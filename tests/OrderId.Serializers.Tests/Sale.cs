using OrderIds;
using OrderIds.Tracking;

namespace MyShop;

/// <summary>What is serialized: a value of each type, and of its nullable form.</summary>
public sealed record Sale
{
    public OrderId Id { get; set; }

    public OrderId? Gift { get; set; }

    public ShipmentStatus Shipment { get; set; }

    public ShipmentStatus? Return { get; set; }

    public OrderStatus Order { get; set; }

    public OrderStatus? Earlier { get; set; }

    public CurrencyAmount Price { get; set; }

    public CurrencyAmount? Discount { get; set; }

    public List<OrderId> Related { get; set; } = [];
}
