using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Carriers.Reading.Json;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Vendors.Amazon;

/// <summary>Reads the JSON of Amazon SP-API External Fulfillment Shipments 2024-09-11: a shipment, or a page of shipments.</summary>
/// <remarks>
/// See externalFulfillmentShipments_2024-09-11 in https://github.com/amzn/selling-partner-api-models. What Amazon calls a shipment is the
/// part of an order that one location ships. It becomes an order with the buyer's order ID and the items of this part. Each of its packages
/// becomes a shipment. Amazon gives no tracking number here: the number of a package consists of the order ID, the shipment ID and the
/// package ID. A shipment without packages counts as one package. A package has its own status, else the status of the shipment, at the
/// time of the last update. The sub-status of the shipment applies to packages with the same status as the shipment. The price of the order
/// is not read.
/// </remarks>
internal static class AmazonExternalFulfillment
{
    public static VendorDefinition Definition { get; } =
        new(TrackingVendor.AmazonExternalFulfillment, "Amazon External Fulfillment", TrackingVocabulary.AmazonExternalFulfillment, Read)
        {
            Source = "Amazon",
            Marks = ["locationId marketplaceAttributes", "lineItems shipmentInfo.buyerOrderId"],
        };

    private static readonly FieldTable<AmazonLine> CancellationFields = new()
    {
        { "cancelledQuantity", (ref json, ref line) => line.Cancelled = json.Quantity() },
    };

    private static readonly FieldTable<AmazonLine> ItemFields = new()
    {
        { "shipmentLineItemId", (ref json, ref line) => line.Id = json.Key() },
        { "merchantSku", (ref json, ref line) => line.Sku = json.Text() },
        { "numberOfUnits", (ref json, ref line) => line.Quantity = json.Quantity() },
        { "cancellations", (ref json, ref line) => json.ReadItems(ref line, ReadCancellation) },
    };

    private static readonly FieldTable<(string? Line, int Quantity)> PackageItemFields = new()
    {
        { "packageLineItemId", (ref json, ref item) => item.Line = json.Key() },
        { "quantity", (ref json, ref item) => item.Quantity = json.Quantity() },
    };

    private static readonly FieldTable<ExternalPackage> PackageFields = new()
    {
        { "id", (ref json, ref package) => package.Package.Reference = json.Key() },
        { "status", (ref json, ref package) => package.Status = json.Token() },
        { "packageLineItems", (ref json, ref package) => json.ReadItems(ref package.Package, ReadPackageItem) },
    };

    private static readonly FieldTable<ExternalShipment> InfoFields = new()
    {
        { "buyerOrderId", (ref json, ref shipment) => shipment.Order = json.Key() },
        { "orderPlacedTimestamp", (ref json, ref shipment) => shipment.Builder.Created = json.Time() },
    };

    private static readonly FieldTable<ExternalShipment> ShipmentFields = new()
    {
        { "id", (ref json, ref shipment) => shipment.Id = json.Key() },
        { "shipmentInfo", (ref json, ref shipment) => ReadInfo(ref json, ref shipment) },
        { "status", (ref json, ref shipment) => shipment.Status = json.Token() },
        { "subStatus", (ref json, ref shipment) => shipment.SubStatus = json.Token() },
        { "lastUpdatedDateTime", (ref json, ref shipment) => shipment.Builder.Updated = json.Time() },
        { "lineItems", (ref json, ref shipment) => json.ReadItems(ref shipment, ReadItem) },
        { "packages", (ref json, ref shipment) => json.ReadItems(ref shipment, ReadPackage) },
        { "shipments", (ref json, ref shipment) => ReadShipments(ref json, ref shipment) },
        { "payload", (ref json, ref _) => Read(ref json) },
    };

    private static void Read(ref PayloadReader json)
    {
        ExternalShipment shipment = Spares<ExternalShipment>.Take();
        ShipmentFields.Read(ref json, ref shipment);
        if (shipment.IsFound)
        {
            AddTo(ref json, shipment);
        }

        Spares<ExternalShipment>.Return(shipment);
    }

    private static void AddTo(ref PayloadReader json, ExternalShipment shipment)
    {
        TrackingMapping whole = json.Map(shipment.Status, shipment.SubStatus);
        if (shipment.Packages.Count == 0)
        {
            AmazonPackage all = Spares<AmazonPackage>.Take();
            all.Reference = shipment.Id;
            all.Contents.AddRange(shipment.Items);
            shipment.Packages.Add(new ExternalPackage(all));
        }

        foreach (ExternalPackage source in shipment.Packages)
        {
            AmazonPackage package = source.Package;
            package.Reference = shipment.Packages.Count == 1
                ? shipment.Id
                : AmazonNumber.Of(in json, shipment.Id ?? string.Empty, package.Reference);
            bool isOwn = !source.Status.IsEmpty && !json.Utf8(source.Status).SequenceEqual(json.Utf8(shipment.Status));
            package.Shipment.Summary.Mapping = isOwn ? json.Map(source.Status) : whole;
            shipment.Builder.AddOrSkip(in json, package);
        }

        shipment.Builder.Status = whole.Status == ShipmentStatus.Cancelled ? whole with { OrderStatus = OrderStatus.Cancelled } : default;
        shipment.Builder.Identify(in json, shipment.Order, null);
        shipment.Builder.AddTo(ref json);
    }

    private static void ReadInfo(ref PayloadReader json, ref ExternalShipment shipment)
    {
        shipment.IsFound = true;
        InfoFields.Read(ref json, ref shipment);
    }

    private static void ReadShipments(ref PayloadReader json, ref ExternalShipment shipment)
    {
        json.ReadList(ref shipment, (ref json, ref _) => Read(ref json));
    }

    private static void ReadItem(ref PayloadReader json, ref ExternalShipment shipment)
    {
        var line = new AmazonLine("shipmentLineItemId", "numberOfUnits");
        ItemFields.Read(ref json, ref line);
        shipment.Builder.AddLine(in json, in line);
        if (line.Quantity > 0)
        {
            shipment.Items.Add((line.Id!, line.Quantity));
        }
    }

    private static void ReadCancellation(ref PayloadReader json, ref AmazonLine line)
    {
        AmazonLine cancelled = CancellationFields.Read(ref json);
        line.Cancelled = (int)Math.Min((long)line.Cancelled + cancelled.Cancelled, int.MaxValue);
    }

    private static void ReadPackage(ref PayloadReader json, ref ExternalShipment shipment)
    {
        var package = new ExternalPackage(Spares<AmazonPackage>.Take());
        PackageFields.Read(ref json, ref package);
        shipment.Packages.Add(package);
    }

    private static void ReadPackageItem(ref PayloadReader json, ref AmazonPackage package)
    {
        (string? line, int quantity) = PackageItemFields.Read(ref json);
        if (line is not null && quantity > 0)
        {
            package.Contents.Add((line, quantity));
        }
    }

    private sealed class ExternalShipment : ISpare
    {
        public string? Id;
        public string? Order;
        public JsonToken Status;
        public JsonToken SubStatus;
        public bool IsFound;

        public AmazonOrderBuilder Builder { get; } = new() { IdField = "buyerOrderId", PackageField = "id" };

        public List<(string Line, int Quantity)> Items { get; } = [];

        public List<ExternalPackage> Packages { get; } = [];

        public void Clear()
        {
            Id = null;
            Order = null;
            Status = default;
            SubStatus = default;
            IsFound = false;
            Builder.Clear();
            Spares.Clear(Items);
            Spares.Clear(Packages);
        }
    }

    private struct ExternalPackage(AmazonPackage package)
    {
        public AmazonPackage Package = package;
        public JsonToken Status;
    }
}
