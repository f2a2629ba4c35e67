using OrderIds.Generation;

namespace OrderIds.Tests.Generation;

/// <summary>Where the limits of a window lie, to the number.</summary>
public class LeaseWindowTests
{
    private const long Millisecond = 1L << LeaseWindow.SequenceBits;

    [Fact]
    public void Take_NewWindow_BeginsAtItsFirstNumber()
    {
        LeaseWindow window = Create(from: 5000, until: 65_000, tick: 100);

        Assert.Equal((5000L * Millisecond, 5000L * Millisecond), (window.Start, window.State));
        Assert.Equal(5000, window.Position(100));
        Assert.Equal(5000L * Millisecond, window.Take(100, 1).First);
        Assert.Equal((5000L * Millisecond) + 1, window.Take(100, 1).First);
        Assert.Equal(((5000L * Millisecond) + 2, 3), window.Take(100, 3));
        Assert.Equal((5007L * Millisecond, 2), window.Take(107, 2));
    }

    [Fact]
    public void Take_ClockBehind_NeverGoesBack()
    {
        LeaseWindow window = Create(from: 5000, until: 65_000, tick: 100);
        window.Take(150, 1);

        Assert.Equal((5050L * Millisecond) + 1, window.Take(120, 1).First);
    }

    [Fact]
    public void TryTake_ClockHasMovedOn_LeavesItToTake()
    {
        LeaseWindow window = Create(from: 5000, until: 65_000, tick: 100);

        Assert.True(window.TryTake(100, out long number));
        Assert.Equal(5000L * Millisecond, number);
        Assert.False(window.TryTake(101, out _));
        Assert.Equal((5001L * Millisecond, 2), window.Take(101, 2));
        Assert.True(window.TryTake(90, out number));
        Assert.Equal((5001L * Millisecond) + 2, number);
        window.Close();
        Assert.False(window.TryTake(90, out _));
    }

    [Theory]
    [InlineData(60_000, 0.5, 35_000)]
    [InlineData(60_000, 0.25, 20_000)]
    [InlineData(10, 0.999, 5009)]
    [InlineData(1, 0.5, 5001)]
    [InlineData(2, 0.1, 5001)]
    public void Take_UpToTheRefillPoint_ThenNoMore(long length, double refillPoint, long limit)
    {
        LeaseWindow window = Create(5000, 5000 + length, 0, refillPoint);

        (long first, int count) = window.Take(0, int.MaxValue);

        Assert.Equal((5000L * Millisecond, Math.Min((limit - 5000) * Millisecond, int.MaxValue)), (first, count));
        if (count < int.MaxValue)
        {
            Assert.Equal((-1, 0), window.Take(0, 1));
            Assert.False(window.TryTake(0, out _));
            Assert.False(window.HasRoom(0));
        }
    }

    [Fact]
    public void RefillTime_ShareNearOne_LiesInsideTheWindow()
    {
        Assert.Equal(5009, Create(5000, 5010, 0, refillPoint: Math.BitDecrement(1.0)).RefillTime);
        Assert.Equal(5005, Create(5000, 5010, 0).RefillTime);
    }

    [Fact]
    public void PassRefill_OpensTheRest_Once()
    {
        LeaseWindow window = Create(5000, 5010, 0);
        Assert.Equal(5 * Millisecond, window.Take(0, int.MaxValue).Count);

        Assert.True(window.PassRefill());
        Assert.False(window.PassRefill());

        Assert.Equal((5005 * Millisecond, (int)(5 * Millisecond)), window.Take(0, int.MaxValue));
        Assert.Equal(0, window.Left(0));
    }

    [Theory]
    [InlineData(60_000, 64_000)]
    [InlineData(2001, 6001)]
    [InlineData(2000, 6000)]
    [InlineData(1999, 5999)]
    [InlineData(1000, 5500)]
    [InlineData(11, 5005)]
    [InlineData(1, 5000)]
    public void Take_ClockFarAhead_LeavesTheLastSecondOrHalf(long length, long reached)
    {
        LeaseWindow window = Create(5000, 5000 + length, 0);
        window.PassRefill();

        Assert.Equal((5000 + length - reached) * Millisecond, window.Left(1_000_000_000));
        Assert.Equal(reached * Millisecond, window.Take(1_000_000_000, 1).First);
        Assert.Equal(((5000 + length - reached) * Millisecond) - 1, window.Left(1_000_000_000));
    }

    [Fact]
    public void Extend_ClockMovedBack_KeepsThePosition()
    {
        LeaseWindow window = Create(5000, 65_000, 100);

        window.Extend(OrderIdLease.OfMilliseconds(7, 65_000, 125_000), offset: 10);

        Assert.Equal(5000, window.Position(100));
        Assert.Equal(95_000, window.RefillTime);
        Assert.Equal(65_000, window.Lease.FromMilliseconds);
        window.Extend(OrderIdLease.OfMilliseconds(7, 125_000, 185_000), offset: 100_000);
        Assert.Equal(100_100, window.Position(100));
    }

    [Fact]
    public void Close_EndsIt()
    {
        LeaseWindow window = Create(5000, 65_000, 0);
        window.Take(0, 1);

        Assert.Equal((5000 * Millisecond) + 1, window.Close());

        Assert.True(window.IsClosed);
        Assert.Equal((-1L, 0L), (window.Take(0, 1).First, window.Left(0)));
        Assert.False(window.HasRoom(0));
    }

    [Fact]
    public void CreateClosed_HasNothingAndIsBehindEveryClock()
    {
        LeaseWindow window = LeaseWindow.CreateClosed(new IssueTally());

        Assert.True(window.IsClosed);
        Assert.Equal(-1, window.Take(long.MaxValue / 4, 1).First);
        Assert.False(window.TryTake(long.MaxValue / 4, out _));
        Assert.True(window.Position(long.MaxValue / 4) < 0);
    }

    [Fact]
    public void Tally_GapsOfTheClock_AreNotCounted()
    {
        var tally = new IssueTally();
        LeaseWindow window = Create(5000, 65_000, 0, tally: tally);
        window.Take(0, 1);
        window.Take(20, 1);
        window.Take(40, 5);

        Assert.Equal(7, tally.Read(window.State - window.Start));

        // What is read late or from elsewhere never takes a count back.
        Assert.Equal(7, tally.Read(-1_000_000_000_000));
        Assert.Equal(7, tally.Reported);
        tally.Retire(window.Close() - window.Start);
        Assert.Equal(7, tally.Read(0));
        Assert.Equal(9, tally.Read(2));
    }

    private static LeaseWindow Create(long from, long until, long tick, double refillPoint = 0.5, IssueTally? tally = null) =>
        new(OrderIdLease.OfMilliseconds(7, from, until), tick, refillPoint, tally ?? new IssueTally());
}
