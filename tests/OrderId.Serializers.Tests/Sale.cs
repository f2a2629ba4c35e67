using OrderIds;
using OrderIds.Tracking;

namespace MyShop;

/// <summary>What is serialized: a value of each kind.</summary>
public sealed record Sale
{
    public OrderId Id { get; set; }

    public OrderId? Gift { get; set; }

    public ShipmentStatus Shipment { get; set; }

    public OrderStatus Order { get; set; }

    public CurrencyAmount Price { get; set; }
}
