using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Carriers.Reading.Json;
using OrderIds.Tracking;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Vendors.Dhl;

/// <summary>Reads the JSON of DHL Express: a tracking response of the MyDHL API.</summary>
/// <remarks>
/// See https://developer.dhl.com/api-reference/dhl-express-mydhl-api. The time of an event is local, unless the request asked for UTC
/// offsets. The status of the shipment only says that it was found; its events give the real status. If there are several pieces, each
/// piece with events becomes a shipment, in addition to the whole shipment. The location of an event is the description of the service area
/// that DHL gives for the event.
/// </remarks>
internal static class DhlExpress
{
    public static VendorDefinition Definition { get; } =
        new(TrackingVendor.DhlExpress, "DHL Express", TrackingVocabulary.DhlExpress, Read)
        {
            IsCarrier = true,
            Marks = ["shipmentTrackingNumber events", "shipmentTrackingNumber shipmentTimestamp"],
        };

    private static readonly FieldTable<JsonToken> AreaFields = new()
    {
        { "description", (ref json, ref area) => area = json.Token() },
    };

    private static readonly FieldTable<Event> EventFields = new()
    {
        { "date", (ref json, ref item) => item.Time.Date = json.Token() },
        { "time", (ref json, ref item) => item.Time.TimeOfDay = json.Token() },
        { "GMTOffset", (ref json, ref item) => item.Time.Offset = json.Token() },
        { "typeCode", (ref json, ref item) => item.Code = json.Token() },
        { "description", (ref json, ref item) => item.Description = json.Text() },
        { "serviceArea", (ref json, ref item) => json.ReadItems(ref item, (ref json, ref item) => ReadArea(ref json, ref item)) },
        { "signedBy", (ref json, ref item) => item.SignedBy = json.Text() },
    };

    private static readonly FieldTable<ShipmentBuilder> PieceFields = new()
    {
        { "trackingNumber", (ref json, ref piece) => piece.Number = json.Key() },
        { "events", (ref json, ref piece) => piece.ReadEvents(ref json, ReadEvent) },
    };

    private static readonly FieldTable<Shipment> ShipmentFields = new()
    {
        { "shipmentTrackingNumber", (ref json, ref shipment) => shipment.Builder.Identify(json.Key()) },
        { "events", (ref json, ref shipment) => shipment.Builder.ReadEvents(ref json, ReadEvent) },
        { "estimatedDeliveryDate", (ref json, ref shipment) => shipment.Date = json.Time() },
        { "estimatedTimeOfDelivery", (ref json, ref shipment) => shipment.Time = json.Time() },
        { "pieces", (ref json, ref _) => ReadPieces(ref json) },
        { "shipments", (ref json, ref shipment) => ReadShipments(ref json, ref shipment) },
    };

    private static void Read(ref PayloadReader json)
    {
        var shipment = default(Shipment);
        ShipmentFields.Read(ref json, ref shipment);
        if (shipment.Builder.IsFound)
        {
            shipment.Builder.Estimate = shipment.Time.Or(shipment.Date);
            json.Result.Add(in json, ref shipment.Builder, "shipmentTrackingNumber", "a shipment");
        }
    }

    private static void ReadShipments(ref PayloadReader json, ref Shipment shipment)
    {
        json.Result.Find();
        json.ReadItems(ref shipment, (ref json, ref _) => Read(ref json));
    }

    private static void ReadPieces(ref PayloadReader json)
    {
        // If there is only one piece, its events are those of the shipment.
        PayloadReader ahead = json;
        int count = 0;
        ahead.ReadItems(ref count, (ref _, ref count) => count++);
        if (count > 1)
        {
            json.ReadItems(ref count, ReadPiece);
        }
    }

    private static void ReadPiece(ref PayloadReader json, ref int count)
    {
        var piece = default(ShipmentBuilder);
        PieceFields.Read(ref json, ref piece);
        if (piece.IsFound && piece.Number is not null)
        {
            json.Result.Add(in json, ref piece, "trackingNumber", "a piece");
        }
    }

    private static void ReadArea(ref PayloadReader json, ref Event item) => item.Place.City = AreaFields.Read(ref json);

    private static void ReadEvent(ref PayloadReader json, ref EventBuilder target)
    {
        Event item = EventFields.Read(ref json);
        target.Time = item.Time.ToTime(in json);
        target.Mapping = json.Map(item.Code);
        target.Description = item.Description;
        target.Location = item.Place.ToText(ref json);
        target.Proof = target.Mapping.Status == ShipmentStatus.Delivered ? EventBuilder.SignedBy(item.SignedBy) : null;
    }

    private struct Shipment
    {
        public ShipmentBuilder Builder;
        public TimeText Date;
        public TimeText Time;
    }

    private struct Event
    {
        public SplitTime Time;
        public PlaceBuilder Place;
        public JsonToken Code;
        public string? Description;
        public string? SignedBy;
    }
}
