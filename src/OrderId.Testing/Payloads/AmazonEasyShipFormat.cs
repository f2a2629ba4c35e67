using System.Text.Json.Nodes;
using OrderIds.Carriers;

namespace OrderIds.Testing.Payloads;

/// <summary>
/// Writes a <see cref="ParcelStory"/>, the events of an invented parcel, as a package of Amazon Easy Ship, which contains only the newest
/// status, without a time: https://developer-docs.amazon.com/sp-api/docs/easyship-api-v2022-03-23-reference.
/// </summary>
internal static class AmazonEasyShipFormat
{
    public static StoryFormat Format { get; } = new(TrackingVendor.AmazonEasyShip, TrackingVocabulary.AmazonEasyShip, Write);

    private static JsonObject Write(StoryPage page) => new()
    {
        ["packages"] = new JsonArray(new JsonObject
        {
            ["scheduledPackageId"] = new JsonObject { ["amazonOrderId"] = AmazonOrdersFormat.OrderId, ["packageId"] = "package-1" },
            ["packageTimeSlot"] = new JsonObject { ["slotId"] = "example" },
            ["packageStatus"] = page.Latest?.Code,
            ["trackingDetails"] = new JsonObject { ["trackingId"] = page.TrackingNumber },
        }),
    };
}
