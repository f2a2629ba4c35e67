using OrderIds.Text;

namespace OrderIds.Tests.Text;

public class BitsTests
{
    [Fact]
    public void ZeroCounts_OfEveryBit_AreItsPlace()
    {
        for (int bit = 0; bit < 64; bit++)
        {
            Assert.Equal(bit, Bits.TrailingZeroCount((1UL << bit) | (1UL << 63)));
            Assert.Equal(63 - bit, Bits.LeadingZeroCount((1UL << bit) | 1));
        }
    }

    [Fact]
    public void LeadingZeroCount_OfZero_CountsAllBits() => Assert.Equal(64, Bits.LeadingZeroCount(0));
}
