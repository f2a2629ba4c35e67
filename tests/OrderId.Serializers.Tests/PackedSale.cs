using MemoryPack;
using OrderIds;
using OrderIds.Tracking;

namespace MyShop;

[MemoryPackable]
public sealed partial record PackedSale
{
    [OrderIdMemoryPack]
    public OrderId Id { get; set; }

    public ShipmentStatus Shipment { get; set; }

    public OrderStatus Order { get; set; }

    /// <summary>Gets or sets the amount of <see cref="Price"/>, which takes two members.</summary>
    public decimal Amount { get; set; }

    public string Currency { get; set; } = "EUR";

    [MemoryPackIgnore]
    public CurrencyAmount Price => new(Amount, Currency);
}
