using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Vendors.Amazon;

/// <summary>Reads the JSON of Amazon SP-API Shipping, v1 and v2: the tracking of a package.</summary>
/// <remarks>
/// See https://developer-docs.amazon.com/sp-api/docs/shipping-api-v2-reference. Amazon does not name the carrier here, and gives no time
/// for the current status, which gets the time of the newest event. Each event has its direction, forward or return. The detail code of the
/// forward direction gives more detail about the current status. The additional tracking number of a return is not read.
/// </remarks>
internal static class AmazonShipping
{
    public static VendorDefinition Definition { get; } =
        new(TrackingVendor.AmazonShipping, "Amazon Shipping", TrackingVocabulary.AmazonShipping, Read)
        {
            Marks = ["trackingId eventHistory", "trackingId summary.status"],
        };

    private static readonly FieldTable<EventBuilder> EventFields = new()
    {
        { "eventCode", (ref json, ref item) => item.Mapping = json.Map(json.Token()) },
        { "eventTime", (ref json, ref item) => item.Time = json.Time() },
        { "shipmentType", (ref json, ref item) => item.Leg = LegOf(json.Utf8(json.Token())) },
        { "location", (ref json, ref item) => item.Location = AmazonPlace.Read(ref json) },
    };

    private static readonly FieldTable<TrackingMapping> DetailFields = new()
    {
        { "forward", (ref json, ref detail) => json.ReadItems(ref detail, ReadForwardDetail) },
        { "returns", (ref json, ref detail) => json.ReadItems(ref detail, (ref json, ref _) => MapDetail(ref json)) },
    };

    private static readonly FieldTable<Summary> SummaryFields = new()
    {
        { "status", (ref json, ref summary) => summary.Status = json.Map(json.Token()) },
        { "trackingDetailCodes", (ref json, ref summary) => summary.Detail = DetailFields.Read(ref json) },
    };

    private static readonly FieldTable<ShipmentBuilder> PackageFields = new()
    {
        { "trackingId", (ref json, ref package) => package.Identify(json.Key()) },
        { "eventHistory", (ref json, ref package) => package.ReadEvents(ref json, ReadEvent) },
        { "promisedDeliveryDate", (ref json, ref package) => package.Estimate = json.Time() },
        { "summary", (ref json, ref package) => package.Summary.Mapping = ReadSummary(ref json) },
        { "payload", (ref json, ref _) => Read(ref json) },
    };

    private static void Read(ref PayloadReader json)
    {
        var package = default(ShipmentBuilder);
        PackageFields.Read(ref json, ref package);
        if (package.IsFound)
        {
            json.Result.Add(in json, ref package, "trackingId", "the tracking of a package");
        }
    }

    private static TrackingMapping ReadSummary(ref PayloadReader json)
    {
        Summary summary = SummaryFields.Read(ref json);
        (TrackingMapping status, TrackingMapping detail) = (summary.Status, summary.Detail);

        // A shipment that is "undeliverable" is already on its way back if the detail says so.
        bool isOnWayBack = status.Status == ShipmentStatus.Exception && detail.Status == ShipmentStatus.Returning;
        bool saysMore = detail.Status == status.Status && detail.Detail != ShipmentDetail.None;
        return isOnWayBack ? detail : saysMore ? status with { Detail = detail.Detail } : status;
    }

    // Of several details, the greatest is used, so that the result does not depend on their order.
    private static void ReadForwardDetail(ref PayloadReader json, ref TrackingMapping detail)
    {
        TrackingMapping other = MapDetail(ref json);
        detail = (other.Status, other.Detail).CompareTo((detail.Status, detail.Detail)) > 0 ? other : detail;
    }

    private static TrackingMapping MapDetail(ref PayloadReader json) => json.Map(TrackingVocabulary.AmazonShippingDetails, json.Token());

    private static void ReadEvent(ref PayloadReader json, ref EventBuilder item) => EventFields.Read(ref json, ref item);

    private static ShipmentLeg LegOf(ReadOnlySpan<byte> type) =>
        type.SequenceEqual("FORWARD"u8) ? ShipmentLeg.Forward : type.SequenceEqual("RETURNS"u8) ? ShipmentLeg.Return : ShipmentLeg.Unknown;

    private struct Summary
    {
        public TrackingMapping Status;
        public TrackingMapping Detail;
    }
}
