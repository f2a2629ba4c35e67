using OrderIds;
using OrderIds.Tracking;

namespace MyShop;

/// <summary>
/// A <see cref="Sale"/> for serializers that take any number as a status: its setters refuse numbers that are not defined.
/// </summary>
public sealed record CheckedSale
{
    public OrderId Id { get; set; }

    public OrderId? Gift { get; set; }

    // <page>
    public ShipmentStatus Shipment { get; set => field = value.Defined(); }

    public ShipmentStatus? Return { get; set => field = value?.Defined(); }
    // </page>

    public OrderStatus Order { get; set => field = value.Defined(); }

    public OrderStatus? Earlier { get; set => field = value?.Defined(); }

    public CurrencyAmount Price { get; set; }

    public CurrencyAmount? Discount { get; set; }

    public List<OrderId> Related { get; set; } = [];

    public static CheckedSale Of(Sale sale) => new()
    {
        Id = sale.Id,
        Gift = sale.Gift,
        Shipment = sale.Shipment,
        Return = sale.Return,
        Order = sale.Order,
        Earlier = sale.Earlier,
        Price = sale.Price,
        Discount = sale.Discount,
        Related = sale.Related,
    };

    public Sale ToSale() => new()
    {
        Id = Id,
        Gift = Gift,
        Shipment = Shipment,
        Return = Return,
        Order = Order,
        Earlier = Earlier,
        Price = Price,
        Discount = Discount,
        Related = Related,
    };
}
