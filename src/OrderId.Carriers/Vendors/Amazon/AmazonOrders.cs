using OrderIds.Carriers.Reading;

namespace OrderIds.Carriers.Vendors.Amazon;

/// <summary>Reads the JSON of Amazon SP-API Orders 2026-01-01: an order with its packages, or a page of orders.</summary>
/// <remarks>
/// <para>
/// See https://github.com/amzn/selling-partner-api-models, orders_2026-01-01. Items of the order become lines, without those whose quantity
/// is zero, as they are called off. Packages become shipments: created, handed over when Amazon says so, and what their status says at the
/// order's last update, or at the handover if that is later. A package without a tracking number has the order ID and its reference as its
/// number, such as <c>999-0000001-0000000/1</c>.
/// </para>
/// <para>
/// Amazon releases an order for shipping once the payment is authorized: an order that is neither pending, cancelled nor unfulfillable
/// counts as paid in full, from when it was placed. A cancelled order has an activity that calls off what has not shipped; an unfulfillable
/// one has failed. An order without a total has one of zero, without a currency; it is held back while it is pending.
/// </para>
/// <para>
/// A package is among the shipments of the order if it names lines of the order; quantities beyond what was ordered are cut. An order
/// without lines, as with all items cancelled, gives its shipments only. An order that Amazon ships itself has no packages: the fulfilled
/// quantities of its items become one shipment, such as <c>999-0000001-0000000/shipped</c>, at the last update of the order.
/// </para>
/// </remarks>
internal static class AmazonOrders
{
    public static VendorDefinition Definition { get; } =
        new(TrackingVendor.AmazonOrders, "Amazon Orders", TrackingVocabulary.AmazonOrders, Read)
        {
            Marks = ["orderId orderItems", "orders lastUpdatedBefore", "orders createdBefore"],
        };

    private static readonly FieldTable<AmazonLine> ProductFields = new()
    {
        { "sellerSku", (ref json, ref item) => item.Sku = json.Text() },
    };

    private static readonly FieldTable<AmazonLine> ItemFulfillmentFields = new()
    {
        { "quantityFulfilled", (ref json, ref item) => item.Shipped = json.Quantity() },
    };

    private static readonly FieldTable<AmazonLine> ItemFields = new()
    {
        { "orderItemId", (ref json, ref item) => item.Id = json.Key() },
        { "quantityOrdered", (ref json, ref item) => item.Quantity = json.Quantity() },
        { "product", (ref json, ref item) => ProductFields.Read(ref json, ref item) },
        { "fulfillment", (ref json, ref item) => ItemFulfillmentFields.Read(ref json, ref item) },
    };

    private static readonly FieldTable<TrackingMapping> FulfillmentFields = new()
    {
        { "fulfillmentStatus", (ref json, ref status) => status = json.Map(json.Token()) },
    };

    private static readonly FieldTable<AmazonOrderBuilder> ProceedsFields = new()
    {
        { "grandTotal", (ref json, ref order) => order.Total = AmazonMoney.Read(ref json) },
    };

    private static readonly FieldTable<AmazonOrderBuilder> OrderFields = new()
    {
        { "orderId", (ref json, ref order) => order.Id = AmazonOrderBuilder.ReadId(ref json) },
        { "createdTime", (ref json, ref order) => order.Created = json.Time() },
        { "lastUpdatedTime", (ref json, ref order) => order.Updated = json.Time() },
        { "proceeds", (ref json, ref order) => ProceedsFields.Read(ref json, ref order) },
        { "fulfillment", (ref json, ref order) => order.Status = FulfillmentFields.Read(ref json) },
        { "orderItems", (ref json, ref order) => ReadItems(ref json, ref order) },
        { "packages", (ref json, ref order) => json.ReadItems(ref order, ReadPackage) },
        { "order", (ref json, ref _) => Read(ref json) },
        { "payload", (ref json, ref _) => Read(ref json) },
        { "orders", (ref json, ref order) => ReadOrders(ref json, ref order) },
    };

    private static void Read(ref PayloadReader json)
    {
        var order = new AmazonOrderBuilder();
        OrderFields.Read(ref json, ref order);
        if (order.IsFound)
        {
            order.AddTo(ref json);
        }
    }

    private static void ReadOrders(ref PayloadReader json, ref AmazonOrderBuilder order)
    {
        json.Result.Find();
        json.ReadItems(ref order, (ref json, ref _) => Read(ref json));
    }

    private static void ReadItems(ref PayloadReader json, ref AmazonOrderBuilder order)
    {
        order.Find();
        json.ReadItems(ref order, ReadItem);
    }

    private static void ReadPackage(ref PayloadReader json, ref AmazonOrderBuilder order) =>
        order.Add(in json, AmazonOrdersPackage.Read(ref json));

    private static void ReadItem(ref PayloadReader json, ref AmazonOrderBuilder order)
    {
        var item = new AmazonLine("orderItemId");
        ItemFields.Read(ref json, ref item);
        order.AddLine(in json, in item);
    }
}
