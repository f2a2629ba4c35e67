using OrderIds.PublicApis;

namespace OrderIds.AspNetCore.Tests;

public class PublicApiTests
{
    [Fact]
    public void PublicApi_IsTheOneApproved() => ApprovedApi.Verify(typeof(OrderIdJsonSchema).Assembly);
}
