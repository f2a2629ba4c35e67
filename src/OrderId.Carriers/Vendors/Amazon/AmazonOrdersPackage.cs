using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Carriers.Reading.Json;
using OrderIds.Tracking;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Vendors.Amazon;

/// <summary>Reads a package of an order in the JSON of Amazon SP-API Orders 2026-01-01.</summary>
internal static class AmazonOrdersPackage
{
    private static readonly FieldTable<(string? Line, int Quantity)> ItemFields = new()
    {
        { "orderItemId", (ref json, ref item) => item.Line = json.Key() },
        { "quantity", (ref json, ref item) => item.Quantity = json.Quantity() },
    };

    private static readonly FieldTable<Status> StatusFields = new()
    {
        { "status", (ref json, ref status) => status.Main = json.Token() },
        { "detailedStatus", (ref json, ref status) => status.Detail = json.Token() },
    };

    private static readonly FieldTable<Fields> PackageFields = new()
    {
        { "packageReferenceId", (ref json, ref fields) => fields.Package.Reference = json.Key() },
        { "trackingNumber", (ref json, ref fields) => fields.Package.Shipment.Number = json.Key() },
        { "carrier", (ref json, ref fields) => fields.Package.Shipment.Carrier = json.Text() },
        { "createdTime", (ref json, ref fields) => fields.Created = (json.Time(), true) },
        { "shipTime", (ref json, ref fields) => fields.Shipped = (json.Time(), true) },
        { "packageStatus", (ref json, ref fields) => fields.Package.Shipment.Summary.Mapping = ReadStatus(ref json) },
        { "packageItems", (ref json, ref fields) => json.ReadItems(ref fields, ReadItem) },
    };

    public static AmazonPackage Read(ref PayloadReader json)
    {
        var fields = new Fields { Package = Spares<AmazonPackage>.Take() };
        PackageFields.Read(ref json, ref fields);
        if (fields.Created.IsGiven)
        {
            fields.Package.Shipment.Add(in json, EventBuilder.At(fields.Created.Time, ShipmentStatus.LabelCreated));
        }

        if (fields.Shipped.IsGiven)
        {
            fields.Package.Shipment.Add(in json, EventBuilder.At(fields.Shipped.Time, ShipmentStatus.InTransit, ShipmentDetail.Accepted));
        }

        return fields.Package;
    }

    private static TrackingMapping ReadStatus(ref PayloadReader json)
    {
        Status status = StatusFields.Read(ref json);
        return json.Map(TrackingVocabulary.AmazonOrderPackages, status.Main, status.Detail);
    }

    private static void ReadItem(ref PayloadReader json, ref Fields fields)
    {
        (string? line, int quantity) = ItemFields.Read(ref json);
        if (line is not null && quantity > 0)
        {
            fields.Package.Contents.Add((line, quantity));
        }
    }

    private struct Fields
    {
        public AmazonPackage Package;

        // A field with an invalid time counts as given.
        public (TimeText Time, bool IsGiven) Created;
        public (TimeText Time, bool IsGiven) Shipped;
    }

    private struct Status
    {
        public JsonToken Main;
        public JsonToken Detail;
    }
}
