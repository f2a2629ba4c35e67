using System.Text.Json.Nodes;
using OrderIds.Carriers;

namespace OrderIds.Testing.Payloads;

/// <summary>
/// Writes a <see cref="ParcelStory"/>, the events of an invented parcel, as the webhook of 17TRACK:
/// https://asset.17track.net/api/document/v2.2_en/index.html.
/// </summary>
internal static class SeventeenTrackFormat
{
    private const int CarrierKey = 100002;

    public static StoryFormat Format { get; } = new(TrackingVendor.SeventeenTrack, TrackingVocabulary.SeventeenTrack, Write)
    {
        IsEventCode = code => code.Contains('_') || code is "InfoReceived",
    };

    private static JsonObject Write(StoryPage page) => new()
    {
        ["event"] = "TRACKING_UPDATED",
        ["data"] = new JsonObject
        {
            ["number"] = page.TrackingNumber,
            ["carrier"] = CarrierKey,
            ["track_info"] = new JsonObject
            {
                ["latest_status"] = new JsonObject
                {
                    ["status"] = page.Latest?.Before('_') ?? "NotFound",
                    ["sub_status"] = page.Latest?.Code ?? "NotFound_Other",
                },
                ["latest_event"] = page.Latest is { } latest ? Event(latest) : null,
                ["time_metrics"] = new JsonObject
                {
                    ["estimated_delivery_date"] = new JsonObject
                    {
                        ["source"] = "Official",
                        ["from"] = page.Estimate,
                        ["to"] = page.Estimate,
                    },
                },
                ["tracking"] = new JsonObject
                {
                    ["providers"] = new JsonArray(new JsonObject
                    {
                        ["provider"] = new JsonObject { ["key"] = CarrierKey, ["name"] = "UPS", ["country"] = "US" },
                        ["latest_sync_time"] = page.Latest?.Time,
                        ["events"] = new JsonArray([.. page.NewestFirst.Select(Event)]),
                    }),
                },
            },
        },
    };

    private static JsonObject Event(StoryEvent told) => new()
    {
        ["time_iso"] = told.Time,
        ["time_utc"] = told.Time,
        ["time_raw"] = new JsonObject { ["date"] = null, ["time"] = null, ["timezone"] = null },
        ["description"] = told.Description,
        ["location"] = told.Place.Text,
        ["stage"] = told.Before('_'),
        ["sub_status"] = told.Code,
        ["address"] = told.Address("city", "state", "country", "postal_code"),
    };
}
