using OrderIds.PublicApis;

namespace OrderIds.Carriers.Tests;

public partial class PublicApiTests
{
    [Fact]
    public void PublicApi_OfNet8_IsTheOneApproved() => ApprovedApi.Verify(ApprovedApi.Net8Build(typeof(TrackingVocabulary).Assembly));
}
