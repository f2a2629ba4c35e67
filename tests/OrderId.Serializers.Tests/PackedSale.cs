using MemoryPack;
using OrderIds;

namespace MyShop;

[MemoryPackable]
public sealed partial class PackedSale
{
    [OrderIdMemoryPack]
    public OrderId Id { get; set; }
}
