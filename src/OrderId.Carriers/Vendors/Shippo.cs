using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Carriers.Reading.Json;
using OrderIds.Tracking;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Vendors;

/// <summary>Reads the JSON of Shippo: the tracking of a shipment, or a webhook.</summary>
/// <remarks>
/// See https://docs.goshippo.com/docs/tracking/tracking. The source of the events is the carrier. The event ID is the <c>object_id</c>. The
/// code is the status, or the status and the substatus. The current status is <c>tracking_status</c>, with its own time. A status without a
/// time has the time at which Shippo recorded it, with the precision Unknown.
/// </remarks>
internal static class Shippo
{
    public static VendorDefinition Definition { get; } = new(TrackingVendor.Shippo, "Shippo", TrackingVocabulary.Shippo, Read)
    {
        Marks =
        [
            "tracking_status tracking_history",
            "tracking_status servicelevel",
            "tracking_history servicelevel",
            "tracking_status object_state",
        ],
    };

    private static readonly FieldTable<JsonToken> SubstatusFields = new()
    {
        { "code", (ref json, ref code) => code = json.Token() },
    };

    private static readonly FieldTable<Status> StatusFields = new()
    {
        { "status_date", (ref json, ref status) => status.Event.Time = json.Time() },
        { "object_created", (ref json, ref status) => status.Recorded = json.Time() },
        { "status", (ref json, ref status) => status.Code = json.Token() },
        { "substatus", (ref json, ref status) => status.Substatus = json.IsObject ? SubstatusFields.Read(ref json) : json.Token() },
        { "status_details", (ref json, ref status) => status.Event.Description = json.Text() },
        { "object_id", (ref json, ref status) => status.Event.EventId = json.Text() },
        { "location", (ref json, ref status) => status.Place = PlaceBuilder.Address.Read(ref json) },
    };

    private static readonly FieldTable<ShipmentBuilder> TrackingFields = new()
    {
        { "tracking_number", (ref json, ref tracking) => tracking.Identify(json.Key()) },
        { "carrier", (ref json, ref tracking) => tracking.Carrier = json.Text() },
        { "eta", (ref json, ref tracking) => tracking.Estimate = json.Time() },
        { "tracking_status", (ref json, ref tracking) => ReadSummary(ref json, ref tracking.Summary) },
        { "tracking_history", (ref json, ref tracking) => tracking.ReadEvents(ref json, ReadStatus) },
        { "data", (ref json, ref _) => Read(ref json) },
    };

    private static void Read(ref PayloadReader json)
    {
        var tracking = default(ShipmentBuilder);
        TrackingFields.Read(ref json, ref tracking);
        if (tracking.IsFound)
        {
            json.Result.Add(in json, ref tracking, "tracking_number", "a tracking");
        }
    }

    // In a transaction, the value is not an object but only the status.
    private static void ReadSummary(ref PayloadReader json, ref EventBuilder item)
    {
        if (json.IsObject)
        {
            ReadStatus(ref json, ref item);
        }
        else
        {
            item.Mapping = json.Map(json.Token());
        }
    }

    private static void ReadStatus(ref PayloadReader json, ref EventBuilder item)
    {
        Status status = StatusFields.Read(ref json);
        status.Event.Mapping = json.Map(status.Code, status.Substatus);
        status.Event.Location = status.Place.ToText(ref json);
        if (!status.Event.Time.IsKnown && status.Recorded.IsKnown)
        {
            status.Event.Time = TimeText.At(status.Recorded.Instant, TimePrecision.Unknown);
        }

        item = status.Event;
    }

    private struct Status
    {
        public EventBuilder Event;
        public TimeText Recorded;
        public PlaceBuilder Place;
        public JsonToken Code;
        public JsonToken Substatus;
    }
}
