using System.Text.Json.Nodes;
using OrderIds.Carriers;

namespace OrderIds.Testing.Payloads;

/// <summary>
/// Writes a <see cref="ParcelStory"/>, the events of an invented parcel, as the tracking object or the webhook of Shippo:
/// https://docs.goshippo.com/docs/tracking/tracking.
/// </summary>
internal static class ShippoFormat
{
    public static StoryFormat Format { get; } = new(TrackingVendor.Shippo, TrackingVocabulary.Shippo, Write)
    {
        IsEventCode = code => code.Contains('/'),
        Wrap = (page, payload) => new JsonObject
        {
            ["event"] = "track_updated",
            ["carrier"] = StoryFormats.Carrier,
            ["test"] = true,
            ["data"] = payload,
        },
        Sign = signed => new(WebhookSignature.ShippoHeader, $"t={signed.Seconds},v1={signed.Hex(signed.Seconds + ".")}"),
    };

    private static JsonObject Write(StoryPage page) => new()
    {
        ["carrier"] = StoryFormats.Carrier,
        ["tracking_number"] = page.TrackingNumber,
        ["eta"] = page.Estimate,
        ["original_eta"] = page.Estimate,
        ["servicelevel"] = new JsonObject { ["token"] = "example_ground", ["name"] = "Ground" },
        ["messages"] = new JsonArray(),
        ["tracking_status"] = page.Latest is { } latest ? Status(latest) : null,
        ["tracking_history"] = new JsonArray([.. page.Events.Select(Status)]),
    };

    private static JsonObject Status(StoryEvent told) => new()
    {
        ["object_created"] = told.Time,
        ["object_id"] = told.Event.EventId,
        ["status"] = told.Before('/'),
        ["substatus"] = new JsonObject { ["code"] = told.After('/'), ["text"] = told.Description, ["action_required"] = false },
        ["status_details"] = told.Description,
        ["status_date"] = told.Time,
        ["location"] = told.Address("city", "state", "country", "zip"),
    };
}
