using OrderIds.PublicApis;

namespace OrderIds.EntityFrameworkCore.Tests;

public class PublicApiTests
{
    [Fact]
    public void PublicApi_IsTheOneApproved() => ApprovedApi.Verify(typeof(OrderIdMapping).Assembly);
}
