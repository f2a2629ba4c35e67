using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Carriers.Reading.Json;
using OrderIds.Tracking;
using OrderIds.Tracking.Json;

namespace OrderIds.Carriers.Vendors.Amazon;

/// <summary>Holds what a payload says of a package of an order.</summary>
internal sealed class AmazonPackage
{
    public ShipmentBuilder Shipment;

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

    private static readonly FieldTable<AmazonPackage> Fields = new()
    {
        { "packageReferenceId", (ref json, ref package) => package.Reference = json.Key() },
        { "trackingNumber", (ref json, ref package) => package.Shipment.Number = json.Key() },
        { "carrier", (ref json, ref package) => package.Shipment.Carrier = json.Text() },
        { "createdTime", (ref json, ref package) => package._created = (json.Time(), true) },
        { "shipTime", (ref json, ref package) => package._shipped = (json.Time(), true) },
        { "packageStatus", (ref json, ref package) => package.Shipment.Summary.Mapping = ReadStatus(ref json) },
        { "packageItems", (ref json, ref package) => json.ReadItems(ref package, ReadItem) },
    };

    // A time that cannot be read is given all the same.
    private (TimeText Time, bool IsGiven) _created;
    private (TimeText Time, bool IsGiven) _shipped;

    /// <summary>Gets the name that Amazon gives to the package.</summary>
    public string? Reference { get; private set; }

    /// <summary>Gets how much of which line is in it.</summary>
    public List<(string Line, int Quantity)> Contents { get; } = [];

    public static AmazonPackage Read(ref PayloadReader json)
    {
        var package = new AmazonPackage();
        Fields.Read(ref json, ref package);
        if (package._created.IsGiven)
        {
            package.Shipment.Add(in json, At(package._created.Time, ShipmentStatus.LabelCreated, ShipmentDetail.None));
        }

        if (package._shipped.IsGiven)
        {
            package.Shipment.Add(in json, At(package._shipped.Time, ShipmentStatus.InTransit, ShipmentDetail.Accepted));
        }

        return package;
    }

    private static EventBuilder At(TimeText time, ShipmentStatus status, ShipmentDetail detail) =>
        new() { Time = time, Mapping = new TrackingMapping { Status = status, Detail = detail, IsKnown = true } };

    private static TrackingMapping ReadStatus(ref PayloadReader json)
    {
        Status status = StatusFields.Read(ref json);
        return json.Map(TrackingVocabulary.AmazonOrderPackages, status.Main, status.Detail);
    }

    private static void ReadItem(ref PayloadReader json, ref AmazonPackage package)
    {
        (string? line, int quantity) = ItemFields.Read(ref json);
        if (line is not null && quantity > 0)
        {
            package.Contents.Add((line, quantity));
        }
    }

    private struct Status
    {
        public JsonToken Main;
        public JsonToken Detail;
    }
}
