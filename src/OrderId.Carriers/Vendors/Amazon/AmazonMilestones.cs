using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Carriers.Reading.Json;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Vendors.Amazon;

/// <summary>Reads the JSON of Amazon SP-API: the notification that a milestone of a shipment changed.</summary>
/// <remarks>
/// See the schema of <c>SHIPMENT_TRACKING_MILESTONE_CHANGED</c> in https://github.com/amzn/selling-partner-api-models, which leaves fields
/// and codes open and shows them in an example. The number is the one that <c>identifier</c> has; of several, the one whose name is the
/// first in ordinal order. The summary is the latest milestone, with its own time. Also read is the notification as EventBridge wraps it.
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

    private static readonly FieldTable<ShipmentBuilder> DetailFields = new()
    {
        { "identifier", (ref json, ref shipment) => shipment.Number = ReadIdentifier(ref json) },
        { "latestMilestone", (ref json, ref shipment) => shipment.Summary = MilestoneFields.Read(ref json) },
        { "milestoneHistory", (ref json, ref shipment) => shipment.ReadEvents(ref json, ReadMilestone) },
        { "trackingEstimates", (ref json, ref shipment) => json.ReadItems(ref shipment.Estimate, ReadEstimate) },
    };

    private static readonly FieldTable<NotificationBody> NotificationFields = new()
    {
        { "trackingDetail", (ref json, ref _) => ReadDetail(ref json) },
        { "payload", (ref json, ref _) => Read(ref json) },
        { "shipmentTrackingMilestoneChangedNotification", (ref json, ref _) => Read(ref json) },
        { "detail", (ref json, ref _) => Read(ref json) },
    };

    private static void Read(ref PayloadReader json) => NotificationFields.Read(ref json);

    private static void ReadDetail(ref PayloadReader json)
    {
        var shipment = default(ShipmentBuilder);
        DetailFields.Read(ref json, ref shipment);
        json.Result.Add(in json, ref shipment, "identifier", "the tracking of a shipment");
    }

    // Amazon leaves open what the number is called.
    private static string? ReadIdentifier(ref PayloadReader json)
    {
        string? number = null;
        ReadOnlySpan<byte> name = default;
        json.StartObject();
        while (json.NextField())
        {
            bool isFirst = number is null || json.Name.SequenceCompareTo(name) <= 0;
            if (isFirst && !json.IsObject && !json.IsArray && json.Key() is { } key)
            {
                number = key;
                name = json.Name;
            }
        }

        return number;
    }

    private static void ReadMilestone(ref PayloadReader json, ref EventBuilder item) => MilestoneFields.Read(ref json, ref item);

    private static void ReadStatus(ref PayloadReader json, ref EventBuilder milestone)
    {
        Status status = StatusFields.Read(ref json);
        milestone.Mapping = json.Map(status.Code, status.SubCode);
        milestone.Description = status.Description;
    }

    private static void ReadEstimate(ref PayloadReader json, ref TimeText latest)
    {
        Estimate estimate = EstimateFields.Read(ref json);
        latest = (estimate.IsDelivery ? estimate.End.Or(estimate.Start) : default).Later(latest);
    }

    private struct NotificationBody;

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
    }
}
