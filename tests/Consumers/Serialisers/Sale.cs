using MemoryPack;
using OrderIds;
using OrderIds.Tracking;

namespace MyShop;

/// <summary>What is serialised: a value of each kind. An amount takes two members where the serialiser asks for that.</summary>
[MemoryPackable]
public sealed partial record Sale
{
    [OrderIdMemoryPack]
    public OrderId Id { get; set; }

    public ShipmentStatus Shipment { get; set; }

    public OrderStatus Order { get; set; }

    [MemoryPackIgnore]
    public CurrencyAmount Price { get; set; } = new(0, "EUR");
}

/// <summary>A row of a table or a file.</summary>
public sealed record Row
{
    public OrderId Id { get; set; }

    public ShipmentStatus Shipment { get; set; }

    public OrderStatus Order { get; set; }

    public decimal Amount { get; set; }

    public string Currency { get; set; } = "EUR";

    public static Row Of(Sale sale) => new()
    {
        Id = sale.Id, Shipment = sale.Shipment, Order = sale.Order, Amount = sale.Price.Amount, Currency = sale.Price.Currency,
    };

    public Sale ToSale() => new() { Id = Id, Shipment = Shipment, Order = Order, Price = new CurrencyAmount(Amount, Currency) };
}
