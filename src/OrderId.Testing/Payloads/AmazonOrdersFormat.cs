using System.Text.Json.Nodes;
using OrderIds.Carriers;

namespace OrderIds.Testing.Payloads;

/// <summary>
/// Writes a <see cref="ParcelStory"/>, the events of an invented parcel, as an order with one package of Amazon Orders 2026-01-01:
/// https://developer-docs.amazon.com/sp-api/docs/orders-api.
/// </summary>
/// <remarks>The package has no list of events. It contains the times at which it was created and shipped, and its newest status.</remarks>
internal static class AmazonOrdersFormat
{
    public const string OrderId = "999-0000001-0000000";

    public static StoryFormat Format { get; } = new(TrackingVendor.AmazonOrders, TrackingVocabulary.AmazonOrderPackages, Write);

    private static JsonObject Write(StoryPage page) => new()
    {
        ["order"] = new JsonObject
        {
            ["orderId"] = OrderId,
            ["createdTime"] = page.Events.Count == 0 ? null : page.Events[0].Time,
            ["lastUpdatedTime"] = page.Latest?.Time,
            ["proceeds"] = new JsonObject { ["grandTotal"] = new JsonObject { ["amount"] = "10.00", ["currencyCode"] = "USD" } },
            ["fulfillment"] = new JsonObject
            {
                ["fulfillmentStatus"] = page.ShippedAt is null ? "UNSHIPPED" : "SHIPPED",
                ["fulfilledBy"] = "MERCHANT",
            },
            ["orderItems"] = new JsonArray(new JsonObject
            {
                ["orderItemId"] = "line-1",
                ["quantityOrdered"] = 1,
                ["product"] = new JsonObject { ["asin"] = "B000000000", ["title"] = "Example article", ["sellerSku"] = "EXAMPLE-A" },
                ["fulfillment"] = new JsonObject
                {
                    ["quantityFulfilled"] = page.ShippedAt is null ? 0 : 1,
                    ["quantityUnfulfilled"] = page.ShippedAt is null ? 1 : 0,
                },
            }),
            ["packages"] = new JsonArray(new JsonObject
            {
                ["packageReferenceId"] = "package-1",
                ["createdTime"] = page.Events.Count == 0 ? null : page.Events[0].Time,
                ["packageStatus"] = new JsonObject
                {
                    ["status"] = page.SummaryCode(IsStatus, "IN_TRANSIT"),
                    ["detailedStatus"] = page.Latest is { } latest && !IsStatus(latest.Code) ? latest.Code : null,
                },
                ["carrier"] = "UPS",
                ["shipTime"] = page.ShippedAt?.Time,
                ["trackingNumber"] = page.TrackingNumber,
                ["packageItems"] = new JsonArray(new JsonObject { ["orderItemId"] = "line-1", ["quantity"] = 1 }),
            }),
        },
    };

    private static bool IsStatus(string code) =>
        code is "PENDING" or "IN_TRANSIT" or "SHIPPED" or "DELIVERED" or "CANCELLED" or "UNDELIVERABLE";
}
