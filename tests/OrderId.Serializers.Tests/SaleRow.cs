using OrderIds;
using OrderIds.Tracking;

namespace MyShop;

/// <summary>A <see cref="Sale"/> for serializers without nested values: an amount takes two members.</summary>
public sealed record SaleRow
{
    public OrderId Id { get; set; }

    public OrderId? Gift { get; set; }

    public ShipmentStatus Shipment { get; set => field = value.Defined(); }

    public ShipmentStatus? Return { get; set => field = value?.Defined(); }

    public OrderStatus Order { get; set => field = value.Defined(); }

    public OrderStatus? Earlier { get; set => field = value?.Defined(); }

    public decimal Amount { get; set; }

    public string Currency { get; set; } = "XXX";

    public decimal? DiscountAmount { get; set; }

    public string? DiscountCurrency { get; set; }

    public static SaleRow Of(Sale sale) => new()
    {
        Id = sale.Id,
        Gift = sale.Gift,
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
        Shipment = Shipment,
        Return = Return,
        Order = Order,
        Earlier = Earlier,
        Price = new CurrencyAmount(Amount, Currency),
        Discount = DiscountAmount is { } amount ? new CurrencyAmount(amount, DiscountCurrency!) : null,
    };
}
