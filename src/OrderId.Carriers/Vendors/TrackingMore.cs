using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Carriers.Reading.Json;
using OrderIds.Tracking;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Vendors;

/// <summary>Reads the JSON of TrackingMore, API v3 and v4: the tracking of one shipment or several, or a webhook.</summary>
/// <remarks>
/// See https://www.trackingmore.com/docs/trackingmore/d5ac362fc3cda-api-quick-start. A shipment has the events of the carriers in the
/// countries of origin and destination, and the source of an event is its carrier. The code is the substatus, else the status of the event.
/// Most times have no UTC offset. The current status has the time of the latest checkpoint. The estimate has the time of the last update.
/// </remarks>
internal static class TrackingMore
{
    public static VendorDefinition Definition { get; } =
        new(TrackingVendor.TrackingMore, "TrackingMore", TrackingVocabulary.TrackingMore, Read)
        {
            Marks = ["courier_code delivery_status", "courier_code origin_info", "delivery_status origin_info.trackinfo"],
        };

    private static readonly FieldTable<Checkpoint> CheckpointFields = new()
    {
        { "checkpoint_date", (ref json, ref checkpoint) => checkpoint.Event.Time = json.Time() },
        { "checkpoint_delivery_status", (ref json, ref checkpoint) => checkpoint.Status = json.Token() },
        { "checkpoint_delivery_substatus", (ref json, ref checkpoint) => checkpoint.Substatus = json.Token() },
        { "tracking_detail", (ref json, ref checkpoint) => checkpoint.Event.Description = json.Text() },
        { "location", (ref json, ref checkpoint) => checkpoint.Event.Location = json.Text() },
        { "city", (ref json, ref checkpoint) => checkpoint.Place.City = json.Token() },
        { "state", (ref json, ref checkpoint) => checkpoint.Place.Region = json.Token() },
        { "zip", (ref json, ref checkpoint) => checkpoint.Place.PostalCode = json.Token() },
        { "country_iso2", (ref json, ref checkpoint) => checkpoint.Place.Country = json.Token() },
    };

    private static readonly FieldTable<Tracking> SideFields = new()
    {
        { "courier_code", (ref json, ref tracking) => tracking.CarrierOfSide = json.Text() },
        { "trackinfo", (ref json, ref tracking) => tracking.Shipment.ReadEvents(ref json, ReadCheckpoint) },
    };

    private static readonly FieldTable<Tracking> TrackingFields = new()
    {
        { "tracking_number", (ref json, ref tracking) => tracking.Shipment.Number = json.Key() },
        { "courier_code", (ref json, ref tracking) => tracking.SetCarrier(json.Text()) },
        { "delivery_status", (ref json, ref tracking) => tracking.Status = json.Token() },
        { "substatus", (ref json, ref tracking) => tracking.Substatus = json.Token() },
        { "latest_event", (ref json, ref tracking) => tracking.Shipment.Text = json.Token() },
        { "latest_checkpoint_time", (ref json, ref tracking) => tracking.Shipment.Summary.Time = json.Time() },
        { "update_at", (ref json, ref tracking) => tracking.Shipment.EstimateMade = json.Time() },
        { "scheduled_delivery_date", (ref json, ref tracking) => tracking.Shipment.Estimate = json.Time() },
        { "signed_by", (ref json, ref tracking) => tracking.Shipment.Summary.Proof = EventBuilder.SignedBy(json.Text()) },
        { "origin_info", (ref json, ref tracking) => ReadSide(ref json, ref tracking) },
        { "destination_info", (ref json, ref tracking) => ReadSide(ref json, ref tracking) },
        { "data", (ref json, ref tracking) => ReadData(ref json, ref tracking) },
    };

    private static void Read(ref PayloadReader json)
    {
        var tracking = default(Tracking);
        TrackingFields.Read(ref json, ref tracking);
        if (tracking.Shipment.IsFound)
        {
            tracking.Shipment.Summary.Mapping = json.Map(tracking.Status, tracking.Substatus);
            json.Result.Add(in json, ref tracking.Shipment, "tracking_number", "a tracking");
        }
    }

    private static void ReadData(ref PayloadReader json, ref Tracking tracking)
    {
        if (!json.IsArray)
        {
            Read(ref json);
            return;
        }

        json.ReadList(ref tracking, (ref json, ref _) => Read(ref json));
    }

    // The carrier may come after its events in the payload.
    private static void ReadSide(ref PayloadReader json, ref Tracking tracking)
    {
        int before = tracking.Shipment.Events.Length;
        tracking.CarrierOfSide = null;
        SideFields.Read(ref json, ref tracking);
        foreach (ref EventBuilder item in tracking.Shipment.Events.Slice(before))
        {
            item.Source = tracking.CarrierOfSide;
        }
    }

    private static void ReadCheckpoint(ref PayloadReader json, ref EventBuilder item)
    {
        Checkpoint checkpoint = CheckpointFields.Read(ref json);
        checkpoint.Event.Mapping = json.Map(checkpoint.Status, checkpoint.Substatus);
        checkpoint.Event.Location = checkpoint.Place.ToText(ref json, checkpoint.Event.Location);
        item = checkpoint.Event;
    }

    private struct Tracking
    {
        public ShipmentBuilder Shipment;
        public JsonToken Status;
        public JsonToken Substatus;
        public string? CarrierOfSide;

        // A number alone does not make the object a shipment.
        public void SetCarrier(string? carrier)
        {
            Shipment.Carrier = carrier;
            Shipment.Find();
        }
    }

    private struct Checkpoint
    {
        public EventBuilder Event;
        public PlaceBuilder Place;
        public JsonToken Status;
        public JsonToken Substatus;
    }
}
