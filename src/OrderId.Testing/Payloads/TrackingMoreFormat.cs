using System.Text.Json.Nodes;
using OrderIds.Carriers;

namespace OrderIds.Testing.Payloads;

/// <summary>
/// Writes a <see cref="ParcelStory"/>, the events of an invented parcel, as the webhook of TrackingMore: https://www.trackingmore.com/docs.
/// </summary>
internal static class TrackingMoreFormat
{
    public static StoryFormat Format { get; } = new(TrackingVendor.TrackingMore, TrackingVocabulary.TrackingMore, Write)
    {
        IsEventCode = code => char.IsDigit(code[code.Length - 1]),
    };

    private static JsonObject Write(StoryPage page) => new()
    {
        ["code"] = 200,
        ["data"] = new JsonObject
        {
            ["id"] = "example",
            ["tracking_number"] = page.TrackingNumber,
            ["courier_code"] = StoryFormats.Carrier,
            ["update_at"] = page.Latest?.Time,
            ["delivery_status"] = page.Latest is { } latest ? Status(latest) : "pending",
            ["substatus"] = page.Latest?.Code ?? "pending001",
            ["scheduled_delivery_date"] = page.Estimate,
            ["origin_info"] = new JsonObject
            {
                ["courier_code"] = StoryFormats.Carrier,
                ["trackinfo"] = new JsonArray([.. page.NewestFirst.Select(Checkpoint)]),
            },
        },
    };

    private static JsonObject Checkpoint(StoryEvent told) => new()
    {
        ["checkpoint_date"] = told.Time,
        ["checkpoint_delivery_status"] = Status(told),
        ["checkpoint_delivery_substatus"] = told.Code,
        ["tracking_detail"] = told.Description,
        ["location"] = told.Place.Text,
    };

    // Returns the word before the number, such as "transit" for "transit005".
    private static string Status(StoryEvent told) => told.Code.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
}
