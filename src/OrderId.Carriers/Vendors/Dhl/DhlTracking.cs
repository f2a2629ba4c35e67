using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Carriers.Reading.Json;
using OrderIds.Tracking;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Vendors.Dhl;

/// <summary>Reads the JSON of DHL Shipment Tracking Unified: a response with shipments, or a notification about one.</summary>
/// <remarks>
/// See https://developer.dhl.com/api-reference/shipment-tracking. DHL has five status codes. The services <c>express</c> and
/// <c>parcel-de</c> also send a more detailed status, which is then used. The estimate is the end of the time window, else the estimated
/// time, else the agreed day. Most times have no UTC offset. The tracking number is the <c>id</c>; the numbers of pieces are not read.
/// </remarks>
internal static class DhlTracking
{
    public static VendorDefinition Definition { get; } = new(TrackingVendor.Dhl, "DHL", TrackingVocabulary.Dhl, Read)
    {
        IsCarrier = true,
        Marks = ["service status.statusCode", "id status.statusCode events.statusCode"],
    };

    private static readonly FieldTable<TimeText> FrameFields = new()
    {
        { "estimatedThrough", (ref json, ref end) => end = json.Time() },
    };

    private static readonly FieldTable<Signer> SignerFields = new()
    {
        { "name", (ref json, ref signer) => signer.Name = json.Text() },
        { "givenName", (ref json, ref signer) => signer.GivenName = json.Text() },
        { "familyName", (ref json, ref signer) => signer.FamilyName = json.Text() },
    };

    private static readonly FieldTable<Proof> ProofFields = new()
    {
        { "signatureUrl", (ref json, ref proof) => proof.Signature = json.Text() },
        { "signed", (ref json, ref proof) => proof.Signer = SignerFields.Read(ref json) },
    };

    private static readonly FieldTable<Proof> DetailsFields = new()
    {
        { "proofOfDelivery", (ref json, ref proof) => proof = ProofFields.Read(ref json) },
    };

    private static readonly FieldTable<JsonToken> ServiceFields = new()
    {
        { "service", (ref json, ref service) => service = json.Token() },
    };

    private static readonly FieldTable<Shipment> ShipmentFields = new()
    {
        { "id", (ref json, ref shipment) => shipment.Builder.Identify(json.Key()) },
        { "status", (ref json, ref shipment) => shipment.ReadStatus(ref json) },
        { "events", (ref json, ref shipment) => shipment.Builder.ReadEvents(ref json, shipment.ReadEvent!) },
        { "estimatedDeliveryTimeFrame", (ref json, ref shipment) => shipment.Through = FrameFields.Read(ref json) },
        { "estimatedTimeOfDelivery", (ref json, ref shipment) => shipment.Estimated = json.Time() },
        { "agreedDeliveryDate", (ref json, ref shipment) => shipment.Agreed = json.Time() },
        { "details", (ref json, ref shipment) => shipment.Proof = DetailsFields.Read(ref json) },
        { "shipments", (ref json, ref shipment) => ReadShipments(ref json, ref shipment) },
    };

    private static void Read(ref PayloadReader json)
    {
        // The service is read first: it determines the codes of the events, and may come after them.
        PayloadReader ahead = json;
        var shipment = new Shipment { ReadEvent = DhlStatus.ReaderOf(json.Utf8(ServiceFields.Read(ref ahead))) };
        ShipmentFields.Read(ref json, ref shipment);
        if (shipment.Builder.IsFound)
        {
            shipment.Builder.Summary.Proof = shipment.Proof.ToProof();
            shipment.Builder.Estimate = shipment.Through.Or(shipment.Estimated).Or(shipment.Agreed);
            json.Result.Add(in json, ref shipment.Builder, "id", "a shipment");
        }
    }

    private static void ReadShipments(ref PayloadReader json, ref Shipment shipment)
    {
        json.Result.Find();
        json.ReadItems(ref shipment, (ref json, ref _) => Read(ref json));
    }

    private struct Shipment
    {
        public ShipmentBuilder Builder;
        public EventReader? ReadEvent;
        public TimeText Through;
        public TimeText Estimated;
        public TimeText Agreed;
        public Proof Proof;

        public void ReadStatus(ref PayloadReader json)
        {
            Builder.Find();
            ReadEvent!(ref json, ref Builder.Summary);
        }
    }

    private struct Proof
    {
        public Signer Signer;
        public string? Signature;

        public readonly ProofOfDelivery? ToProof()
        {
            string? name = Signer.ToName();
            return name is null && Signature is null ? null : new ProofOfDelivery { ReceivedBy = name, SignatureUrl = Signature };
        }
    }

    private struct Signer
    {
        public string? Name;
        public string? GivenName;
        public string? FamilyName;

        public readonly string? ToName() =>
            GivenName is null || FamilyName is null ? Name ?? FamilyName ?? GivenName : GivenName + " " + FamilyName;
    }
}
