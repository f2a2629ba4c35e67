using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;

namespace OrderIds.Carriers.Vendors.Amazon;

/// <summary>
/// Reads the JSON of Amazon SP-API Fulfillment Outbound 2020-07-01: a fulfillment order, a list of them, or the notification
/// <c>FULFILLMENT_ORDER_STATUS</c>.
/// </summary>
/// <remarks>
/// <para>
/// See fulfillmentOutbound_2020-07-01 and the schema of <c>FULFILLMENT_ORDER_STATUS</c> in
/// https://github.com/amzn/selling-partner-api-models. Each package of Amazon's shipment becomes a shipment. A shipment of Amazon without
/// packages becomes one shipment, with Amazon's shipment ID as its number. The status has the time at which the shipment left, or at which
/// the order changed.
/// </para>
/// <para>
/// The order has an ID if the seller's name for it is an Amazon order ID or an ID of this library. For any other name, only the shipments
/// are returned, with a warning. Items that were cancelled or cannot be supplied are cancelled lines. An order that lists neither items nor
/// shipments has one line, <c>items</c>. Returns are not read.
/// </para>
/// </remarks>
internal static class FbaOutboundOrders
{
    public static VendorDefinition Definition { get; } =
        new(TrackingVendor.FbaOutboundOrders, "Amazon Fulfillment Outbound orders", TrackingVocabulary.FbaOutbound, Read)
        {
            Source = "Amazon",
            Marks =
            [
                "fulfillmentOrder fulfillmentOrderItems",
                "sellerFulfillmentOrderId fulfillmentOrderStatus",
                "SellerFulfillmentOrderId FulfillmentOrderStatus",
                "SellerFulfillmentOrderId FulfillmentShipment",
            ],
        };

    private static readonly FieldTable<AmazonLine> ItemFields = new()
    {
        { "sellerFulfillmentOrderItemId", (ref json, ref item) => item.Id = json.Key() },
        { "sellerSku", (ref json, ref item) => item.Sku = json.Text() },
        { "quantity", (ref json, ref item) => item.Quantity = json.Quantity() },
        { "cancelledQuantity", (ref json, ref item) => item.Cancelled = json.OptionalQuantity() ?? 0 },
        { "unfulfillableQuantity", (ref json, ref item) => item.Unfulfillable = json.OptionalQuantity() ?? 0 },
    };

    private static readonly FieldTable<FbaShippedItem> ShippedItemFields = new()
    {
        { "sellerFulfillmentOrderItemId", (ref json, ref item) => item.Line = json.Key() },
        { "quantity", (ref json, ref item) => item.Quantity = json.Quantity() },
        { "packageNumber", (ref json, ref item) => item.Package = json.Key() },
    };

    private static readonly FieldTable<AmazonPackage> PackageFields = new()
    {
        { "packageNumber", (ref json, ref package) => package.Reference = json.Key() },
        { "carrierCode", (ref json, ref package) => package.Shipment.Carrier = json.Text() },
        { "trackingNumber", (ref json, ref package) => package.Shipment.Number = json.Key() },
        { "estimatedArrivalDate", (ref json, ref package) => package.Shipment.Estimate = json.Time() },

        // The name of the field in the notification.
        { "PackageNumber", (ref json, ref package) => package.Reference = json.Key() },
        { "CarrierCode", (ref json, ref package) => package.Shipment.Carrier = json.Text() },
        { "TrackingNumber", (ref json, ref package) => package.Shipment.Number = json.Key() },
    };

    private static readonly FieldTable<FbaShipment> ShipmentFields = new()
    {
        { "amazonShipmentId", (ref json, ref shipment) => shipment.Id = json.Key() },
        { "fulfillmentShipmentStatus", (ref json, ref shipment) => shipment.Status = json.Map(json.Token()) },
        { "shippingDate", (ref json, ref shipment) => shipment.Left = json.Time() },
        { "estimatedArrivalDate", (ref json, ref shipment) => shipment.Estimate = json.Time() },
        { "fulfillmentShipmentItem", (ref json, ref shipment) => json.ReadItems(ref shipment, ReadShippedItem) },
        { "fulfillmentShipmentPackage", (ref json, ref shipment) => json.ReadItems(ref shipment, ReadPackage) },

        // The name of the field in the notification.
        { "AmazonShipmentId", (ref json, ref shipment) => shipment.Id = json.Key() },
        { "FulfillmentShipmentStatus", (ref json, ref shipment) => shipment.Status = json.Map(json.Token()) },
        { "EstimatedArrivalDateTime", (ref json, ref shipment) => shipment.Estimate = json.Time() },
        { "FulfillmentShipmentPackages", (ref json, ref shipment) => json.ReadItems(ref shipment, ReadPackage) },
    };

    private static readonly FieldTable<FbaOrder> FulfillmentOrderFields = new()
    {
        { "sellerFulfillmentOrderId", (ref json, ref order) => order.SetName(json.Key()) },
        { "displayableOrderId", (ref json, ref order) => order.DisplayedName = json.Key() },
        { "receivedDate", (ref json, ref order) => order.Builder.Created = json.Time() },
        { "statusUpdatedDate", (ref json, ref order) => order.Builder.Updated = json.Time() },
        { "fulfillmentOrderStatus", (ref json, ref order) => order.Builder.Status = json.Map(json.Token()) },
    };

    private static readonly FieldTable<FbaOrder> OrderFields = new()
    {
        { "fulfillmentOrder", (ref json, ref order) => FulfillmentOrderFields.Read(ref json, ref order) },
        { "fulfillmentOrderItems", (ref json, ref order) => json.ReadItems(ref order, ReadItem) },
        { "fulfillmentShipments", (ref json, ref order) => json.ReadItems(ref order, ReadShipment) },
        { "fulfillmentOrders", (ref json, ref _) => ReadOrders(ref json) },
        { "payload", (ref json, ref order) => ReadMore(ref json, ref order) },

        // The name of the field in the notification.
        { "SellerFulfillmentOrderId", (ref json, ref order) => order.SetName(json.Key()) },
        { "StatusUpdatedDateTime", (ref json, ref order) => order.Builder.Updated = json.Time() },
        { "FulfillmentOrderStatus", (ref json, ref order) => order.Builder.Status = json.Map(json.Token()) },
        { "FulfillmentShipment", (ref json, ref order) => ReadShipment(ref json, ref order) },
        { "EventTime", (ref json, ref order) => order.Sent = json.Time() },
        { "FulfillmentOrderStatusNotification", (ref json, ref order) => ReadMore(ref json, ref order) },
        { "Payload", (ref json, ref order) => ReadMore(ref json, ref order) },
    };

    private static void Read(ref PayloadReader json) => Read(ref json, OrderFields);

    private static void Read(ref PayloadReader json, FieldTable<FbaOrder> fields)
    {
        FbaOrder order = Spares<FbaOrder>.Take();
        fields.Read(ref json, ref order);
        if (order.IsFound)
        {
            order.AddTo(ref json);
        }

        Spares<FbaOrder>.Return(order);
    }

    private static void ReadMore(ref PayloadReader json, ref FbaOrder order) => OrderFields.Read(ref json, ref order);

    private static void ReadOrders(ref PayloadReader json)
    {
        bool none = false;
        json.ReadList(ref none, (ref json, ref _) => Read(ref json, FulfillmentOrderFields));
    }

    private static void ReadItem(ref PayloadReader json, ref FbaOrder order)
    {
        var item = new AmazonLine("sellerFulfillmentOrderItemId", "quantity");
        ItemFields.Read(ref json, ref item);
        order.Builder.AddLine(in json, in item);
    }

    private static void ReadShipment(ref PayloadReader json, ref FbaOrder order)
    {
        FbaShipment shipment = Spares<FbaShipment>.Take();
        ShipmentFields.Read(ref json, ref shipment);
        if (shipment.HasName)
        {
            order.Shipments.Add(shipment);
        }
        else
        {
            json.Warn(ReadingMessages.Missing("amazonShipmentId", "a shipment"));
        }
    }

    private static void ReadPackage(ref PayloadReader json, ref FbaShipment shipment)
    {
        AmazonPackage package = Spares<AmazonPackage>.Take();
        PackageFields.Read(ref json, ref package);
        shipment.Packages.Add(package);
    }

    private static void ReadShippedItem(ref PayloadReader json, ref FbaShipment shipment) =>
        shipment.Items.Add(ShippedItemFields.Read(ref json));
}
