using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;

namespace OrderIds.Carriers.Vendors.Amazon;

/// <summary>Reads the JSON of Amazon SP-API Orders 2026-01-01: an order with its packages, or a page of orders.</summary>
/// <remarks>
/// <para>
/// See orders_2026-01-01 in https://github.com/amzn/selling-partner-api-models. Items of the order become lines. An item with a quantity of
/// zero was cancelled and gives no line. Packages become shipments with up to three events: created, handed over if Amazon gives that time,
/// and the package's status at the time of the order's last update, or of the handover if that is later. A package without a tracking
/// number gets the order ID and its reference as its number, such as <c>999-0000001-0000000/1</c>.
/// </para>
/// <para>
/// Amazon releases an order for shipping once the payment is authorized. So an order that is not pending, cancelled or unfulfillable counts
/// as paid in full when it was placed. A cancelled order has an activity that cancels everything that has not shipped; an unfulfillable
/// order has failed. An order without a total has a total of zero without a currency, and is on hold while it is pending.
/// </para>
/// <para>
/// A package becomes a shipment of the order if it contains lines of the order; quantities above those ordered are reduced. Of an order
/// without lines, for example if all items were cancelled, only the shipments are returned. An order that Amazon ships itself lists no
/// packages: the fulfilled quantities of its items become one shipment, such as <c>999-0000001-0000000/shipped</c>, at the time of the
/// order's last update.
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
        { "quantityFulfilled", (ref json, ref item) => item.Shipped = json.OptionalQuantity() },
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
        AmazonOrderBuilder order = Spares<AmazonOrderBuilder>.Take();
        order.IdField = "orderId";
        OrderFields.Read(ref json, ref order);
        if (order.IsFound)
        {
            order.AddTo(ref json);
        }

        Spares<AmazonOrderBuilder>.Return(order);
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
        var item = new AmazonLine("orderItemId", "quantityOrdered");
        ItemFields.Read(ref json, ref item);
        order.AddLine(in json, in item);
    }
}
