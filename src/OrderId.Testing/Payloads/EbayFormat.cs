using System.Text.Json.Nodes;
using OrderIds.Carriers;

namespace OrderIds.Testing.Payloads;

/// <summary>
/// Writes a <see cref="ParcelStory"/>, the events of an invented parcel, as a shipping fulfillment of eBay, which says only that a parcel
/// was shipped: https://developer.ebay.com/api-docs/sell/fulfillment/types/sel:ShippingFulfillment.
/// </summary>
internal static class EbayFormat
{
    public static StoryFormat Format { get; } = new(TrackingVendor.Ebay, TrackingVocabulary.ShopifyFulfillments, Write);

    private static JsonObject Write(StoryPage page) => new()
    {
        ["fulfillmentId"] = "example-1",
        ["shipmentTrackingNumber"] = page.TrackingNumber,
        ["shippingCarrierCode"] = "UPS",
        ["shippedDate"] = page.ShippedAt?.Time,
        ["lineItems"] = new JsonArray(new JsonObject { ["lineItemId"] = "line-1", ["quantity"] = 1 }),
    };
}
