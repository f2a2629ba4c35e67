using System.Runtime.Intrinsics;

namespace OrderIds.Tests;

public partial class CheckCodeTests
{
    [Fact]
    public void EveryWay_OfAnySymbols_FindsWhetherBothEquationsHold()
    {
        var random = new Random(3);
        for (int round = 0; round < 5000; round++)
        {
            (ulong High, ulong Low)[] ids = [AnySymbols(random), AnySymbols(random), AnySymbols(random)];
            bool[] expected = Array.ConvertAll(ids, id => Remainders(id.High, id.Low) == (0, 0));

            Assert.Equal(expected, Array.ConvertAll(ids, id => WireFormat.ChecksFit(id.High, id.Low)));
            if (CheckCode.CanVectorize)
            {
                Assert.Equal(expected, FitInLanes(ids));
            }
        }
    }

    /// <summary>Gives symbols that fit, and that do but for one or two of them, with many zeros.</summary>
    private static (ulong High, ulong Low) AnySymbols(Random random)
    {
        ulong zeros = random.Next(2) == 0 ? ulong.MaxValue : (ulong)random.NextInt64() & (ulong)random.NextInt64();
        OrderId id = WireFormat.WithChecks((ulong)random.NextInt64() & zeros & WireFormat.HighMask, (ulong)random.NextInt64() & zeros & WireFormat.LowMask);
        (ulong high, ulong low) = (id.High, id.Low);
        for (int errors = random.Next(3); errors > 0; errors--)
        {
            int place = random.Next(OrderId.Length);
            ulong error = (ulong)random.Next(32);
            high ^= place < 9 ? error << (5 * (8 - place)) : 0;
            low ^= place < 9 ? 0 : error << (5 * (16 - place));
        }

        return (high, low);
    }

    private static bool[] FitInLanes((ulong High, ulong Low)[] ids)
    {
        var symbols = new byte[Vector512<byte>.Count];
        for (int lane = 0; lane < ids.Length; lane++)
        {
            for (int i = 0; i < OrderId.Length; i++)
            {
                symbols[i == 0 ? 48 + lane : (16 * lane) + i - 1] = (byte)((i < 9 ? ids[lane].High >> (5 * (8 - i)) : ids[lane].Low >> (5 * (16 - i))) & 31);
            }
        }

        Vector512<byte> syndromes = CheckCode.Syndromes(Vector512.Create(symbols));
        return [syndromes.GetLower().GetLower() == default, syndromes.GetLower().GetUpper() == default, syndromes.GetUpper().GetLower() == default];
    }
}
