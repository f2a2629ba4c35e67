using System.Buffers.Binary;
using System.Text;
using MemoryPack;
using MyShop;

namespace OrderIds.Serializers.Tests;

public class MemoryPackTests : SerializerContract
{
    protected override byte[] Write(Sale sale) => MemoryPackSerializer.Serialize(PackedSale.Of(sale));

    protected override Sale Read(byte[] written) => MemoryPackSerializer.Deserialize<PackedSale>(written)!.ToSale();

    // Statuses are written as numbers.
    protected override byte[] Spoil(SaleMember member, string replacement) => member.IsStatus
        ? MemoryPackSerializer.Serialize(member.MakeUndefined(PackedSale.Of(Some)))
        : base.Spoil(member, replacement);

    [Fact]
    public void NullList_IsNull() => Assert.Null(
        MemoryPackSerializer.Deserialize<PackedSale>(MemoryPackSerializer.Serialize(new PackedSale()))!.Related);

    [Fact]
    public void NullInAListOfIds_IsAnError()
    {
        byte[] written = Write(Some with { Gift = null });
        int at = Encoding.Latin1.GetString(written).IndexOf("5HZVVD37T4GT484SX", StringComparison.Ordinal) - 8;
        byte[] spoiled = [.. written[..at], 255, 255, 255, 255, .. written[(at + 25)..]];

        // The text before was a header of two lengths, the ID: the complement of its bytes, and its characters.
        Assert.Equal(~17, BinaryPrimitives.ReadInt32LittleEndian(written.AsSpan(at)));
        Assert.ThrowsAny<Exception>(() => Read(spoiled));
    }

    /// <summary>The page says so: what MemoryPack does by itself.</summary>
    [Fact]
    public void WithoutTheAttribute_AnyBytesAreAnId()
    {
        OrderId?[] read = MemoryPackSerializer.Deserialize<OrderId?[]>(
            [1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, .. Enumerable.Repeat<byte>(0xFF, 16)])!;

        Assert.NotNull(Assert.Single(read));
        Assert.False(OrderId.TryParse(read[0].ToString(), out _));
    }
}
