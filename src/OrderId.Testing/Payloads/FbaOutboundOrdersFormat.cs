using System.Text.Json.Nodes;
using OrderIds.Carriers;

namespace OrderIds.Testing.Payloads;

/// <summary>
/// Writes a <see cref="ParcelStory"/>, the events of an invented parcel, as an order of Amazon Fulfillment Outbound with its package, which
/// says only that the package was shipped: https://developer-docs.amazon.com/sp-api/docs/fulfillment-outbound-api-v2020-07-01-reference.
/// </summary>
internal static class FbaOutboundOrdersFormat
{
    public static StoryFormat Format { get; } = new(TrackingVendor.FbaOutboundOrders, TrackingVocabulary.FbaOutbound, Write);

    private static JsonObject Write(StoryPage page) => new()
    {
        ["payload"] = new JsonObject
        {
            ["fulfillmentOrder"] = new JsonObject
            {
                ["sellerFulfillmentOrderId"] = "EXAMPLE-1",
                ["displayableOrderId"] = AmazonOrdersFormat.OrderId,
                ["receivedDate"] = page.Events.Count == 0 ? null : page.Events[0].Time,
                ["fulfillmentOrderStatus"] = page.ShippedAt is null ? "Processing" : "Complete",
                ["statusUpdatedDate"] = page.Latest?.Time,
            },
            ["fulfillmentOrderItems"] = new JsonArray(new JsonObject
            {
                ["sellerSku"] = "EXAMPLE-A",
                ["sellerFulfillmentOrderItemId"] = "line-1",
                ["quantity"] = 1,
                ["cancelledQuantity"] = 0,
                ["unfulfillableQuantity"] = 0,
            }),
            ["fulfillmentShipments"] = new JsonArray(new JsonObject
            {
                ["amazonShipmentId"] = "shipment-1",
                ["fulfillmentShipmentStatus"] = page.ShippedAt is null ? "PENDING" : "SHIPPED",
                ["shippingDate"] = page.ShippedAt?.Time,
                ["estimatedArrivalDate"] = page.Estimate,
                ["fulfillmentShipmentItem"] = new JsonArray(new JsonObject
                {
                    ["sellerSku"] = "EXAMPLE-A",
                    ["sellerFulfillmentOrderItemId"] = "line-1",
                    ["quantity"] = 1,
                    ["packageNumber"] = 1,
                }),
                ["fulfillmentShipmentPackage"] = new JsonArray(new JsonObject
                {
                    ["packageNumber"] = 1,
                    ["carrierCode"] = "UPS",
                    ["trackingNumber"] = page.TrackingNumber,
                    ["estimatedArrivalDate"] = page.Estimate,
                }),
            }),
        },
    };
}
