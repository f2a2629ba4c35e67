using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;

namespace OrderIds.Carriers.Vendors.Amazon;

/// <summary>Reads the JSON of Amazon SP-API Easy Ship 2022-03-23: a scheduled package, or a list of packages.</summary>
/// <remarks>
/// See easyShip_2022-03-23 in https://github.com/amzn/selling-partner-api-models. A package without a tracking ID gets the order ID and its
/// own ID as its number. Amazon gives no time for the status. The time slot of the handover is not read.
/// </remarks>
internal static class AmazonEasyShip
{
    public static VendorDefinition Definition { get; } =
        new(TrackingVendor.AmazonEasyShip, "Amazon Easy Ship", TrackingVocabulary.AmazonEasyShip, Read)
        {
            Marks = ["scheduledPackageId packageStatus", "scheduledPackageId packageTimeSlot", "scheduledPackageId trackingDetails"],
        };

    private static readonly FieldTable<Package> IdFields = new()
    {
        { "amazonOrderId", (ref json, ref package) => package.Order = json.Key() },
        { "packageId", (ref json, ref package) => package.Id = json.Key() },
    };

    private static readonly FieldTable<Package> TrackingFields = new()
    {
        { "trackingId", (ref json, ref package) => package.Shipment.Number = json.Key() },
    };

    private static readonly FieldTable<Package> PackageFields = new()
    {
        { "scheduledPackageId", (ref json, ref package) => ReadId(ref json, ref package) },
        { "packageStatus", (ref json, ref package) => package.Shipment.Summary.Mapping = json.Map(json.Token()) },
        { "trackingDetails", (ref json, ref package) => TrackingFields.Read(ref json, ref package) },
        { "packages", (ref json, ref package) => ReadPackages(ref json, ref package) },
        { "scheduledPackages", (ref json, ref package) => ReadPackages(ref json, ref package) },
        { "payload", (ref json, ref _) => Read(ref json) },
    };

    private static void Read(ref PayloadReader json)
    {
        var package = default(Package);
        PackageFields.Read(ref json, ref package);
        if (package.Shipment.IsFound)
        {
            package.Shipment.Number ??= package.Order is null ? package.Id : AmazonNumber.Of(in json, package.Order, package.Id);
            json.Result.Add(in json, ref package.Shipment, "trackingId", "a package");
        }
    }

    private static void ReadId(ref PayloadReader json, ref Package package)
    {
        package.Shipment.Find();
        IdFields.Read(ref json, ref package);
    }

    private static void ReadPackages(ref PayloadReader json, ref Package package)
    {
        json.ReadList(ref package, (ref json, ref _) => Read(ref json));
    }

    private struct Package
    {
        public ShipmentBuilder Shipment;
        public string? Order;
        public string? Id;
    }
}
