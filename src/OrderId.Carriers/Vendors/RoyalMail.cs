using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Carriers.Reading.Json;
using OrderIds.Tracking;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Vendors;

/// <summary>Reads the JSON of Royal Mail: events, signature and summary of the Tracking API, v2.</summary>
/// <remarks>
/// See https://developer.royalmail.net/product/tracking-api. The tracking number is the <c>oneDBarcode</c>, else the requested ID. The
/// status is that of the last event's code, else of the status category. The estimate is the end of the time window, else the day. A number
/// that was not found becomes a shipment without events.
/// </remarks>
internal static class RoyalMail
{
    public static VendorDefinition Definition { get; } =
        new(TrackingVendor.RoyalMail, "Royal Mail", TrackingVocabulary.RoyalMail, Read)
        {
            IsCarrier = true,
            Marks =
            [
                "mailPieceId events.eventCode", "mailPieceId summary.statusCategory", "mailPieceId signature.signatureDateTime",
                "mailPieceId error.errorCode",
            ],
        };

    private static readonly FieldTable<EventBuilder> EventFields = new()
    {
        { "eventCode", (ref json, ref item) => item.Mapping = json.Map(json.Token()) },
        { "eventDateTime", (ref json, ref item) => item.Time = json.Time() },
        { "eventName", (ref json, ref item) => item.Description = json.Text() },
        { "locationName", (ref json, ref item) => item.Location = json.SharedText() },
    };

    private static readonly FieldTable<MailPiece> SummaryFields = new()
    {
        { "oneDBarcode", (ref json, ref piece) => piece.Barcode = json.Key() },
        { "lastEventCode", (ref json, ref piece) => piece.LastCode = json.Token() },
        { "lastEventDateTime", (ref json, ref piece) => piece.Shipment.Summary.Time = json.Time() },
        { "lastEventName", (ref json, ref piece) => piece.Shipment.Text = json.Token() },
        { "lastEventLocationName", (ref json, ref piece) => piece.Shipment.Summary.Location = json.SharedText() },
        { "statusCategory", (ref json, ref piece) => piece.Category = json.Token() },
    };

    private static readonly FieldTable<MailPiece> SignatureFields = new()
    {
        { "oneDBarcode", (ref json, ref piece) => piece.Barcode ??= json.Key() },
        { "recipientName", (ref json, ref piece) => piece.Shipment.Summary.Proof = EventBuilder.SignedBy(json.Text()) },
        { "signatureDateTime", (ref json, ref piece) => piece.Signed = json.Time() },
    };

    private static readonly FieldTable<SplitTime> EstimateFields = new()
    {
        { "date", (ref json, ref time) => time.Date = json.Token() },
        { "endOfEstimatedWindow", (ref json, ref time) => time.TimeOfDay = json.Token() },
    };

    private static readonly FieldTable<MailPiece> MailPieceFields = new()
    {
        { "mailPieceId", (ref json, ref piece) => piece.Shipment.Identify(json.Key()) },
        { "summary", (ref json, ref piece) => SummaryFields.Read(ref json, ref piece) },
        { "signature", (ref json, ref piece) => SignatureFields.Read(ref json, ref piece) },
        { "estimatedDelivery", (ref json, ref piece) => piece.Shipment.Estimate = EstimateFields.Read(ref json).ToTime(in json) },
        { "events", (ref json, ref piece) => piece.Shipment.ReadEvents(ref json, ReadEvent) },
        { "mailPieces", (ref json, ref piece) => ReadMailPieces(ref json, ref piece) },
    };

    private static void Read(ref PayloadReader json)
    {
        MailPiece piece = MailPieceFields.Read(ref json);
        if (piece.Shipment.IsFound)
        {
            piece.Shipment.Number = piece.Barcode ?? piece.Shipment.Number;
            piece.Shipment.Summary.Mapping = MapStatus(in json, in piece);
            piece.Shipment.Summary.Time = piece.Shipment.Summary.Time.Or(piece.Signed);
            json.Result.Add(in json, ref piece.Shipment, "mailPieceId", "a mail piece");
        }
    }

    private static void ReadMailPieces(ref PayloadReader json, ref MailPiece piece)
    {
        // A response about events has one mail piece; a response with summaries has a list.
        json.Result.Find();
        if (json.IsArray)
        {
            json.ReadItems(ref piece, (ref json, ref _) => Read(ref json));
        }
        else
        {
            Read(ref json);
        }
    }

    private static void ReadEvent(ref PayloadReader json, ref EventBuilder item) => EventFields.Read(ref json, ref item);

    private static TrackingMapping MapStatus(in PayloadReader json, in MailPiece piece)
    {
        TrackingMapping code = json.Map(piece.LastCode);
        if (code.Status != ShipmentStatus.Unknown)
        {
            return code;
        }

        TrackingMapping category = json.Map(piece.Category);
        return code.Code is null || category.Status == ShipmentStatus.Unknown ? category : category with { Code = code.Code };
    }

    private struct MailPiece
    {
        public ShipmentBuilder Shipment;
        public string? Barcode;
        public JsonToken LastCode;
        public JsonToken Category;
        public TimeText Signed;
    }
}
