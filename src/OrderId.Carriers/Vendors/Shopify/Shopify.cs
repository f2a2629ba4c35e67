using OrderIds.Carriers.Reading;

namespace OrderIds.Carriers.Vendors.Shopify;

/// <summary>
/// Reads the JSON of Shopify's REST API: fulfillments, orders with fulfillments, and fulfillment events, from responses and webhooks.
/// </summary>
/// <remarks>
/// <para>
/// See https://shopify.dev/docs/api/admin-rest/latest/resources/fulfillment. A fulfillment gives a shipment for each of its tracking
/// numbers, all with the same status. Without a tracking number, the number is the ID of the fulfillment; this is also the case for
/// fulfillment events, which contain no tracking number. The status is the shipment status at the time of the last update. While there is
/// no shipment status, the status of the fulfillment is used: a successful fulfillment left the shop when it was created.
/// </para>
/// <para>Shopify's orders have no Amazon order ID and no ID of this library, so only their shipments are returned.</para>
/// </remarks>
internal static class Shopify
{
    public static VendorDefinition Definition { get; } = new(TrackingVendor.Shopify, "Shopify", TrackingVocabulary.Shopify, Read)
    {
        Marks =
        [
            "fulfillment_id happened_at",
            "tracking_company shipment_status",
            "tracking_company tracking_numbers",
            "financial_status fulfillment_status fulfillments",
        ],
    };

    // Enclosing objects, such as an order, have fields with the same names, but are neither fulfillments nor events.
    private static readonly FieldTable<ShopifyObject> Fields = new()
    {
        { "fulfillment", (ref json, ref _) => ReadFulfillment(ref json) },
        { "fulfillments", (ref json, ref _) => ReadAll(ref json, ReadFulfillment) },
        { "fulfillment_event", (ref json, ref _) => Read(ref json) },
        { "fulfillment_events", (ref json, ref _) => ShopifyEvents.ReadAll(ref json) },
        { "order", (ref json, ref _) => Read(ref json) },
        { "orders", (ref json, ref _) => ReadAll(ref json, Read) },

        // A field of both.
        { "id", (ref json, ref item) => item.Id = json.Key() },
        { "status", (ref json, ref item) => item.Status = json.Token() },
        { "created_at", (ref json, ref item) => item.Created = json.Time() },
        { "updated_at", (ref json, ref item) => item.Updated = json.Time() },

        // Fields of a fulfillment.
        { "service", (ref json, ref item) => item.IsFulfillment |= !json.Token().IsEmpty },
        { "shipment_status", (ref json, ref item) => item.SetShipmentStatus(json.Token()) },
        { "tracking_company", (ref json, ref item) => item.SetCarrier(json.Text()) },
        { "tracking_number", (ref json, ref item) => item.Number = json.Key() },
        { "tracking_numbers", (ref json, ref item) => json.ReadItems(ref item, ReadNumber) },

        // Fields of an event.
        { "fulfillment_id", (ref json, ref item) => item.Fulfillment = json.Key() },
        { "message", (ref json, ref item) => item.Message = json.Text() },
        { "happened_at", (ref json, ref item) => item.Happened = json.Time() },
        { "estimated_delivery_at", (ref json, ref item) => item.Estimate = json.Time() },
        { "city", (ref json, ref item) => item.Place.City = json.Token() },
        { "province", (ref json, ref item) => item.Place.Region = json.Token() },
        { "zip", (ref json, ref item) => item.Place.PostalCode = json.Token() },
        { "country", (ref json, ref item) => item.Place.Country = json.Token() },
    };

    /// <summary>Reads a fulfillment, an event, or an object that contains them.</summary>
    public static ShopifyObject ReadObject(ref PayloadReader json)
    {
        var item = default(ShopifyObject);
        Fields.Read(ref json, ref item);
        return item;
    }

    private static void Read(ref PayloadReader json)
    {
        ShopifyObject item = ReadObject(ref json);
        if (item.Fulfillment is not null)
        {
            ShopifyEvents.ReadOne(ref json, item);
        }
        else if (item.IsFulfillment)
        {
            item.AddTo(ref json);
        }
    }

    private static void ReadFulfillment(ref PayloadReader json) => ReadObject(ref json).AddTo(ref json);

    private static void ReadAll(ref PayloadReader json, VendorDefinition.PayloadFunction read)
    {
        json.ReadList(ref read, (ref json, ref read) => read(ref json));
    }

    private static void ReadNumber(ref PayloadReader json, ref ShopifyObject item) => item.AddNumber(json.Key());
}
