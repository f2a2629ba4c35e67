using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Carriers.Reading.Json;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Vendors;

/// <summary>Reads the JSON of EasyPost: a tracker, a list of trackers, or a webhook event.</summary>
/// <remarks>
/// See https://docs.easypost.com/docs/trackers. The source of an event is its <c>source</c>, the carrier. The code of an event is its
/// status detail, or its status if the detail does not affect the mapping. If EasyPost does not know the place of an event, it sends the
/// local time as if it were UTC, and the payload does not show this. The current status has the time of the last update.
/// </remarks>
internal static class EasyPost
{
    public static VendorDefinition Definition { get; } = new(TrackingVendor.EasyPost, "EasyPost", TrackingVocabulary.EasyPost, Read)
    {
        Marks = ["tracking_code tracking_details", "tracking_code status_detail", "tracking_details status_detail", "trackers has_more"],
        TimeOfEnvelope = "created_at"u8.ToArray(),

        // A tracker has a field of the same name, with the time at which it was created.
        MarkOfEnvelope = "result"u8.ToArray(),
    };

    private static readonly FieldTable<TrackingDetail> DetailFields = new()
    {
        { "datetime", (ref json, ref detail) => detail.Event.Time = json.Time() },
        { "message", (ref json, ref detail) => detail.Message = json.Text() },
        { "description", (ref json, ref detail) => detail.Event.Description = json.Text() },
        { "status", (ref json, ref detail) => detail.Status = json.Token() },
        { "status_detail", (ref json, ref detail) => detail.Detail = json.Token() },
        { "source", (ref json, ref detail) => detail.Event.Source = json.SharedText() },
        { "tracking_location", (ref json, ref detail) => detail.Place = PlaceBuilder.Address.Read(ref json) },
    };

    private static readonly FieldTable<Tracker> TrackerFields = new()
    {
        { "tracking_code", (ref json, ref tracker) => tracker.Shipment.Identify(json.Key()) },
        { "carrier", (ref json, ref tracker) => tracker.Shipment.Carrier = json.Text() },
        { "status", (ref json, ref tracker) => tracker.Status = json.Token() },
        { "status_detail", (ref json, ref tracker) => tracker.Detail = json.Token() },
        { "updated_at", (ref json, ref tracker) => tracker.Shipment.Summary.Time = json.Time() },
        { "est_delivery_date", (ref json, ref tracker) => tracker.Shipment.Estimate = json.Time() },
        { "signed_by", (ref json, ref tracker) => tracker.Shipment.Summary.Proof = EventBuilder.SignedBy(json.Text()) },
        { "tracking_details", (ref json, ref tracker) => tracker.Shipment.ReadEvents(ref json, ReadDetail) },
        { "is_return", (ref json, ref tracker) => tracker.Shipment.Leg = json.Flag() ? ShipmentLeg.Return : default },
        { "result", (ref json, ref _) => Read(ref json) },
        { "trackers", (ref json, ref tracker) => ReadTrackers(ref json, ref tracker) },
    };

    private static void Read(ref PayloadReader json)
    {
        var tracker = default(Tracker);
        TrackerFields.Read(ref json, ref tracker);
        if (tracker.Shipment.IsFound)
        {
            tracker.Shipment.Summary.Mapping = json.Map(tracker.Status, tracker.Detail);
            tracker.Shipment.EstimateMade = tracker.Shipment.Summary.Time;
            json.Result.Add(in json, ref tracker.Shipment, "tracking_code", "a tracker");
        }
    }

    private static void ReadTrackers(ref PayloadReader json, ref Tracker tracker)
    {
        json.Result.Find();
        json.ReadItems(ref tracker, (ref json, ref _) => Read(ref json));
    }

    private static void ReadDetail(ref PayloadReader json, ref EventBuilder item)
    {
        TrackingDetail detail = DetailFields.Read(ref json);
        detail.Event.Mapping = json.Map(detail.Status, detail.Detail);
        detail.Event.Description = string.IsNullOrWhiteSpace(detail.Message) ? detail.Event.Description : detail.Message;
        detail.Event.Location = detail.Place.ToText(ref json);
        item = detail.Event;
    }

    private struct Tracker
    {
        public ShipmentBuilder Shipment;
        public JsonToken Status;
        public JsonToken Detail;
    }

    private struct TrackingDetail
    {
        public EventBuilder Event;
        public PlaceBuilder Place;
        public JsonToken Status;
        public JsonToken Detail;
        public string? Message;
    }
}
