namespace OrderIds.Tests.Generation;

public class OrderIdLeaseTests
{
    [Theory]
    [InlineData(-1, 0, 1, "node")]
    [InlineData(8192, 0, 1, "node")]
    [InlineData(0, -1, 1, "from")]
    [InlineData(0, 1L << 41, (1L << 41) + 1, "from")]
    [InlineData(0, 5, 5, "until")]
    [InlineData(0, 5, (1L << 41) + 1, "until")]
    public void Lease_OutOfRange_Throws(int node, long from, long until, string parameter) =>
        Assert.Equal(parameter, Assert.Throws<ArgumentOutOfRangeException>(() => new OrderIdLease(node, from, until)).ParamName);

    [Fact]
    public void Lease_AtTheBounds_IsKept()
    {
        var lease = new OrderIdLease(8191, (1L << 41) - 1, 1L << 41, 3);

        Assert.Equal((8191, (1L << 41) - 1, 1L << 41, 3), (lease.Node, lease.From, lease.Until, lease.Version));
        Assert.Equal(0, new OrderIdLease(0, 0, 1).Version);
    }

    [Fact]
    public void ToString_NamesNodeAndTimes() =>
        Assert.Equal("node 7, 2025-01-01T00:00:00.000Z to 2094-09-07T15:47:35.552Z", new OrderIdLease(7, 0, 1L << 41).ToString());

    [Fact]
    public void Request_TimeBeforeTheEpoch_CountsAsZero() => Assert.Equal(0, new OrderIdLeaseRequest(-5, 1).Now);

    [Fact]
    public void Request_Defaults_AreTheDocumentedOnes()
    {
        var request = new OrderIdLeaseRequest(7, 1);

        Assert.Equal((7, 1, 0, long.MaxValue, null), (request.Now, request.Duration, request.NotBefore, request.NotAfter, request.PreferredNode));
    }

    [Fact]
    public void Request_NoDuration_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => new OrderIdLeaseRequest(0, 0));
}
