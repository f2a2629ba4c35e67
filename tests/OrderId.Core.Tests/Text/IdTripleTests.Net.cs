using System.Runtime.Intrinsics;
using OrderIds.Text;

namespace OrderIds.Tests.Text;

/// <summary>The reading of three IDs at once, where the processor has it: what it leaves to others is found all the same, only later, so that no search shows whether it reads at all.</summary>
public class IdTripleTests
{
    [Fact]
    public void TryRead_OfThreeIds_ReadsThem()
    {
        var random = new Random(21);
        for (int round = 0; round < 5000; round++)
        {
            OrderId[] ids = [AnyId(random), AnyId(random), AnyId(random)];

            Assert.All(ids, id => Assert.Equal(OrderIdError.None, WireFormat.Judge(id.High, id.Low)));
            if (IdTriple.IsSupported)
            {
                Assert.True(TryRead(ids, out OrderId[] read));
                Assert.Equal(ids, read);
            }
        }
    }

    [Fact]
    public void TryRead_WithOtherCheckCharactersInOne_RefusesThem()
    {
        OrderId id = OrderId.Parse("0VRKB3Z0004T0008P");
        for (int difference = 1; difference < 1024; difference++)
        {
            var wrong = new OrderId(id.High, id.Low ^ (ulong)difference);

            Assert.Equal(OrderIdError.CheckMismatch, WireFormat.Judge(wrong.High, wrong.Low));
            if (IdTriple.IsSupported)
            {
                Assert.False(TryRead([wrong, id, id], out _));
                Assert.False(TryRead([id, wrong, id], out _));
                Assert.False(TryRead([id, id, wrong], out _));
            }
        }
    }

    private static OrderId AnyId(Random random)
    {
        if (random.Next(3) == 0)
        {
            return OrderId.Parse($"{random.Next(1, 10)}{random.NextInt64(10_000_000_000_000_000):0000000000000000}");
        }

        ulong kind = random.Next(2) == 0 ? WireFormat.SortableKind : (ulong)random.Next(24, 32);
        ulong payload = (ulong)random.NextInt64(1L << 45) & ~(31UL << WireFormat.KindShift);
        return WireFormat.WithChecks(payload | (kind << WireFormat.KindShift), (ulong)random.NextInt64(1L << 40));
    }

    private static bool TryRead(OrderId[] ids, out OrderId[] read)
    {
        var symbols = new byte[Vector512<byte>.Count];
        for (int i = 0; i < ids.Length * OrderId.Length; i++)
        {
            OrderId id = ids[i / OrderId.Length];
            int symbol = i % OrderId.Length;
            symbols[i] = (byte)((symbol < 9 ? id.High >> (5 * (8 - symbol)) : id.Low >> (5 * (16 - symbol))) & 31);
        }

        bool isRead = IdTriple.TryRead(Vector512.Create(symbols), (1UL << (ids.Length * OrderId.Length)) - 1, 0, out Vector512<ulong> halves);
        read = [new OrderId(halves[0], halves[1]), new OrderId(halves[2], halves[3]), new OrderId(halves[4], halves[5])];
        return isRead;
    }
}
