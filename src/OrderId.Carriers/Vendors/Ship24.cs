using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Carriers.Reading.Json;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Vendors;

/// <summary>Reads the JSON of Ship24: the tracking of one shipment or several, or a webhook.</summary>
/// <remarks>
/// See https://docs.ship24.com. The tracking number is that of the tracker; other numbers of the same shipment are not read. The source of
/// an event is its courier, and the code is its <c>statusCode</c>, else its milestone. Most times have no UTC offset. A webhook contains
/// only new events. The current status is the milestone of the shipment, and has the time of the newest event. A webhook about a proof of
/// delivery has no events; the proof becomes an event at the time of the webhook, which does not change the status.
/// </remarks>
internal static class Ship24
{
    public static VendorDefinition Definition { get; } = new(TrackingVendor.Ship24, "Ship24", TrackingVocabulary.Ship24, Read)
    {
        Marks = ["tracker shipment.statusMilestone", "tracker events.statusMilestone", "tracker metadata.messageId"],
    };

    private static readonly FieldTable<Event> EventFields = new()
    {
        { "eventId", (ref json, ref item) => item.Built.EventId = json.Text() },
        { "occurrenceDatetime", (ref json, ref item) => item.Built.Time = json.Time() },
        { "status", (ref json, ref item) => item.Built.Description = json.Text() },
        { "location", (ref json, ref item) => item.Built.Location = json.Text() },
        { "courierCode", (ref json, ref item) => item.Built.Source = json.SharedText() },
        { "statusMilestone", (ref json, ref item) => item.Milestone = json.Token() },
        { "statusCode", (ref json, ref item) => item.Code = json.Token() },
    };

    private static readonly FieldTable<Estimate> CourierEstimateFields = new()
    {
        { "from", (ref json, ref estimate) => estimate.From = json.Time() },
        { "to", (ref json, ref estimate) => estimate.To = json.Time() },
    };

    private static readonly FieldTable<Tracking> DeliveryFields = new()
    {
        { "estimatedDeliveryDate", (ref json, ref tracking) => tracking.Estimate = json.Time() },
        { "courierEstimatedDeliveryDate", (ref json, ref tracking) => tracking.CourierEstimate = CourierEstimateFields.Read(ref json) },
        { "signedBy", (ref json, ref tracking) => tracking.Shipment.Summary.Proof = EventBuilder.SignedBy(json.Text()) },
    };

    private static readonly FieldTable<Tracking> ShipmentFields = new()
    {
        { "statusMilestone", (ref json, ref tracking) => tracking.Milestone = json.Token() },
        { "statusCode", (ref json, ref tracking) => tracking.Code = json.Token() },
        { "delivery", (ref json, ref tracking) => DeliveryFields.Read(ref json, ref tracking) },
    };

    private static readonly FieldTable<Tracking> TrackerFields = new()
    {
        { "trackingNumber", (ref json, ref tracking) => tracking.Shipment.Identify(json.Key()) },
    };

    private static readonly FieldTable<Tracking> MetadataFields = new()
    {
        { "generatedAt", (ref json, ref tracking) => tracking.Made = json.Time() },
    };

    private static readonly FieldTable<Tracking> TrackingFields = new()
    {
        { "metadata", (ref json, ref tracking) => MetadataFields.Read(ref json, ref tracking) },
        { "tracker", (ref json, ref tracking) => TrackerFields.Read(ref json, ref tracking) },
        { "shipment", (ref json, ref tracking) => ShipmentFields.Read(ref json, ref tracking) },
        { "events", (ref json, ref tracking) => tracking.Shipment.ReadEvents(ref json, ReadEvent) },
        { "status", (ref json, ref tracking) => tracking.HasProof = json.Utf8(json.Token()).SequenceEqual("found"u8) },
        { "data", (ref json, ref tracking) => ReadData(ref json, ref tracking) },
        { "trackings", (ref json, ref tracking) => ReadTrackings(ref json, ref tracking) },
    };

    private static void Read(ref PayloadReader json)
    {
        var tracking = default(Tracking);
        TrackingFields.Read(ref json, ref tracking);
        if (tracking.Shipment.IsFound)
        {
            tracking.Shipment.Summary.Mapping = json.Map(tracking.Milestone, tracking.Code);
            tracking.Shipment.Estimate = tracking.CourierEstimate.To.Or(tracking.CourierEstimate.From).Or(tracking.Estimate);
            tracking.Shipment.EstimateMade = tracking.Made;
            if (tracking.HasProof)
            {
                var mapping = new TrackingMapping { Code = "found", Information = TrackingInformation.ProofOfDelivery, IsKnown = true };
                tracking.Shipment.Add(in json, new EventBuilder { Time = tracking.Made, Mapping = mapping });
            }

            json.Result.Add(in json, ref tracking.Shipment, "trackingNumber", "a tracker");
        }
    }

    // In a response, the field contains the trackings; in a webhook about a proof of delivery, the proof.
    private static void ReadData(ref PayloadReader json, ref Tracking tracking) => TrackingFields.Read(ref json, ref tracking);

    private static void ReadTrackings(ref PayloadReader json, ref Tracking tracking)
    {
        json.ReadList(ref tracking, (ref json, ref _) => Read(ref json));
    }

    private static void ReadEvent(ref PayloadReader json, ref EventBuilder item)
    {
        Event read = EventFields.Read(ref json);
        read.Built.Mapping = json.Map(read.Milestone, read.Code);
        item = read.Built;
    }

    private struct Tracking
    {
        public ShipmentBuilder Shipment;
        public JsonToken Milestone;
        public JsonToken Code;
        public TimeText Estimate;
        public Estimate CourierEstimate;
        public TimeText Made;
        public bool HasProof;
    }

    private struct Estimate
    {
        public TimeText From;
        public TimeText To;
    }

    private struct Event
    {
        public EventBuilder Built;
        public JsonToken Milestone;
        public JsonToken Code;
    }
}
