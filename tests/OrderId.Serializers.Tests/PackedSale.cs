using MemoryPack;
using OrderIds;
using OrderIds.Tracking;

namespace MyShop;

/// <summary>A <see cref="Sale"/> for MemoryPack: an amount takes two members.</summary>
[MemoryPackable]
public sealed partial record PackedSale
{
    // <page>
    [OrderIdMemoryPack]
    public OrderId Id { get; set; }

    [NullableOrderIdMemoryPack]
    public OrderId? Gift { get; set; }

    [OrderIdsMemoryPack]
    public List<OrderId>? Related { get; set; }
    // </page>

    public ShipmentStatus Shipment { get; set => field = value.Defined(); }

    public ShipmentStatus? Return { get; set => field = value?.Defined(); }

    public OrderStatus Order { get; set => field = value.Defined(); }

    public OrderStatus? Earlier { get; set => field = value?.Defined(); }

    /// <summary>Gets or sets the amount of <see cref="Price"/>.</summary>
    public decimal Amount { get; set; }

    public string Currency { get; set; } = "XXX";

    public decimal? DiscountAmount { get; set; }

    public string? DiscountCurrency { get; set; }

    [MemoryPackIgnore]
    public CurrencyAmount Price => new(Amount, Currency);

    [MemoryPackIgnore]
    public CurrencyAmount? Discount => DiscountAmount is { } amount ? new CurrencyAmount(amount, DiscountCurrency!) : null;

    public static PackedSale Of(Sale sale) => new()
    {
        Id = sale.Id,
        Gift = sale.Gift,
        Related = sale.Related,
        Shipment = sale.Shipment,
        Return = sale.Return,
        Order = sale.Order,
        Earlier = sale.Earlier,
        Amount = sale.Price.Amount,
        Currency = sale.Price.Currency,
        DiscountAmount = sale.Discount?.Amount,
        DiscountCurrency = sale.Discount?.Currency,
    };

    public Sale ToSale() => new()
    {
        Id = Id,
        Gift = Gift,
        Related = Related ?? [],
        Shipment = Shipment,
        Return = Return,
        Order = Order,
        Earlier = Earlier,
        Price = Price,
        Discount = Discount,
    };
}
