namespace OrderIds.Tests.Sealing;

public class OrderIdCipherOptionsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Since = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Millisecond = TimeSpan.FromMilliseconds(1);

    [Fact]
    public void Default_IsTheSystemsClockOneDayAndTheFirstTimeThereIs()
    {
        var options = new OrderIdCipherOptions();

        Assert.Same(TimeProvider.System, options.TimeProvider);
        Assert.Equal(TimeSpan.FromDays(1), options.Tolerance);
        Assert.Equal(new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero), options.IssuedSince);
    }

    [Fact]
    public void Tolerance_Negative_Throws()
    {
        ArgumentOutOfRangeException exception = Assert.Throws<ArgumentOutOfRangeException>(
            () => new OrderIdCipherOptions { Tolerance = -Millisecond });
        Assert.StartsWith("Expected a tolerance of zero or more.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TimeProvider_Null_Throws() =>
        Assert.Throws<ArgumentNullException>(() => new OrderIdCipherOptions { TimeProvider = null! });

    public static TheoryData<DateTimeOffset, bool> Times => new()
    {
        { Since - TimeSpan.FromHours(1) - Millisecond, false },
        { Since - TimeSpan.FromHours(1), true },
        { Since, true },
        { Now, true },
        { Now + TimeSpan.FromHours(1), true },
        { Now + TimeSpan.FromHours(1) + Millisecond, false },
    };

    [Theory]
    [MemberData(nameof(Times))]
    public void Open_TimeOutsideTheRange_IsRefused(DateTimeOffset time, bool accepted)
    {
        using OrderIdCipher cipher = Create();
        OrderId id = OrderId.Create(time, 1, 2);
        OrderId[] ids = [cipher.Seal(OrderId.Create(Now, 0, 0)), cipher.Seal(id)];
        var destination = new OrderId[2];

        Assert.Equal(accepted, cipher.TryOpen(ids[1], out OrderId opened, out OrderIdSealError error));
        Assert.Equal(accepted, cipher.TryOpen(ids[1], out _));
        if (accepted)
        {
            cipher.Open(ids, destination);
            Assert.Equal((id, id, id, OrderIdSealError.None), (cipher.Open(ids[1]), opened, destination[1], error));
            return;
        }

        Assert.Equal((OrderId.None, OrderIdSealError.ImplausibleTime), (opened, error));
        OrderIdSealException single = Assert.Throws<OrderIdSealException>(() => cipher.Open(ids[1]));
        OrderIdSealException batch = Assert.Throws<OrderIdSealException>(() => cipher.Open(ids, destination));
        Assert.Equal((OrderIdSealError.ImplausibleTime, -1), (single.Error, single.Index));
        Assert.Equal((OrderIdSealError.ImplausibleTime, 1), (batch.Error, batch.Index));
        Assert.Equal(id, destination[1]);
    }

    [Fact]
    public void Open_TimeOutsideTheRange_SaysWhatWasExpectedAndFound()
    {
        using OrderIdCipher cipher = Create();
        OrderId id = cipher.Seal(OrderId.Create(new DateTimeOffset(2071, 5, 6, 7, 8, 9, 123, TimeSpan.Zero), 1, 2));

        OrderIdSealException single = Assert.Throws<OrderIdSealException>(() => cipher.Open(id));
        OrderIdSealException batch = Assert.Throws<OrderIdSealException>(() => cipher.Open(new[] { id }, new OrderId[1]));

        const string Reason = " was sealed with another key, or is invented. Opened with this key, its time is 2071-05-06T07:08:09.123Z, "
            + "but only times from 2026-02-28T23:00:00.000Z to 2026-11-22T13:00:00.000Z are possible.";
        Assert.Equal("The order ID" + Reason, single.Message);
        Assert.Equal("The order ID at index 0" + Reason, batch.Message);
    }

    [Fact]
    public void Open_WithAWrongKey_IsRefusedButForFew()
    {
        using var other = new OrderIdCipher(SampleIds.Key(16, first: 77));
        using OrderIdCipher cipher = Create();

        int passed = Enumerable.Range(0, 10_000).Count(index => cipher.TryOpen(other.Seal(SampleIds.Consecutive(index)), out _));

        // The range is 266 days of 25,451: some 105 pass by chance, give or take 10.
        Assert.InRange(passed, 50, 160);
    }

    [Fact]
    public void Open_OptionsChangedAfterwards_KeepsTheValuesOfTheStart()
    {
        OrderIdCipherOptions options = Options();
        using var cipher = new OrderIdCipher(SampleIds.Key(), 0, options);
        options.Tolerance = TimeSpan.FromDays(36500);

        Assert.False(cipher.TryOpen(cipher.Seal(OrderId.Create(Now.AddDays(2), 0, 0)), out _));
    }

    [Fact]
    public void Open_WithTheLargestTolerance_AcceptsEveryTime()
    {
        using var cipher = new OrderIdCipher(SampleIds.Key(), 0, new OrderIdCipherOptions { Tolerance = TimeSpan.MaxValue });
        foreach (OrderId id in SampleIds.Many(seed: 3, 100))
        {
            Assert.Equal(id, cipher.Open(cipher.Seal(id)));
        }
    }

    [Fact]
    public void Open_WithoutOptions_AcceptsTheLastTimeThereIs()
    {
        using var cipher = new OrderIdCipher(SampleIds.Key());
        OrderId last = OrderId.Parse("ZZZKZZZZZZZZZZZ08");

        Assert.Equal(last, cipher.Open(cipher.Seal(last)));
    }

    private static OrderIdCipherOptions Options() =>
        new() { TimeProvider = new FixedTime(Now), Tolerance = TimeSpan.FromHours(1), IssuedSince = Since };

    private static OrderIdCipher Create() => new(SampleIds.Key(), 0, Options());

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
