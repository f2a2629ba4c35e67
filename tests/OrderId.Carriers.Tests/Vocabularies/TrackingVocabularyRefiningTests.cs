using System.Text;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Tests.Vocabularies;

public class TrackingVocabularyRefiningTests
{
    [Theory]
    [InlineData("OutForDelivery", "OutForDelivery_002", ShipmentStatus.AvailableForPickup)]
    [InlineData("Exception", "Exception_011", ShipmentStatus.Returned)]
    [InlineData("Pending", "Exception_011", ShipmentStatus.Returned)]
    [InlineData("InTransit", "Pending_001", ShipmentStatus.InTransit)] // Says nothing of its own.
    [InlineData("InTransit", null, ShipmentStatus.InTransit)]
    [InlineData("InTransit", "", ShipmentStatus.InTransit)]
    [InlineData(null, "Exception_011", ShipmentStatus.Returned)]
    [InlineData("", "Exception_011", ShipmentStatus.Returned)]
    public void Map_SubStatus_RefinesTheStatus(string? code, string? subCode, ShipmentStatus expected)
    {
        TrackingMapping mapping = Map(TrackingVocabulary.AfterShip, code, subCode);

        Assert.Equal((expected, true), (mapping.Status, mapping.IsKnown));
    }

    [Fact]
    public void Map_InformationAsSubStatus_MovesNothing()
    {
        TrackingMapping mapping = Map(TrackingVocabulary.AfterShip, "OutForDelivery", "OutForDelivery_003");

        Assert.Equal((ShipmentStatus.Unknown, true), (mapping.Status, mapping.IsInformation));
        Assert.True(Map(TrackingVocabulary.ShipEngine, "IT", "DELIVERY_SCHEDULED").IsInformation);
        Assert.True(Map(TrackingVocabulary.Shippo, "TRANSIT", "delivery_scheduled").IsInformation);
        Assert.True(Map(TrackingVocabulary.EasyPost, "in_transit", "expired").IsStale);
    }

    [Theory]
    [InlineData("DE", "PROOF_OF_DELIVERY")]
    [InlineData("DE", "POST_TRANSIT_STATUS")]
    [InlineData("DE", "COD_AMOUNT_PAID")]
    [InlineData("DE", "INFORMATION")]
    public void Map_ShipEngine_InformationBesideDeliveredLeavesIt(string code, string subCode)
    {
        TrackingMapping mapping = Map(TrackingVocabulary.ShipEngine, code, subCode);

        Assert.Equal((ShipmentStatus.Delivered, false, true), (mapping.Status, mapping.IsInformation, mapping.IsKnown));
    }

    [Fact]
    public void Map_EasyPost_ExpiredBesideDeliveredLeavesIt()
    {
        TrackingMapping mapping = Map(TrackingVocabulary.EasyPost, "delivered", "expired");

        Assert.Equal((ShipmentStatus.Delivered, false, true), (mapping.Status, mapping.IsStale, mapping.IsKnown));
    }

    [Theory]
    [InlineData("delivered", "arrived_at_destination", ShipmentStatus.Delivered, ShipmentDetail.None)]
    [InlineData("pre_transit", "status_update", ShipmentStatus.LabelCreated, ShipmentDetail.None)]
    [InlineData("return_to_sender", "in_transit", ShipmentStatus.Returning, ShipmentDetail.None)]
    [InlineData("in_transit", "received_at_origin_facility", ShipmentStatus.InTransit, ShipmentDetail.Accepted)]
    [InlineData("in_transit", "weather_delay", ShipmentStatus.Exception, ShipmentDetail.Weather)]
    [InlineData("unknown", "arrived_at_facility", ShipmentStatus.InTransit, ShipmentDetail.None)]
    [InlineData("failure", "refused", ShipmentStatus.Exception, ShipmentDetail.Refused)]
    public void Map_EasyPost_DetailGivenBesideAnyStatusLeavesIt(string code, string subCode, ShipmentStatus status, ShipmentDetail detail)
    {
        TrackingMapping mapping = Map(TrackingVocabulary.EasyPost, code, subCode);

        Assert.Equal((status, detail, true), (mapping.Status, mapping.Detail, mapping.IsKnown));
    }

    [Theory]
    [InlineData("TRANSIT", "delivery_attempted", ShipmentStatus.Exception)]
    [InlineData("DELIVERED", "delivered", ShipmentStatus.Delivered)]
    [InlineData("FAILURE", "package_lost", ShipmentStatus.Lost)]
    public void Map_Shippo_SubstatusIsFoundBehindItsStatus(string code, string subCode, ShipmentStatus status)
    {
        TrackingMapping mapping = Map(TrackingVocabulary.Shippo, code, subCode);

        Assert.Equal((status, code + "/" + subCode, true), (mapping.Status, mapping.Code, mapping.IsKnown));
    }

    [Fact]
    public void Map_Shippo_SubstatusOfAnotherStatusIsUnknown()
    {
        TrackingMapping mapping = Map(TrackingVocabulary.Shippo, "DELIVERED", "package_lost");

        Assert.Equal((ShipmentStatus.Delivered, "package_lost", false), (mapping.Status, mapping.Code, mapping.IsKnown));
    }

    [Fact]
    public void Map_UnknownSubStatus_LeavesTheStatusAndIsReported()
    {
        TrackingMapping mapping = Map(TrackingVocabulary.AfterShip, "AttemptFail", "AttemptFail_999");

        Assert.Equal(
            new TrackingMapping
            {
                Code = "AttemptFail_999",
                Status = ShipmentStatus.Exception,
                Detail = ShipmentDetail.DeliveryAttemptFailed,
            },
            mapping);
    }

    [Fact]
    public void Map_UnknownStatus_LeavesTheSubStatusAndIsReported()
    {
        TrackingMapping mapping = Map(TrackingVocabulary.AfterShip, "Teleported", "Exception_017");

        Assert.Equal(
            new TrackingMapping { Code = "Teleported", Status = ShipmentStatus.Exception, Detail = ShipmentDetail.Weather }, mapping);
    }

    [Fact]
    public void Map_BothUnknown_IsUnknown() =>
        Assert.Equal(new TrackingMapping { Code = "Teleported_001" }, Map(TrackingVocabulary.AfterShip, "Teleported", "Teleported_001"));

    // All three overloads have to agree.
    private static TrackingMapping Map(TrackingVocabulary vocabulary, string? code, string? subCode)
    {
        TrackingMapping mapping = vocabulary.Map(code, subCode);

        Assert.Equal(mapping, vocabulary.Map(code.AsSpan(), subCode.AsSpan()));
        Assert.Equal(
            mapping, vocabulary.Map(
                Encoding.UTF8.GetBytes(code ?? string.Empty).AsSpan(), Encoding.UTF8.GetBytes(subCode ?? string.Empty).AsSpan()));
        return mapping;
    }
}
