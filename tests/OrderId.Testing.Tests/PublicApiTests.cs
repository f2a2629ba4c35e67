using OrderIds.PublicApis;

namespace OrderIds.Testing.Tests;

public class PublicApiTests
{
    [Fact]
    public void PublicApi_IsTheOneApproved() => ApprovedApi.Verify(typeof(TestOrderIds).Assembly);
}
