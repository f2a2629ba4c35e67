using OrderIds.Carriers.Reading;
using OrderIds.Carriers.Reading.Building;
using OrderIds.Tracking;

namespace OrderIds.Carriers.Vendors;

/// <summary>Reads the JSON of eBay's Sell Fulfillment API: a shipping fulfillment, or all those of an order.</summary>
/// <remarks>
/// See https://developer.ebay.com/api-docs/sell/fulfillment/types/sel:ShippingFulfillment. eBay reports only the fact and the time of
/// shipping. For later statuses, ask the carrier. A package without a tracking number has the ID of its fulfillment as its number.
/// </remarks>
internal static class Ebay
{
    public static VendorDefinition Definition { get; } = new(TrackingVendor.Ebay, "eBay", null, Read)
    {
        Marks = ["fulfillmentId shippedDate", "fulfillmentId shipmentTrackingNumber", "fulfillmentId shippingCarrierCode"],
    };

    private static readonly FieldTable<Fulfillment> FulfillmentFields = new()
    {
        { "fulfillmentId", (ref json, ref fulfillment) => fulfillment.SetId(json.Key()) },
        { "shipmentTrackingNumber", (ref json, ref fulfillment) => fulfillment.Shipment.Number = json.Key() },
        { "shippingCarrierCode", (ref json, ref fulfillment) => fulfillment.Shipment.Carrier = json.Text() },
        {
            "shippedDate",
            (ref json, ref fulfillment) =>
                fulfillment.Shipped = EventBuilder.At(json.Time(), ShipmentStatus.InTransit, ShipmentDetail.Accepted)
        },
        { "fulfillments", (ref json, ref fulfillment) => ReadFulfillments(ref json, ref fulfillment) },
    };

    private static void Read(ref PayloadReader json)
    {
        var fulfillment = default(Fulfillment);
        FulfillmentFields.Read(ref json, ref fulfillment);
        if (fulfillment.Shipment.IsFound)
        {
            fulfillment.Shipment.Number ??= fulfillment.Id;
            if (fulfillment.Shipped is { } shipped)
            {
                fulfillment.Shipment.Add(in json, in shipped);
            }

            json.Result.Add(in json, ref fulfillment.Shipment, "fulfillmentId", "a fulfillment");
        }
    }

    private static void ReadFulfillments(ref PayloadReader json, ref Fulfillment fulfillment)
    {
        json.ReadList(ref fulfillment, (ref json, ref _) => Read(ref json));
    }

    private struct Fulfillment
    {
        public ShipmentBuilder Shipment;
        public EventBuilder? Shipped;

        public string? Id { readonly get; private set; }

        public void SetId(string? id)
        {
            Id = id;
            Shipment.Find();
        }
    }
}
