using System.Text.Json.Nodes;
using OrderIds.Carriers;

namespace OrderIds.Testing.Payloads;

/// <summary>
/// Writes a <see cref="ParcelStory"/>, the events of an invented parcel, as the tracking object of Amazon Shipping v2:
/// https://developer-docs.amazon.com/sp-api/docs/shipping-api-v2-reference.
/// </summary>
internal static class AmazonShippingFormat
{
    public static StoryFormat Format { get; } = new(TrackingVendor.AmazonShipping, TrackingVocabulary.AmazonShipping, Write)
    {
        // These words are used only in summaries.
        IsEventCode = code => code is not ("PreTransit" or "InTransit"),
    };

    private static JsonObject Write(StoryPage page) => new()
    {
        ["payload"] = new JsonObject
        {
            ["trackingId"] = page.TrackingNumber,
            ["alternateLegTrackingId"] = null,
            ["eventHistory"] = new JsonArray([.. page.Events.Select(Event)]),
            ["promisedDeliveryDate"] = page.Estimate,
            ["summary"] = new JsonObject { ["status"] = page.SummaryCode(_ => true, "InTransit") },
        },
    };

    private static JsonObject Event(StoryEvent told) => new()
    {
        ["eventCode"] = told.Code,
        ["location"] = told.Address("city", "stateOrRegion", "countryCode", "postalCode"),
        ["eventTime"] = told.Time,
        ["shipmentType"] = told.IsReturn ? "RETURNS" : "FORWARD",
    };
}
