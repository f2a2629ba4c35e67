using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Carriers.Reading.Json;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Vendors.Amazon;

/// <summary>
/// Reads the JSON of Amazon SP-API Tracking 2026-01-30: the tracking of a shipment, or the notification that a milestone changed.
/// </summary>
/// <remarks>
/// See tracking_2026-01-30 and the schema of <c>SHIPMENT_TRACKING_MILESTONE_CHANGED</c> in
/// https://github.com/amzn/selling-partner-api-models. The number of a shipment is the carrier's tracking number. If there is none, the
/// number is the identifier whose name comes first in ordinal order. The code of an event combines Amazon's code and sub-code, as in
/// <c>DELIVERED/PORCH</c>. The current status is the latest milestone, with its own time.
/// </remarks>
internal static class AmazonMilestones
{
    public static VendorDefinition Definition { get; } =
        new(TrackingVendor.AmazonMilestones, "Amazon milestones", TrackingVocabulary.AmazonMilestones, Read)
        {
            Source = "Amazon",
            Marks = ["identifier milestoneHistory", "identifier latestMilestone"],
        };

    private static readonly FieldTable<Estimate> IntervalFields = new()
    {
        { "startTime", (ref json, ref estimate) => estimate.Start = json.Time() },
        { "endTime", (ref json, ref estimate) => estimate.End = json.Time() },
    };

    private static readonly FieldTable<Estimate> EstimateFields = new()
    {
        { "type", (ref json, ref estimate) => estimate.IsDelivery = json.Utf8(json.Token()).SequenceEqual("ESTIMATED_DELIVERY_DATE"u8) },
        { "estimatedInterval", (ref json, ref estimate) => IntervalFields.Read(ref json, ref estimate) },
        { "lastUpdatedTime", (ref json, ref estimate) => estimate.Made = json.Time() },
    };

    private static readonly FieldTable<Status> StatusFields = new()
    {
        { "code", (ref json, ref status) => status.Code = json.Token() },
        { "subCode", (ref json, ref status) => status.SubCode = json.Token() },
        { "description", (ref json, ref status) => status.Description = json.Text() },
    };

    private static readonly FieldTable<EventBuilder> LocationFields = new()
    {
        { "address", (ref json, ref milestone) => milestone.Location = AmazonPlace.Read(ref json) },
    };

    private static readonly FieldTable<EventBuilder> MilestoneFields = new()
    {
        { "status", (ref json, ref milestone) => ReadStatus(ref json, ref milestone) },
        { "occurredAt", (ref json, ref milestone) => milestone.Time = json.Time() },
        { "location", (ref json, ref milestone) => LocationFields.Read(ref json, ref milestone) },
    };

    private static readonly FieldTable<CarrierTracking> CarrierTrackingFields = new()
    {
        { "trackingNumber", (ref json, ref tracking) => tracking.Number = json.Key() },
        { "carrierCode", (ref json, ref tracking) => tracking.Carrier = json.Text() },
    };

    private static readonly FieldTable<ShipmentBuilder> DetailFields = new()
    {
        { "identifier", (ref json, ref shipment) => ReadIdentifier(ref json, ref shipment) },
        { "latestMilestone", (ref json, ref shipment) => shipment.Summary = MilestoneFields.Read(ref json) },
        { "milestoneHistory", (ref json, ref shipment) => shipment.ReadEvents(ref json, ReadMilestone) },
        { "trackingEstimates", (ref json, ref shipment) => json.ReadItems(ref shipment, ReadEstimate) },
    };

    private static readonly FieldTable<NotificationBody> NotificationFields = new()
    {
        { "trackingDetail", (ref json, ref _) => ReadDetail(ref json) },
        { "payload", (ref json, ref _) => Read(ref json) },
        { "shipmentTrackingMilestoneChangedNotification", (ref json, ref _) => Read(ref json) },
    };

    private static void Read(ref PayloadReader json) => NotificationFields.Read(ref json);

    private static void ReadDetail(ref PayloadReader json)
    {
        var shipment = default(ShipmentBuilder);
        DetailFields.Read(ref json, ref shipment);
        json.Result.Add(in json, ref shipment, "identifier", "the tracking of a shipment");
    }

    private static void ReadIdentifier(ref PayloadReader json, ref ShipmentBuilder shipment)
    {
        CarrierTracking tracking = default;
        string? other = null;
        ReadOnlySpan<byte> nameOfOther = default;
        if (!json.StartObject())
        {
            return;
        }

        while (json.NextField())
        {
            if (json.IsObject)
            {
                tracking = json.Name.SequenceEqual("carrierTracking"u8) ? CarrierTrackingFields.Read(ref json) : tracking;
            }
            else if (!json.IsArray && (other is null || json.Name.SequenceCompareTo(nameOfOther) <= 0) && json.Key() is { } key)
            {
                other = key;
                nameOfOther = json.Name;
            }
        }

        shipment.Number = tracking.Number ?? other;
        shipment.Carrier = tracking.Carrier;
    }

    private static void ReadMilestone(ref PayloadReader json, ref EventBuilder item) => MilestoneFields.Read(ref json, ref item);

    private static void ReadStatus(ref PayloadReader json, ref EventBuilder milestone)
    {
        Status status = StatusFields.Read(ref json);
        TrackingMapping mapping = json.Map(status.Code, status.SubCode);
        milestone.Mapping = status.Code.IsEmpty || status.SubCode.IsEmpty
            ? mapping
            : mapping with { Code = json.SharedPair(status.Code, status.SubCode) };
        milestone.Description = status.Description;
    }

    private static void ReadEstimate(ref PayloadReader json, ref ShipmentBuilder shipment)
    {
        Estimate estimate = EstimateFields.Read(ref json);
        if (estimate.IsDelivery)
        {
            shipment.AddEstimate(estimate.End.Or(estimate.Start), estimate.Made);
        }
    }

    private struct NotificationBody;

    private struct CarrierTracking
    {
        public string? Number;
        public string? Carrier;
    }

    private struct Status
    {
        public JsonToken Code;
        public JsonToken SubCode;
        public string? Description;
    }

    private struct Estimate
    {
        public bool IsDelivery;
        public TimeText Start;
        public TimeText End;
        public TimeText Made;
    }
}
