using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Carriers.Reading.Json;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Vendors;

/// <summary>Reads the JSON of Easyship: the tracking of one shipment or several, or a webhook.</summary>
/// <remarks>
/// See https://developers.easyship.com. A shipment without a tracking number has Easyship's shipment ID as its number. The source of an
/// event is the handler of the checkpoint. The event ID is the order number of the checkpoint, which distinguishes checkpoints with the
/// same time. Easyship gives no time for the current status and the estimate, and local times for most checkpoints. The current status gets
/// the time of the newest checkpoint.
/// </remarks>
internal static class Easyship
{
    public static VendorDefinition Definition { get; } = new(TrackingVendor.Easyship, "Easyship", TrackingVocabulary.Easyship, Read)
    {
        Marks = ["easyship_shipment_id tracking_number", "easyship_shipment_id checkpoints", "easyship_shipment_id tracking_state"],
    };

    private static readonly FieldTable<Checkpoint> CheckpointFields = new()
    {
        { "order_number", (ref json, ref checkpoint) => checkpoint.Event.EventId = json.Text() },
        { "handler", (ref json, ref checkpoint) => checkpoint.Event.Source = json.SharedText() },
        { "message", (ref json, ref checkpoint) => checkpoint.Event.Description = json.Text() },
        { "location", (ref json, ref checkpoint) => checkpoint.Event.Location = json.Text() },
        { "city", (ref json, ref checkpoint) => checkpoint.Place.City = json.Token() },
        { "state", (ref json, ref checkpoint) => checkpoint.Place.Region = json.Token() },
        { "postal_code", (ref json, ref checkpoint) => checkpoint.Place.PostalCode = json.Token() },
        { "country_name", (ref json, ref checkpoint) => checkpoint.Place.Country = json.Token() },
        { "checkpoint_time", (ref json, ref checkpoint) => checkpoint.Event.Time = json.Time() },
        { "primary_status", (ref json, ref checkpoint) => checkpoint.Status = json.Token() },
    };

    private static readonly FieldTable<string> CourierFields = new()
    {
        { "umbrella_name", (ref json, ref name) => name = json.Text()! },
    };

    private static readonly FieldTable<Shipment> ShipmentFields = new()
    {
        { "easyship_shipment_id", (ref json, ref shipment) => shipment.Id = json.Key() },
        { "tracking_number", (ref json, ref shipment) => shipment.Built.Number = json.Key() },
        { "courier_service", (ref json, ref shipment) => shipment.Built.Carrier = CourierFields.Read(ref json) },
        { "status", (ref json, ref shipment) => shipment.Status = json.Token() },
        { "eta_date", (ref json, ref shipment) => shipment.Built.Estimate = json.Time() },
        { "checkpoints", (ref json, ref shipment) => ReadCheckpoints(ref json, ref shipment) },
        { "data", (ref json, ref _) => Read(ref json) },
        { "tracking_status", (ref json, ref _) => Read(ref json) },
        { "tracking", (ref json, ref _) => Read(ref json) },
        { "trackings", (ref json, ref shipment) => ReadTrackings(ref json, ref shipment) },
    };

    private static void Read(ref PayloadReader json)
    {
        var shipment = default(Shipment);
        ShipmentFields.Read(ref json, ref shipment);
        if (shipment.Id is not null)
        {
            shipment.Built.Number ??= shipment.Id;
            shipment.Built.Summary.Mapping = json.Map(shipment.Status);
            json.Result.Add(in json, ref shipment.Built, "easyship_shipment_id", "a shipment");
        }
    }

    private static void ReadTrackings(ref PayloadReader json, ref Shipment shipment)
    {
        json.ReadList(ref shipment, (ref json, ref _) => Read(ref json));
    }

    // If there are no checkpoints, the value is an empty object.
    private static void ReadCheckpoints(ref PayloadReader json, ref Shipment shipment)
    {
        if (!json.IsObject || !json.IsEmpty)
        {
            shipment.Built.ReadEvents(ref json, ReadCheckpoint);
        }
    }

    private static void ReadCheckpoint(ref PayloadReader json, ref EventBuilder item)
    {
        Checkpoint checkpoint = CheckpointFields.Read(ref json);
        checkpoint.Event.Mapping = json.Map(checkpoint.Status);
        checkpoint.Event.Location = checkpoint.Place.ToText(ref json, checkpoint.Event.Location);
        item = checkpoint.Event;
    }

    private struct Shipment
    {
        public ShipmentBuilder Built;
        public JsonToken Status;
        public string? Id;
    }

    private struct Checkpoint
    {
        public EventBuilder Event;
        public PlaceBuilder Place;
        public JsonToken Status;
    }
}
