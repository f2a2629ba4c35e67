using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Carriers.Reading.Json;
using OrderIds.Tracking;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Vendors;

/// <summary>Reads the JSON of ShipEngine: the tracking of a shipment, or a webhook.</summary>
/// <remarks>
/// See https://www.shipengine.com/docs/tracking. The code of an event is its status detail, or its status if the detail does not affect the
/// mapping. An event without either has the carrier's own code (<c>carrier_status_code</c>, else <c>event_code</c>), which is not a code of
/// ShipEngine. The time is <c>occurred_at</c>, else <c>carrier_occurred_at</c>, which is local. If the shipment was delivered, the current
/// status has the time of delivery; otherwise ShipEngine gives no time for it.
/// </remarks>
internal static class ShipEngine
{
    public static VendorDefinition Definition { get; } = new(TrackingVendor.ShipEngine, "ShipEngine", TrackingVocabulary.ShipEngine, Read)
    {
        Marks = ["status_code carrier_status_code", "status_code status_description tracking_number"],
    };

    private static readonly FieldTable<Event> EventFields = new()
    {
        { "occurred_at", (ref json, ref item) => item.Builder.Time = json.Time() },
        { "event_date", (ref json, ref item) => item.FormerTime = json.Time() },
        { "carrier_occurred_at", (ref json, ref item) => item.LocalTime = json.Time() },
        { "description", (ref json, ref item) => item.Builder.Description = json.Text() },
        { "status_code", (ref json, ref item) => item.Status = json.Token() },
        { "status_detail_code", (ref json, ref item) => item.Detail = json.Token() },
        { "carrier_status_code", (ref json, ref item) => item.CarrierCode = json.Token() },
        { "event_code", (ref json, ref item) => item.EventCode = json.Token() },
        { "city_locality", (ref json, ref item) => item.Place.City = json.Token() },
        { "state_province", (ref json, ref item) => item.Place.Region = json.Token() },
        { "postal_code", (ref json, ref item) => item.Place.PostalCode = json.Token() },
        { "country_code", (ref json, ref item) => item.Place.Country = json.Token() },
        { "signer", (ref json, ref item) => item.Builder.Proof = EventBuilder.SignedBy(json.Text()) },
    };

    private static readonly FieldTable<Tracking> TrackingFields = new()
    {
        { "tracking_number", (ref json, ref tracking) => tracking.Shipment.Identify(json.Key()) },
        { "carrier_code", (ref json, ref tracking) => tracking.Shipment.Carrier = json.Text() },
        { "status_code", (ref json, ref tracking) => tracking.Status = json.Token() },
        { "status_detail_code", (ref json, ref tracking) => tracking.Detail = json.Token() },
        { "status_description", (ref json, ref tracking) => tracking.Shipment.Text = json.Token() },
        { "estimated_delivery_date", (ref json, ref tracking) => tracking.Shipment.Estimate = json.Time() },
        { "actual_delivery_date", (ref json, ref tracking) => tracking.Delivered = json.Time() },
        { "events", (ref json, ref tracking) => tracking.Shipment.ReadEvents(ref json, ReadEvent) },
        { "data", (ref json, ref _) => Read(ref json) },
    };

    private static void Read(ref PayloadReader json)
    {
        var tracking = default(Tracking);
        TrackingFields.Read(ref json, ref tracking);
        if (tracking.Shipment.IsFound)
        {
            tracking.Shipment.Summary.Mapping = json.Map(tracking.Status, tracking.Detail);
            tracking.Shipment.Summary.Time = tracking.Shipment.Summary.Mapping.Status == ShipmentStatus.Delivered
                ? tracking.Delivered
                : default;
            json.Result.Add(in json, ref tracking.Shipment, "tracking_number", "a tracking");
        }
    }

    private static void ReadEvent(ref PayloadReader json, ref EventBuilder target)
    {
        Event item = EventFields.Read(ref json);
        item.Builder.Time = item.Builder.Time.Or(item.FormerTime).Or(item.LocalTime);
        TrackingMapping mapping = json.Map(item.Status, item.Detail);
        item.Builder.Mapping = mapping.Code is null ? mapping with { Code = json.Text(item.CarrierCode.Or(item.EventCode)) } : mapping;
        item.Builder.Location = item.Place.ToText(ref json);
        target = item.Builder;
    }

    private struct Tracking
    {
        public ShipmentBuilder Shipment;
        public JsonToken Status;
        public JsonToken Detail;
        public TimeText Delivered;
    }

    private struct Event
    {
        public EventBuilder Builder;
        public PlaceBuilder Place;
        public TimeText LocalTime;

        // The name of the time field in webhooks of 2019.
        public TimeText FormerTime;
        public JsonToken Status;
        public JsonToken Detail;
        public JsonToken CarrierCode;
        public JsonToken EventCode;
    }
}
