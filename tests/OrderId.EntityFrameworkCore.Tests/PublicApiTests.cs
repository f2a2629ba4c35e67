using OrderIds.PublicApis;

namespace OrderIds.EntityFrameworkCore.Tests;

public class PublicApiTests
{
    [Fact]
    public void PublicApi_IsTheOneApproved() => ApprovedApi.Verify(typeof(OrderIdMapping).Assembly);

    [Fact]
    public void PublicApi_OfNet8_IsTheOneApproved() => ApprovedApi.Verify(ApprovedApi.Net8Build(typeof(OrderIdMapping).Assembly));
}
