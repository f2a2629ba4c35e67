using System.Text.Json.Nodes;
using OrderIds.Carriers;

namespace OrderIds.Testing.Payloads;

/// <summary>
/// Writes a <see cref="ParcelStory"/>, the events of an invented parcel, as the trackings of WooCommerce, which say only that a parcel was
/// shipped: https://woocommerce.com/document/shipment-tracking/.
/// </summary>
internal static class WooCommerceFormat
{
    public static StoryFormat Format { get; } = new(TrackingVendor.WooCommerce, TrackingVocabulary.ShopifyFulfillments, Write);

    private static JsonArray Write(StoryPage page) => new(new JsonObject
    {
        ["tracking_id"] = "example",
        ["tracking_provider"] = "UPS",
        ["tracking_number"] = page.TrackingNumber,
        ["tracking_link"] = "https://example.com/" + page.TrackingNumber,
        ["date_shipped"] = page.ShippedAt?.Time.Substring(0, 10),
    });
}
