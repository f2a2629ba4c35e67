using System.Text;
using MemoryPack;
using MyShop;

namespace OrderIds.Serializers.Tests;

public class MemoryPackTests
{
    private static readonly OrderId Id = OrderId.Parse(OrderId.Example);

    [Fact]
    public void Valid_IsReadAsWritten() => Assert.Equal(Id, MemoryPackSerializer.Deserialize<PackedSale>(MemoryPackSerializer.Serialize(new PackedSale { Id = Id }))!.Id);

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
