using OrderIds.PublicApis;

namespace OrderIds.Carriers.Tests;

public partial class PublicApiTests
{
    [Fact]
    public void PublicApi_IsTheOneApproved() => ApprovedApi.Verify(typeof(TrackingVocabulary).Assembly);
}
