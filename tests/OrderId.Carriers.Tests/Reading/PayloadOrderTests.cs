using System.Text;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Tests;

/// <summary>Where a payload has two answers to one question, its order does not choose between them.</summary>
public class PayloadOrderTests
{
    [Theory]
    [InlineData("""{"carrier_status_code": "A", "event_code": "B"}""", "A")]
    [InlineData("""{"event_code": "B", "carrier_status_code": "A"}""", "A")]
    [InlineData("""{"event_code": "B", "carrier_status_code": ""}""", "B")]
    [InlineData("""{"carrier_status_code": null, "event_code": "B"}""", "B")]
    public void ShipEngine_TwoCodesOfTheCarrier_TakesTheStatusCode(string e, string code) =>
        Assert.Equal(code, OnlyEvent("""{"tracking_number": "EXAMPLE", "events": [""" + e + "]}", TrackingVendor.ShipEngine).Code);

    [Theory]
    [InlineData("""{"provider": {}}, {"provider": {"name": "B"}}, {"provider": {"key": 1, "name": "A"}}""", "A")]
    [InlineData("""{"provider": {"key": 1, "name": "A"}}, {"provider": {"name": "B"}}, {"provider": {}}""", "A")]
    [InlineData("""{"provider": {"key": 1, "name": "A"}}, {"provider": {}}, {"provider": {"name": "B"}}""", "A")]
    [InlineData("""{"provider": {"key": 7, "name": "Z"}}, {"provider": {"key": 7, "name": "Y"}}, {"provider": {"name": "A"}}""", "Y")]
    [InlineData("""{"provider": {"name": "A"}}, {"provider": {"key": 7, "name": "Y"}}, {"provider": {"key": 7, "name": "Z"}}""", "Y")]
    [InlineData("""{"provider": {}}, {}""", "7")]
    public void SeventeenTrack_ProvidersWithAndWithoutNames_GiveTheSameCarrier(string providers, string carrier) => Assert.Equal(
        carrier,
        OnlyShipment(
            """{"data": {"number": "EXAMPLE", "carrier": 7, "track_info": {"tracking": {"providers": [""" + providers + "]}}}}",
            TrackingVendor.SeventeenTrack).Carrier);

    [Theory]
    [InlineData("""{"tag": "InTransit", "zip": "1", "postal_code": "2", "country_iso3": "AAA", "country_region": "BBB"}""")]
    [InlineData("""{"country_region": "BBB", "country_iso3": "AAA", "postal_code": "2", "zip": "1", "tag": "InTransit"}""")]
    public void AfterShip_OldAndNewNamesOfAPlace_TakesTheNew(string checkpoint) =>
        Assert.Equal(
            "2, BBB",
            OnlyEvent(
                """{"slug": "example", "tracking_number": "EXAMPLE", "checkpoints": [""" + checkpoint + "]}",
                TrackingVendor.AfterShip).Location);

    [Theory]
    [InlineData("""{"stateOrRegion": "A", "state": "B", "region": "C", "countryCode": "D", "country": "E"}""", "A, D")]
    [InlineData("""{"country": "E", "countryCode": "D", "region": "C", "state": "B", "stateOrRegion": "A"}""", "A, D")]
    [InlineData("""{"region": "C", "state": "B"}""", "B")]
    [InlineData("""{"region": "C"}""", "C")]
    public void Amazon_SeveralNamesOfAPlace_TakesOne(string place, string location) =>
        Assert.Equal(
            location,
            OnlyEvent(
                """{"trackingId": "EXAMPLE", "eventHistory": [{"eventCode": "Received", "location": """ + place + "}]}",
                TrackingVendor.AmazonShipping).Location);

    [Theory]
    [InlineData("""{"aftn": "EXAMPLE-1", "other": "EXAMPLE-2"}""")]
    [InlineData("""{"other": "EXAMPLE-2", "aftn": "EXAMPLE-1"}""")]
    [InlineData("""{"other": "EXAMPLE-2", "aftn": "EXAMPLE-1", "Aftn": "", "AFTN": {}}""")]
    public void AmazonMilestones_SeveralIdentifiers_TakesTheFirstByName(string identifier) =>
        Assert.Equal(
            "EXAMPLE-1",
            OnlyShipment("""{"trackingDetail": {"identifier": """ + identifier + "}}", TrackingVendor.AmazonMilestones).TrackingNumber);

    [Theory]
    [InlineData("2026-03-05", "2026-03-06T12:00:00Z")]
    [InlineData("2026-03-06T12:00:00Z", "2026-03-05")]
    public void AmazonMilestones_SeveralEstimates_TakesTheLatest(string first, string second) => Assert.Equal(
        new DateTimeOffset(2026, 3, 6, 12, 0, 0, TimeSpan.Zero),
        OnlyShipment(
            $$$"""
            {"trackingDetail": {"identifier": {"aftn": "EXAMPLE"}, "trackingEstimates": [
                {"type": "ESTIMATED_DELIVERY_DATE", "estimatedInterval": {"endTime": "{{{first}}}"}},
                {"type": "ESTIMATED_DELIVERY_DATE", "estimatedInterval": {"endTime": "{{{second}}}"}}
            ]}}
            """,
            TrackingVendor.AmazonMilestones).EstimatedDelivery);

    [Theory]
    [InlineData("""{"packageReferenceId": "1", "createdTime": "2026-03-05T00:00:00Z", "shipTime": "2026-03-05"}""")]
    [InlineData("""{"packageReferenceId": "1", "shipTime": "2026-03-05", "createdTime": "2026-03-05T00:00:00Z"}""")]
    public void AmazonOrders_TimesOfOneInstant_GiveTheStatusTheOneThatIsBetterKnown(string package)
    {
        string withStatus = package.Insert(1, "\"packageStatus\": {\"status\": \"DELIVERED\"}, ");
        string json = """{"order": {"orderId": "999-0000001-0000000", "orderItems": [], "packages": [""" + withStatus + "]}}";

        Assert.Equal(TimePrecision.Exact, OnlyShipment(json, TrackingVendor.AmazonOrders).Current!.Precision);
    }

    [Theory]
    [InlineData("""{"slug": "example", "tracking_number": "1", "tracking_status": {}, "tracking_history": []}""")]
    [InlineData("""{"tracking_history": [], "tracking_status": {}, "tracking_number": "1", "slug": "example"}""")]
    [InlineData("""{"data": [{"tracking_history": [], "tracking_status": {}}, {"tracking_number": "1", "slug": "example"}]}""")]
    public void Read_MarksOfTwoVendorsAtOneDepth_IsOfNeither(string json) =>
        Assert.Equal(TrackingVendor.Unknown, Assert.Throws<TrackingFormatException>(() => TrackingReader.Read(json)).Vendor);

    [Theory]
    [InlineData(
        """
        {
          "status_code": "IT", "tracking_number": "EXAMPLE", "status_description": "",
          "data": {"tracking_status": {}, "tracking_history": []}
        }
        """)]
    [InlineData(
        """
        {
          "data": {"tracking_status": {}, "tracking_history": []},
          "status_code": "IT", "tracking_number": "EXAMPLE", "status_description": ""
        }
        """)]
    public void Read_MarksOfTwoVendorsAtTwoDepths_IsOfTheOuter(string json) =>
        Assert.Equal(TrackingVendor.ShipEngine, TrackingReader.Read(json).Vendor);

    [Theory]
    [InlineData("""{"slug": null, "tracking_number": "1"}""")]
    [InlineData("""{"a": {"b": {"c": {"d": {"e": {"f": {"slug": "example", "tracking_number": "1"}}}}}}}""")]
    [InlineData("""[{}, 1, null, {"slug": "example", "tracking_number": "1"}]""")]
    [InlineData("""{"data": {"trackings": [], "pagination": {"next_cursor": null}}}""")]
    public void Read_MarksInAnyEnvelope_AreFound(string json)
    {
        try
        {
            Assert.Equal(TrackingVendor.AfterShip, TrackingReader.Read(json).Vendor);
        }
        catch (TrackingFormatException exception)
        {
            Assert.Equal(TrackingVendor.AfterShip, exception.Vendor);
        }
    }

    [Fact]
    public void Read_CutShortAfterAFieldOfAVendor_SaysWhereInItsWords()
    {
        var exception = Assert.Throws<TrackingFormatException>(
            () => TrackingReader.Read("""{"slug": "example", "checkpoints": [{"message": "example" """u8));

        Assert.Equal((TrackingVendor.AfterShip, "$.checkpoints[0].message"), (exception.Vendor, exception.Path));
    }

    private static TrackingEvent OnlyEvent(string json, TrackingVendor vendor) => Assert.Single(OnlyShipment(json, vendor).Events());

    private static TrackedShipment OnlyShipment(string json, TrackingVendor vendor) =>
        Assert.Single(Readers.Read(vendor, Encoding.UTF8.GetBytes(json)).Shipments);
}
