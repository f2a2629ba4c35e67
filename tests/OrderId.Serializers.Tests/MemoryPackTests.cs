using System.Text;
using MemoryPack;
using MyShop;
using OrderIds.Tracking;

namespace OrderIds.Serializers.Tests;

public class MemoryPackTests
{
    private static readonly OrderId Id = OrderId.Parse(OrderId.Example);

    [Fact]
    public void Valid_IsReadAsWritten() => Assert.Equal(Id, MemoryPackSerializer.Deserialize<PackedSale>(MemoryPackSerializer.Serialize(new PackedSale { Id = Id }))!.Id);

    [Fact]
    public void StatusesAndAmount_AreReadAsWritten()
    {
        var sale = new PackedSale { Id = Id, Shipment = ShipmentStatus.Delivered, Order = OrderStatus.PartiallyShipped, Amount = 29.99m };

        PackedSale read = MemoryPackSerializer.Deserialize<PackedSale>(MemoryPackSerializer.Serialize(sale))!;

        Assert.Equal((sale, new CurrencyAmount(29.99m, "EUR")), (read, read.Price));
    }

    [Fact]
    public void UnknownStatus_IsKept()
    {
        var sale = new PackedSale { Shipment = (ShipmentStatus)200, Order = (OrderStatus)201 };

        Assert.Equal(sale, MemoryPackSerializer.Deserialize<PackedSale>(MemoryPackSerializer.Serialize(sale)));
    }

    [Fact]
    public void InvalidCurrency_IsAnError() => Assert.ThrowsAny<ArgumentException>(() => new PackedSale { Currency = "E1R" }.Price);

    [Fact]
    public void None_IsNone() => Assert.Equal(OrderId.None, MemoryPackSerializer.Deserialize<PackedSale>(MemoryPackSerializer.Serialize(new PackedSale()))!.Id);

    [Fact]
    public void InvalidId_IsAnError()
    {
        byte[] written = MemoryPackSerializer.Serialize(new PackedSale { Id = Id });
        int at = Encoding.Latin1.GetString(written).IndexOf(OrderId.Example, StringComparison.Ordinal);
        written[at]++;

        Assert.Throws<OrderIdFormatException>(() => MemoryPackSerializer.Deserialize<PackedSale>(written));
    }
}
