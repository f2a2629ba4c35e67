using System.Text.Json.Nodes;
using OrderIds.Carriers;

namespace OrderIds.Testing.Payloads;

/// <summary>
/// Writes a <see cref="ParcelStory"/>, the events of an invented parcel, as a shipment of Amazon External Fulfillment, which contains the
/// newest status and no tracking number:
/// https://developer-docs.amazon.com/sp-api/docs/external-fulfillment-shipments-api-v2024-09-11-reference.
/// </summary>
internal static class AmazonExternalFulfillmentFormat
{
    private static readonly HashSet<string> Statuses = new(StringComparer.Ordinal) { "CONFIRMED", "SHIPPED", "DELIVERED", "CANCELLED" };

    public static StoryFormat Format { get; } =
        new(TrackingVendor.AmazonExternalFulfillment, TrackingVocabulary.AmazonExternalFulfillment, Write);

    private static JsonObject Write(StoryPage page) => new()
    {
        ["shipments"] = new JsonArray(new JsonObject
        {
            ["id"] = "shipment-1",
            ["locationId"] = "EXAMPLE",
            ["marketplaceAttributes"] = new JsonObject { ["channelName"] = "MFN", ["marketplaceId"] = "EXAMPLE" },
            ["shipmentInfo"] = new JsonObject
            {
                ["shipmentType"] = "NEW",
                ["numberOfUnits"] = 1,
                ["buyerOrderId"] = AmazonOrdersFormat.OrderId,
                ["orderPlacedTimestamp"] = page.Events.Count == 0 ? null : page.Events[0].Time,
            },
            ["lastUpdatedDateTime"] = page.Latest?.Time,
            ["status"] = page.SummaryCode(Statuses.Contains, "SHIPPED"),
            ["subStatus"] = page.Latest is { } latest && !Statuses.Contains(latest.Code) ? latest.Code : null,
            ["lineItems"] = new JsonArray(new JsonObject
            {
                ["shipmentLineItemId"] = "1",
                ["merchantSku"] = "EXAMPLE-A",
                ["numberOfUnits"] = 1,
            }),
        }),
    };
}
