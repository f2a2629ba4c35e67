using OrderIds.Tracking;

namespace OrderIds.Carriers.Tests.Vocabularies;

public class TrackingVocabularyTests
{
    [Fact]
    public void Map_OfAKnownWord_GivesStatusAndDetail()
    {
        TrackingMapping mapping = TrackingVocabulary.AfterShip.Map("Exception_017");

        Assert.Equal(new TrackingMapping { Code = "Exception_017", Status = ShipmentStatus.Exception, Detail = ShipmentDetail.Weather, IsKnown = true }, mapping);
    }
}
