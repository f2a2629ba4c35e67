using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Carriers.Reading.Json;
using OrderIds.Tracking;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Vendors;

/// <summary>Reads the JSON of AfterShip: the tracking of one shipment or several, or a webhook.</summary>
/// <remarks>
/// See https://www.aftership.com/docs/tracking/model/tracking. The carrier of a shipment is the <c>slug</c> of the tracking object; the
/// source of an event is the <c>slug</c> of the checkpoint. The event ID is the checkpoint's <c>hash</c>, and the code is its subtag. Most
/// checkpoints have local times without a UTC offset. The current status has the time of delivery if it is "delivered", else the time of
/// the last update.
/// </remarks>
internal static class AfterShip
{
    public static VendorDefinition Definition { get; } = new(TrackingVendor.AfterShip, "AfterShip", TrackingVocabulary.AfterShip, Read)
    {
        Marks = ["slug tracking_number", "slug checkpoints", "trackings keyword limit", "trackings pagination.next_cursor"],
        TimeOfEnvelope = "ts"u8.ToArray(),
    };

    private static readonly FieldTable<Checkpoint> CheckpointFields = new()
    {
        { "checkpoint_time", (ref json, ref checkpoint) => checkpoint.Event.Time = json.Time() },
        { "tag", (ref json, ref checkpoint) => checkpoint.Tag = json.Token() },
        { "subtag", (ref json, ref checkpoint) => checkpoint.Subtag = json.Token() },
        { "message", (ref json, ref checkpoint) => checkpoint.Event.Description = json.Text() },
        { "location", (ref json, ref checkpoint) => checkpoint.Event.Location = json.Text() },
        { "city", (ref json, ref checkpoint) => checkpoint.Place.City = json.Token() },
        { "state", (ref json, ref checkpoint) => checkpoint.Place.Region = json.Token() },
        { "postal_code", (ref json, ref checkpoint) => checkpoint.Place.PostalCode = json.Token() },
        { "zip", (ref json, ref checkpoint) => checkpoint.Zip = json.Token() },
        { "country_region", (ref json, ref checkpoint) => checkpoint.Place.Country = json.Token() },
        { "country_iso3", (ref json, ref checkpoint) => checkpoint.Country = json.Token() },
        { "slug", (ref json, ref checkpoint) => checkpoint.Event.Source = json.SharedText() },
        { "hash", (ref json, ref checkpoint) => checkpoint.Event.EventId = json.Text() },
    };

    private static readonly FieldTable<Estimate> EstimateFields = new()
    {
        { "datetime", (ref json, ref estimate) => estimate.Time = json.Time() },
        { "datetime_max", (ref json, ref estimate) => estimate.Latest = json.Time() },
    };

    private static readonly FieldTable<Estimate> OwnEstimateFields = new()
    {
        { "estimated_delivery_date", (ref json, ref estimate) => estimate.Time = json.Time() },
        { "estimated_delivery_date_max", (ref json, ref estimate) => estimate.Latest = json.Time() },
    };

    private static readonly FieldTable<Tracking> TrackingFields = new()
    {
        { "tracking_number", (ref json, ref tracking) => tracking.Shipment.Identify(json.Key()) },
        { "slug", (ref json, ref tracking) => tracking.Shipment.Carrier = json.Text() },
        { "checkpoints", (ref json, ref tracking) => tracking.Shipment.ReadEvents(ref json, ReadCheckpoint) },
        { "tag", (ref json, ref tracking) => tracking.Tag = json.Token() },
        { "subtag", (ref json, ref tracking) => tracking.Subtag = json.Token() },
        { "subtag_message", (ref json, ref tracking) => tracking.Shipment.Text = json.Token() },
        { "updated_at", (ref json, ref tracking) => tracking.Updated = json.Time() },
        { "shipment_delivery_date", (ref json, ref tracking) => tracking.Delivered = json.Time() },
        { "signed_by", (ref json, ref tracking) => tracking.Shipment.Summary.Proof = EventBuilder.SignedBy(json.Text()) },
        { "return_to_sender", (ref json, ref tracking) => tracking.Shipment.Leg = json.Flag() ? ShipmentLeg.Return : default },
        { "aftership_estimated_delivery_date", (ref json, ref tracking) => tracking.OwnEstimate = OwnEstimateFields.Read(ref json) },
        { "latest_estimated_delivery", (ref json, ref tracking) => tracking.LatestEstimate = EstimateFields.Read(ref json) },
        { "expected_delivery", (ref json, ref tracking) => tracking.Expected = json.Time() },
        { "data", (ref json, ref _) => Read(ref json) },
        { "msg", (ref json, ref _) => Read(ref json) },
        { "tracking", (ref json, ref _) => Read(ref json) },
        { "trackings", (ref json, ref tracking) => ReadTrackings(ref json, ref tracking) },
    };

    private static void Read(ref PayloadReader json)
    {
        var tracking = default(Tracking);
        TrackingFields.Read(ref json, ref tracking);
        if (tracking.Shipment.IsFound)
        {
            tracking.Shipment.Summary.Mapping = json.Map(tracking.Tag, tracking.Subtag);
            bool isDelivered = tracking.Shipment.Summary.Mapping.Status == ShipmentStatus.Delivered;
            tracking.Shipment.Summary.Time = isDelivered ? tracking.Delivered.Or(tracking.Updated) : tracking.Updated;
            tracking.Shipment.Estimate = tracking.LatestEstimate.Time.Or(tracking.LatestEstimate.Latest)
                .Or(tracking.OwnEstimate.Time).Or(tracking.OwnEstimate.Latest).Or(tracking.Expected);
            tracking.Shipment.EstimateMade = tracking.Updated;
            json.Result.Add(in json, ref tracking.Shipment, "tracking_number", "a tracking");
        }
    }

    private static void ReadTrackings(ref PayloadReader json, ref Tracking tracking)
    {
        json.Result.Find();
        json.ReadItems(ref tracking, (ref json, ref _) => Read(ref json));
    }

    private static void ReadCheckpoint(ref PayloadReader json, ref EventBuilder item)
    {
        Checkpoint checkpoint = CheckpointFields.Read(ref json);
        checkpoint.Event.Mapping = json.Map(checkpoint.Tag, checkpoint.Subtag);
        checkpoint.Place.PostalCode = checkpoint.Place.PostalCode.Or(checkpoint.Zip);
        checkpoint.Place.Country = checkpoint.Place.Country.Or(checkpoint.Country);
        checkpoint.Event.Location = checkpoint.Place.ToText(ref json, checkpoint.Event.Location);
        item = checkpoint.Event;
    }

    private struct Tracking
    {
        public ShipmentBuilder Shipment;
        public JsonToken Tag;
        public JsonToken Subtag;
        public TimeText Updated;
        public TimeText Delivered;
        public TimeText Expected;
        public Estimate LatestEstimate;
        public Estimate OwnEstimate;
    }

    private struct Estimate
    {
        public TimeText Time;
        public TimeText Latest;
    }

    private struct Checkpoint
    {
        public EventBuilder Event;
        public PlaceBuilder Place;
        public JsonToken Tag;
        public JsonToken Subtag;

        // Earlier names of the fields for the postal code and the country.
        public JsonToken Zip;
        public JsonToken Country;
    }
}
