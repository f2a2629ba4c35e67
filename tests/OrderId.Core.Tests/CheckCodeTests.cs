using FsCheck;
using FsCheck.Xunit;
using OrderIds.Format;

namespace OrderIds.Tests;

/// <summary>The check symbols against their equations, computed here once more and as slowly as can be.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)])]
public class CheckCodeTests
{
    [Property(MaxTest = 2000)]
    public void Compute_AnySymbols_SolvesBothEquations(DoNotSize<ulong> anyHigh, DoNotSize<ulong> anyLow)
    {
        ulong high = anyHigh.Item & WireFormat.HighMask;
        ulong low = anyLow.Item & WireFormat.LowMask;

        uint checks = CheckCode.Compute(high, low);

        Assert.InRange(checks, 0u, 1023u);
        Assert.Equal((0, 0), Remainders(high, (low & ~WireFormat.CheckMask) | checks));
    }

    [Fact]
    public void LastPair_IsWhatTheLastTwoDataSymbolsAdd()
    {
        uint none = CheckCode.Compute(0, 0);

        Assert.Equal(1024, CheckCode.LastPair.Length);
        for (int pair = 0; pair < 1024; pair++)
        {
            Assert.Equal(CheckCode.Compute(0, (ulong)pair << 10), none ^ CheckCode.LastPair[pair]);
        }
    }

    [Property(MaxTest = 5000)]
    public bool IsValid_OfUpToTwoWrongSymbols_SaysWhetherBothEquationsHold(SortableId sample, Seed seed)
    {
        Random random = seed.ToRandom();
        (ulong high, ulong low) = WithWrongSymbols(sample.Id, random, random.Next(3));
        return !WireFormat.HasChecks(high) || WireFormat.IsValid(high, low) == (Remainders(high, low) == (0, 0));
    }

    private static (ulong High, ulong Low) WithWrongSymbols(OrderId id, Random random, int count)
    {
        (ulong high, ulong low) = (id.High, id.Low);
        for (; count > 0; count--)
        {
            int place = random.Next(OrderId.Length);
            ulong error = (ulong)random.Next(32);
            high ^= place < 9 ? error << (5 * (8 - place)) : 0;
            low ^= place < 9 ? 0 : error << (5 * (16 - place));
        }

        return (high, low);
    }

    private static (int X, int Y) Remainders(ulong high, ulong low)
    {
        (int x, int y) = (5, 19);
        for (int i = 0; i < OrderId.Length; i++)
        {
            int symbol = (int)(i < 9 ? high >> (5 * (8 - i)) : low >> (5 * (16 - i))) & 31;
            x ^= CheckColumns.Product(symbol, CheckColumns.All[i].X);
            y ^= CheckColumns.Product(symbol, CheckColumns.All[i].Y);
        }

        return (x, y);
    }
}
