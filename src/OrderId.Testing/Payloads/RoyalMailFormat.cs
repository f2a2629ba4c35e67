using System.Text.Json.Nodes;
using OrderIds.Carriers;

namespace OrderIds.Testing.Payloads;

/// <summary>
/// Writes a <see cref="ParcelStory"/>, the events of an invented parcel, as the events of Royal Mail's Tracking API v2:
/// https://developer.royalmail.net/product/tracking-api.
/// </summary>
internal static class RoyalMailFormat
{
    public static StoryFormat Format { get; } = new(TrackingVendor.RoyalMail, TrackingVocabulary.RoyalMail, Write)
    {
        IsEventCode = code => code.StartsWith("EV", StringComparison.Ordinal),
    };

    private static JsonObject Write(StoryPage page) => new()
    {
        ["mailPieces"] = new JsonObject
        {
            ["mailPieceId"] = page.TrackingNumber,
            ["carrierShortName"] = "RM",
            ["carrierFullName"] = "Royal Mail Group Ltd",
            ["events"] = new JsonArray([.. page.NewestFirst.Select(Event)]),
        },
    };

    private static JsonObject Event(StoryEvent told) => new()
    {
        ["eventCode"] = told.Code,
        ["eventName"] = told.Description,
        ["eventDateTime"] = told.Time,
        ["locationName"] = told.Place.Text,
    };
}
