using System.Text.Json.Nodes;
using OrderIds.Carriers;

namespace OrderIds.Testing.Payloads;

/// <summary>
/// Writes a <see cref="ParcelStory"/>, the events of an invented parcel, as the webhook of Easyship:
/// https://developers.easyship.com/docs/webhooks.
/// </summary>
internal static class EasyshipFormat
{
    public static StoryFormat Format { get; } = new(TrackingVendor.Easyship, TrackingVocabulary.Easyship, Write);

    private static JsonObject Write(StoryPage page) => new()
    {
        ["event_type"] = "shipment.tracking.checkpoints.created",
        ["resource_type"] = "shipment",
        ["resource_id"] = "ESEXAMPLE1",
        ["data"] = new JsonObject
        {
            ["easyship_shipment_id"] = "ESEXAMPLE1",
            ["platform_order_number"] = "#1",
            ["status"] = page.Latest?.Code,
            ["tracking_number"] = page.TrackingNumber,
            ["checkpoints"] = new JsonArray([.. page.NewestFirst.Select(Checkpoint)]),
        },
    };

    private static JsonObject Checkpoint(StoryEvent told, int index) => new()
    {
        ["order_number"] = index + 1,
        ["handler"] = "UPS",
        ["message"] = told.Description,
        ["location"] = told.Place.Text,
        ["checkpoint_time"] = told.Time,
        ["primary_status"] = told.Code,
    };
}
