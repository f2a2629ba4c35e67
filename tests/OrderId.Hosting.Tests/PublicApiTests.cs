using OrderIds.PublicApis;

namespace OrderIds.Hosting.Tests;

public class PublicApiTests
{
    [Fact]
    public void PublicApi_IsTheOneApproved() => ApprovedApi.Verify(typeof(OrderIdsOptions).Assembly);

    [Fact]
    public void PublicApi_OfNet8_IsTheOneApproved() => ApprovedApi.Verify(ApprovedApi.Net8Build(typeof(OrderIdsOptions).Assembly));
}
