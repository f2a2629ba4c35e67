using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;

namespace OrderIds.Carriers.Vendors.Amazon;

/// <summary>
/// Reads the JSON of Amazon SP-API Orders v0: an order, a page of orders, the items of an order, or the notification <c>ORDER_CHANGE</c>.
/// </summary>
/// <remarks>
/// <para>
/// See ordersV0 and the schema of <c>ORDER_CHANGE</c> in https://github.com/amzn/selling-partner-api-models. Orders v0 lists no packages:
/// all shipped items become one shipment, such as <c>999-0000001-0000000/shipped</c>. It has the status from Easy Ship, at the time of the
/// order's last update or of the change.
/// </para>
/// <para>
/// An order that lists no items has one line, <c>items</c>, with the number of items, at least 1. A response with only the items of an
/// order contains neither the time of the order nor its total. A notification at the item level contains only the items that changed. The
/// buyer's request to cancel is not read.
/// </para>
/// </remarks>
internal static class AmazonOrdersV0
{
    public static VendorDefinition Definition { get; } =
        new(TrackingVendor.AmazonOrdersV0, "Amazon Orders v0", TrackingVocabulary.AmazonOrdersV0, Read)
        {
            Marks =
            [
                "AmazonOrderId OrderStatus",
                "AmazonOrderId OrderItems",
                "AmazonOrderId OrderChangeType",
                "AmazonOrderId Summary.OrderStatus",
                "Orders LastUpdatedBefore",
                "Orders CreatedBefore",
            ],
        };

    private static readonly FieldTable<AmazonLine> ItemFields = new()
    {
        { "OrderItemId", (ref json, ref item) => item.Id = json.Key() },
        { "SellerSKU", (ref json, ref item) => item.Sku = json.Text() },
        { "QuantityOrdered", (ref json, ref item) => item.Quantity = json.Quantity() },
        { "QuantityShipped", (ref json, ref item) => item.Shipped = json.OptionalQuantity() },

        // The name of the field in the notification.
        { "Quantity", (ref json, ref item) => item.Quantity = json.Quantity() },
    };

    private static readonly FieldTable<Order> TriggerFields = new()
    {
        { "TimeOfOrderChange", (ref json, ref order) => order.Builder.Updated = json.Time() },
    };

    // These include the fields of the enclosing objects, because the notification has the ID and the status at different depths.
    private static readonly FieldTable<Order> OrderFields = new()
    {
        { "AmazonOrderId", (ref json, ref order) => order.Builder.Id = AmazonOrderBuilder.ReadId(ref json) },
        { "PurchaseDate", (ref json, ref order) => order.Builder.Created = json.Time() },
        { "LastUpdateDate", (ref json, ref order) => order.Builder.Updated = json.Time() },
        { "OrderStatus", (ref json, ref order) => order.Builder.Status = json.Map(json.Token()) },
        { "EasyShipShipmentStatus", (ref json, ref order) => order.Builder.ShipmentStatus = json.Map(json.Token()) },
        { "OrderTotal", (ref json, ref order) => order.Builder.Total = AmazonMoney.Read(ref json) },
        { "NumberOfItemsShipped", (ref json, ref order) => order.Shipped = json.OptionalQuantity() ?? 0 },
        { "NumberOfItemsUnshipped", (ref json, ref order) => order.Unshipped = json.OptionalQuantity() ?? 0 },
        { "OrderItems", (ref json, ref order) => ReadItems(ref json, ref order) },
        { "OrderChangeTrigger", (ref json, ref order) => TriggerFields.Read(ref json, ref order) },
        { "EventTime", (ref json, ref order) => order.Sent = json.Time() },
        { "Summary", (ref json, ref order) => ReadMore(ref json, ref order) },
        { "OrderChangeNotification", (ref json, ref order) => ReadMore(ref json, ref order) },
        { "Payload", (ref json, ref order) => ReadMore(ref json, ref order) },
        { "payload", (ref json, ref order) => ReadMore(ref json, ref order) },
        { "Orders", (ref json, ref order) => ReadOrders(ref json, ref order) },
    };

    private static void Read(ref PayloadReader json)
    {
        var order = new Order { Builder = Spares<AmazonOrderBuilder>.Take() };
        OrderFields.Read(ref json, ref order);
        if (order.Builder.IsFound)
        {
            order.Builder.IdField = "AmazonOrderId";
            order.Builder.Updated = order.Builder.Updated.Or(order.Sent);
            order.Builder.Items = ((int)Math.Min((long)order.Shipped + order.Unshipped, int.MaxValue), order.Shipped);
            order.Builder.AddTo(ref json);
        }

        Spares<AmazonOrderBuilder>.Return(order.Builder);
    }

    private static void ReadMore(ref PayloadReader json, ref Order order) => OrderFields.Read(ref json, ref order);

    private static void ReadOrders(ref PayloadReader json, ref Order order)
    {
        json.ReadList(ref order, (ref json, ref _) => Read(ref json));
    }

    private static void ReadItems(ref PayloadReader json, ref Order order)
    {
        order.Builder.Find();
        json.ReadItems(ref order, ReadItem);
    }

    private static void ReadItem(ref PayloadReader json, ref Order order)
    {
        var item = new AmazonLine("OrderItemId", "QuantityOrdered");
        ItemFields.Read(ref json, ref item);
        order.Builder.AddLine(in json, in item);
    }

    private struct Order
    {
        public AmazonOrderBuilder Builder;
        public int Shipped;
        public int Unshipped;

        /// <summary>The time at which the notification was sent.</summary>
        public OrderIds.Tracking.Json.TimeText Sent;
    }
}
