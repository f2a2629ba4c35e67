using OrderIds.PublicApis;

namespace OrderIds.Hosting.Tests;

public class PublicApiTests
{
    [Fact]
    public void PublicApi_IsTheOneApproved() => ApprovedApi.Verify(typeof(OrderIdsOptions).Assembly);
}
