using OrderIds;
using OrderIds.Tracking;

namespace MyShop;

public sealed class HouseOptions
{
    public OrderId HouseOrder { get; set; }

    public OrderId? GiftOrder { get; set; }

    public ShipmentStatus Shipment { get; set => field = value.Defined(); }

    public ShipmentStatus? Return { get; set => field = value?.Defined(); }

    public OrderStatus Order { get; set => field = value.Defined(); }

    public OrderStatus? Earlier { get; set => field = value?.Defined(); }

    public decimal Amount { get; set; }

    public string Currency { get; set; } = "XXX";

    public decimal? DiscountAmount { get; set; }

    public string? DiscountCurrency { get; set; }
}
