using System.Text.Json.Nodes;
using OrderIds.Carriers;

namespace OrderIds.Testing.Payloads;

/// <summary>
/// Writes a <see cref="ParcelStory"/>, the events of an invented parcel, as the response of Australia Post's Track Items:
/// https://developers.auspost.com.au/apis/shipping-and-tracking/reference/track-items.
/// </summary>
internal static class AustraliaPostFormat
{
    private static readonly HashSet<string> Statuses = new(StringComparer.Ordinal)
    {
        "Initiated", "In transit", "Delivered", "Awaiting collection", "On Board for Delivery", "Possible delay", "Unsuccessful Delivery",
        "Article damaged", "Held by courier", "Cannot be delivered", "Cancelled",
    };

    public static StoryFormat Format { get; } = new(TrackingVendor.AustraliaPost, TrackingVocabulary.AustraliaPost, Write);

    private static JsonObject Write(StoryPage page) => new()
    {
        ["tracking_results"] = new JsonArray(new JsonObject
        {
            ["tracking_id"] = page.TrackingNumber,
            ["status"] = page.SummaryCode(Statuses.Contains, "In transit"),
            ["trackable_items"] = new JsonArray(new JsonObject
            {
                ["article_id"] = page.TrackingNumber,
                ["product_type"] = "Parcel Post",
                ["events"] = new JsonArray([.. page.NewestFirst.Select(Event)]),
                ["status"] = page.SummaryCode(Statuses.Contains, "In transit"),
            }),
        }),
    };

    private static JsonObject Event(StoryEvent told) => new()
    {
        ["location"] = told.Place.Text,
        ["description"] = told.Code,
        ["date"] = told.Time,
    };
}
