using OrderIds.PublicApis;

namespace OrderIds.Tests;

public class PublicApiTests
{
    [Fact]
    public void PublicApi_IsTheOneApproved() => ApprovedApi.Verify(typeof(OrderId).Assembly);
}
