using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;

namespace OrderIds.Carriers.Vendors.Amazon;

/// <summary>Reads the JSON of Amazon SP-API Fulfillment Outbound 2020-07-01: the tracking of a package.</summary>
/// <remarks>
/// See https://developer-docs.amazon.com/sp-api/docs/fulfillment-outbound-api-v2020-07-01-reference. The carrier, and the source of events,
/// is the <c>carrierCode</c>. A package without a tracking number gets its <c>packageNumber</c> as its number. Amazon gives no time for the
/// current status, which gets the time of the newest event.
/// </remarks>
internal static class FbaOutbound
{
    public static VendorDefinition Definition { get; } =
        new(TrackingVendor.FbaOutbound, "Amazon Fulfillment Outbound", TrackingVocabulary.FbaOutbound, Read)
        {
            Marks = ["packageNumber trackingEvents", "packageNumber carrierCode currentStatus"],
        };

    private static readonly FieldTable<EventBuilder> EventFields = new()
    {
        { "eventDate", (ref json, ref item) => item.Time = json.Time() },
        { "eventCode", (ref json, ref item) => item.Mapping = json.Map(json.Token()) },
        { "eventDescription", (ref json, ref item) => item.Description = json.Text() },
        { "eventAddress", (ref json, ref item) => item.Location = AmazonPlace.Read(ref json) },
    };

    private static readonly FieldTable<Package> PackageFields = new()
    {
        { "packageNumber", (ref json, ref package) => package.SetPackageNumber(json.Key()) },
        { "trackingNumber", (ref json, ref package) => package.Shipment.Number = json.Key() },
        { "carrierCode", (ref json, ref package) => package.Shipment.Carrier = json.Text() },
        { "currentStatus", (ref json, ref package) => package.Shipment.Summary.Mapping = json.Map(json.Token()) },
        { "currentStatusDescription", (ref json, ref package) => package.Shipment.Text = json.Token() },
        { "estimatedArrivalDate", (ref json, ref package) => package.Shipment.Estimate = json.Time() },
        { "signedForBy", (ref json, ref package) => package.Shipment.Summary.Proof = EventBuilder.SignedBy(json.Text()) },
        { "trackingEvents", (ref json, ref package) => package.Shipment.ReadEvents(ref json, ReadEvent) },
        { "payload", (ref json, ref _) => Read(ref json) },
    };

    private static void Read(ref PayloadReader json)
    {
        var package = default(Package);
        PackageFields.Read(ref json, ref package);
        if (package.Shipment.IsFound)
        {
            package.Shipment.Number ??= package.PackageNumber;
            json.Result.Add(in json, ref package.Shipment, "trackingNumber", "a package");
        }
    }

    private static void ReadEvent(ref PayloadReader json, ref EventBuilder item) => EventFields.Read(ref json, ref item);

    private struct Package
    {
        public ShipmentBuilder Shipment;
        public string? PackageNumber { readonly get; private set; }

        public void SetPackageNumber(string? number)
        {
            PackageNumber = number;
            Shipment.Find();
        }
    }
}
