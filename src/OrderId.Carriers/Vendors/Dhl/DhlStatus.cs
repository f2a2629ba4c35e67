using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Carriers.Reading.Json;
using OrderIds.Tracking;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Vendors.Dhl;

/// <summary>Collects the fields of a status in DHL Shipment Tracking Unified: the status of an event, or of the shipment.</summary>
internal struct DhlStatus
{
    private TimeText _time;
    private JsonToken _statusCode;
    private JsonToken _status;
    private JsonToken _detailed;
    private JsonToken _description;
    private PlaceBuilder _place;

    private static readonly FieldTable<PlaceBuilder> AddressFields = new()
    {
        { "addressLocality", (ref json, ref place) => place.City = json.Token() },
        { "postalCode", (ref json, ref place) => place.PostalCode = json.Token() },
        { "countryCode", (ref json, ref place) => place.Country = json.Token() },
    };

    private static readonly FieldTable<PlaceBuilder> LocationFields = new()
    {
        { "address", (ref json, ref place) => AddressFields.Read(ref json, ref place) },
    };

    private static readonly FieldTable<DhlStatus> Fields = new()
    {
        { "timestamp", (ref json, ref status) => status._time = json.Time() },
        { "statusCode", (ref json, ref status) => status._statusCode = json.Token() },
        { "status", (ref json, ref status) => status._status = json.Token() },
        { "statusDetailed", (ref json, ref status) => status._detailed = json.Token() },
        { "description", (ref json, ref status) => status._description = json.Token() },
        { "location", (ref json, ref status) => status._place = LocationFields.Read(ref json) },
    };

    /// <summary>Returns the function that reads the statuses of a service, such as <c>express</c>.</summary>
    public static EventReader ReaderOf(ReadOnlySpan<byte> service) =>
        service.SequenceEqual("express"u8) ? (ref json, ref item) => Read(ref json, ref item, TrackingVocabulary.DhlExpress)
        : service.SequenceEqual("parcel-de"u8) ? (ref json, ref item) => Read(ref json, ref item, TrackingVocabulary.DhlParcel)
        : (ref json, ref item) => Read(ref json, ref item, null);

    private static void Read(ref PayloadReader json, ref EventBuilder item, TrackingVocabulary? words)
    {
        DhlStatus status = Fields.Read(ref json);
        item.Time = status._time;
        item.Mapping = status.Map(in json, words);
        item.Description = json.Text(status._description.Or(status._status));
        item.Location = status._place.ToText(ref json);
    }

    private readonly TrackingMapping Map(in PayloadReader json, TrackingVocabulary? words)
    {
        TrackingMapping code = json.Map(_statusCode);
        TrackingMapping detail = words?.Map(json.Utf8(_detailed)) ?? default;
        detail = detail.IsKnown ? detail : words?.Map(json.Utf8(_status)) ?? default;

        // Information must not replace the status of a shipment that has arrived. The status may be a sentence, which is not an unknown
        // code.
        bool decides = detail.IsKnown && !(detail.IsInformation && code.Status == ShipmentStatus.Delivered);
        return decides ? detail : code;
    }
}
