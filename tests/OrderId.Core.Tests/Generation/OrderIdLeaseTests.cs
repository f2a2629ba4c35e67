using System.Globalization;

namespace OrderIds.Tests.Generation;

public class OrderIdLeaseTests
{
    private static readonly DateTimeOffset Epoch = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset End = new(2094, 9, 7, 15, 47, 35, 552, TimeSpan.Zero);

    [Theory]
    [InlineData(-1, "2025-01-01T00:00:00.000Z", "2025-01-01T00:00:00.001Z", "node")]
    [InlineData(8192, "2025-01-01T00:00:00.000Z", "2025-01-01T00:00:00.001Z", "node")]
    [InlineData(0, "2024-12-31T23:59:59.999Z", "2025-01-01T00:00:00.001Z", "from")]
    [InlineData(0, "2094-09-07T15:47:35.552Z", "2094-09-07T15:47:35.553Z", "from")]
    [InlineData(0, "2026-01-01T00:00:00.000Z", "2026-01-01T00:00:00.000Z", "until")]
    [InlineData(0, "2026-01-01T00:00:00.000Z", "2094-09-07T15:47:35.553Z", "until")]
    public void Lease_OutOfRange_Throws(int node, string from, string until, string parameter) =>
        Assert.Equal(
            parameter, Assert.Throws<ArgumentOutOfRangeException>(() => new OrderIdLease(node, Time(from), Time(until))).ParamName);

    [Theory]
    [InlineData("2026-01-01T00:00:00.0000001Z", "2026-01-02T00:00:00.000Z", "from")]
    [InlineData("2026-01-01T00:00:00.000Z", "2026-01-02T00:00:00.0000001Z", "until")]
    public void Lease_PartOfAMillisecond_Throws(string from, string until, string parameter)
    {
        var exception = Assert.Throws<ArgumentException>(() => new OrderIdLease(0, Time(from), Time(until)));

        Assert.Equal(parameter, exception.ParamName);
        Assert.Contains(".0000001+00:00", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lease_AtTheBounds_IsKept()
    {
        var lease = new OrderIdLease(8191, End.AddMilliseconds(-1), End, 3);

        Assert.Equal((8191, End.AddMilliseconds(-1), End, 3), (lease.Node, lease.From, lease.Until, lease.Version));
        Assert.Equal(((1L << 41) - 1, 1L << 41), (lease.FromMilliseconds, lease.UntilMilliseconds));
        Assert.Equal(0, new OrderIdLease(0, Epoch, Epoch.AddMilliseconds(1)).Version);
    }

    [Fact]
    public void Lease_TimesOfAnotherOffset_AreShownInUtc()
    {
        var lease = new OrderIdLease(
            7, Epoch.AddHours(1).ToOffset(TimeSpan.FromHours(2)), Epoch.AddHours(2).ToOffset(TimeSpan.FromHours(-5)));

        Assert.Equal((Epoch.AddHours(1), Epoch.AddHours(2)), (lease.From, lease.Until));
        Assert.Equal((TimeSpan.Zero, TimeSpan.Zero), (lease.From.Offset, lease.Until.Offset));
    }

    [Fact]
    public void ToString_NamesNodeAndTimes() =>
        Assert.Equal("node 7, 2025-01-01T00:00:00.000Z to 2094-09-07T15:47:35.552Z", new OrderIdLease(7, Epoch, End).ToString());

    [Fact]
    public void Request_TimeBeforeTheEpoch_CountsAsTheEpoch() =>
        Assert.Equal(0, new OrderIdLeaseRequest(Epoch.AddTicks(-1), TimeSpan.FromSeconds(1)).NowMilliseconds);

    [Fact]
    public void Request_Defaults_AreTheDocumentedOnes()
    {
        var request = new OrderIdLeaseRequest(Epoch.AddDays(1), TimeSpan.FromMinutes(1));

        Assert.Equal((Epoch.AddDays(1), TimeSpan.FromMinutes(1)), (request.Now, request.Duration));
        Assert.Equal((Epoch, DateTimeOffset.MaxValue, null), (request.NotBefore, request.NotAfter, request.PreferredNode));
    }

    [Fact]
    public void Request_PartsOfAMillisecond_NarrowTheWindow()
    {
        DateTimeOffset odd = Epoch.AddTicks(15_000);
        var request = new OrderIdLeaseRequest(odd, TimeSpan.FromTicks(15_000)) { NotBefore = odd, NotAfter = odd };

        Assert.Equal(
            (1, 1, 2, 1),
            (request.NowMilliseconds, request.DurationMilliseconds, request.NotBeforeMilliseconds, request.NotAfterMilliseconds));
        Assert.Equal(-1, new OrderIdLeaseRequest(odd, TimeSpan.FromDays(1)) { NotAfter = Epoch.AddTicks(-1) }.NotAfterMilliseconds);
    }

    [Fact]
    public void Request_LessThanAMillisecond_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new OrderIdLeaseRequest(Epoch, TimeSpan.FromTicks(9999)));

    [Fact]
    public void OfMilliseconds_BeyondTheCalendar_IsItsEnd() =>
        Assert.Equal(DateTimeOffset.MaxValue, OrderIdLeaseRequest.OfMilliseconds(0, 1, notAfter: long.MaxValue / 2).NotAfter);

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
