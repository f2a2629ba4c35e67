using System.Text.Json.Nodes;
using OrderIds.Carriers;

namespace OrderIds.Testing.Payloads;

/// <summary>
/// Writes a <see cref="ParcelStory"/>, the events of an invented parcel, as an order of Amazon Orders v0, with the Easy Ship status of its
/// package: https://developer-docs.amazon.com/sp-api/docs/orders-api-v0-reference.
/// </summary>
internal static class AmazonOrdersV0Format
{
    private static readonly HashSet<string> OrderWords = new(StringComparer.Ordinal) { "Pending", "Unshipped", "Shipped", "Canceled" };

    public static StoryFormat Format { get; } = new(TrackingVendor.AmazonOrdersV0, TrackingVocabulary.AmazonOrdersV0, Write)
    {
        IsEventCode = code => !OrderWords.Contains(code),
    };

    private static JsonObject Write(StoryPage page) => new()
    {
        ["payload"] = new JsonObject
        {
            ["AmazonOrderId"] = AmazonOrdersFormat.OrderId,
            ["PurchaseDate"] = page.Events.Count == 0 ? null : page.Events[0].Time,
            ["LastUpdateDate"] = page.Latest?.Time,
            ["OrderStatus"] = page.ShippedAt is null ? "Unshipped" : "Shipped",
            ["FulfillmentChannel"] = "MFN",
            ["OrderTotal"] = new JsonObject { ["CurrencyCode"] = "USD", ["Amount"] = "10.00" },
            ["NumberOfItemsShipped"] = page.ShippedAt is null ? 0 : 1,
            ["NumberOfItemsUnshipped"] = page.ShippedAt is null ? 1 : 0,
            ["EasyShipShipmentStatus"] = page.Latest?.Code,
        },
    };
}
