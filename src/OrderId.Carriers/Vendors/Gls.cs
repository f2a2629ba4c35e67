using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Carriers.Reading.Json;

namespace OrderIds.Carriers.Vendors;

/// <summary>Reads the JSON of GLS: responses of the API "Track and Trace", v1.</summary>
/// <remarks>
/// See https://dev-portal.gls-group.net. The tracking number is <c>unitno</c>, else the requested number. The code of an event has a kind
/// and a reason, such as <c>DELIVD.PARCELSHOP</c>. If the reason is not known, the kind alone is mapped. A number that was not found
/// becomes a shipment without events.
/// </remarks>
internal static class Gls
{
    public static VendorDefinition Definition { get; } = new(TrackingVendor.Gls, "GLS", TrackingVocabulary.Gls, Read)
    {
        IsCarrier = true,
        Marks = ["requested unitno", "unitno statusDateTime", "requested errorCode"],
    };

    private static readonly FieldTable<Event> EventFields = new()
    {
        { "code", (ref json, ref item) => item.Builder.Mapping = MapEvent(ref json) },
        { "eventDateTime", (ref json, ref item) => item.Builder.Time = json.Time() },
        { "description", (ref json, ref item) => item.Builder.Description = json.Text() },
        { "city", (ref json, ref item) => item.Place.City = json.Token() },
        { "postalCode", (ref json, ref item) => item.Place.PostalCode = json.Token() },
        { "country", (ref json, ref item) => item.Place.Country = json.Token() },
    };

    private static readonly FieldTable<Parcel> ParcelFields = new()
    {
        { "requested", (ref json, ref parcel) => parcel.Request(json.Key()) },
        { "unitno", (ref json, ref parcel) => parcel.Shipment.Identify(json.Key()) },
        { "status", (ref json, ref parcel) => parcel.Shipment.Summary.Mapping = json.Map(json.Token()) },
        { "statusDateTime", (ref json, ref parcel) => parcel.Shipment.Summary.Time = json.Time() },
        { "events", (ref json, ref parcel) => parcel.Shipment.ReadEvents(ref json, ReadEvent) },
        { "parcels", (ref json, ref parcel) => ReadParcels(ref json, ref parcel) },
    };

    private static void Read(ref PayloadReader json)
    {
        Parcel parcel = ParcelFields.Read(ref json);
        if (parcel.Shipment.IsFound)
        {
            parcel.Shipment.Number ??= parcel.Requested;
            json.Result.Add(in json, ref parcel.Shipment, "unitno", "a parcel");
        }
    }

    private static void ReadParcels(ref PayloadReader json, ref Parcel parcel)
    {
        json.Result.Find();
        json.ReadItems(ref parcel, (ref json, ref _) => Read(ref json));
    }

    private static void ReadEvent(ref PayloadReader json, ref EventBuilder target)
    {
        Event item = EventFields.Read(ref json);
        item.Builder.Location = item.Place.ToText(ref json);
        target = item.Builder;
    }

    private static TrackingMapping MapEvent(ref PayloadReader json)
    {
        JsonToken code = json.Token();
        TrackingMapping mapping = json.Map(code);
        if (mapping.IsKnown)
        {
            return mapping;
        }

        ReadOnlySpan<byte> word = json.Utf8(code);
        int point = word.IndexOf((byte)'.');
        TrackingMapping kind = point < 0 ? default : TrackingVocabulary.Gls.Map(word.Slice(0, point));
        return kind.IsKnown ? kind with { Code = mapping.Code, IsKnown = false } : mapping;
    }

    private struct Parcel
    {
        public ShipmentBuilder Shipment;

        public string? Requested { readonly get; private set; }

        public void Request(string? number)
        {
            Requested = number;
            Shipment.Find();
        }
    }

    private struct Event
    {
        public EventBuilder Builder;
        public PlaceBuilder Place;
    }
}
