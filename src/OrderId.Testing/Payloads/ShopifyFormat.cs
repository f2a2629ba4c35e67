using System.Text.Json.Nodes;
using OrderIds.Carriers;

namespace OrderIds.Testing.Payloads;

/// <summary>
/// Writes a <see cref="ParcelStory"/>, the events of an invented parcel, as a fulfillment of Shopify, as its webhook sends it, with only
/// the newest status: https://shopify.dev/docs/api/admin-rest/latest/resources/fulfillment.
/// </summary>
internal static class ShopifyFormat
{
    public static StoryFormat Format { get; } = new(TrackingVendor.Shopify, TrackingVocabulary.Shopify, Write)
    {
        IsEventCode = code => char.IsLower(code[0]),
        Sign = signed => new(WebhookSignature.ShopifyHeader, signed.Base64()),
    };

    private static JsonObject Write(StoryPage page) => new()
    {
        ["id"] = 255858046,
        ["order_id"] = 450789469,
        ["status"] = "success",
        ["created_at"] = page.Events.Count == 0 ? null : page.Events[0].Time,
        ["updated_at"] = page.Latest?.Time,
        ["service"] = "manual",
        ["tracking_company"] = "UPS",
        ["shipment_status"] = page.Latest?.Code,
        ["tracking_number"] = page.TrackingNumber,
        ["tracking_numbers"] = new JsonArray(page.TrackingNumber),
        ["line_items"] = new JsonArray(new JsonObject { ["id"] = 1, ["quantity"] = 1 }),
    };
}
