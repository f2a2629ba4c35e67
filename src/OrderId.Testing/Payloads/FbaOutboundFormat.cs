using System.Text.Json.Nodes;
using OrderIds.Carriers;

namespace OrderIds.Testing.Payloads;

/// <summary>
/// Writes a <see cref="ParcelStory"/>, the events of an invented parcel, as the package tracking of Amazon Fulfillment Outbound:
/// https://developer-docs.amazon.com/sp-api/docs/fulfillment-outbound-api-v2020-07-01-reference.
/// </summary>
internal static class FbaOutboundFormat
{
    private const string EventPrefix = "EVENT_";

    public static StoryFormat Format { get; } = new(TrackingVendor.FbaOutbound, TrackingVocabulary.FbaOutbound, Write)
    {
        IsEventCode = IsEvent,
    };

    private static bool IsEvent(string code) => code.StartsWith(EventPrefix, StringComparison.Ordinal);

    private static JsonObject Write(StoryPage page) => new()
    {
        ["payload"] = new JsonObject
        {
            ["packageNumber"] = 100000001,
            ["trackingNumber"] = page.TrackingNumber,
            ["carrierCode"] = "UPS",
            ["shipDate"] = page.Events.Count == 0 ? null : page.Events[0].Time,
            ["estimatedArrivalDate"] = page.Estimate,
            ["currentStatus"] = page.SummaryCode(code => !IsEvent(code), "IN_TRANSIT"),
            ["trackingEvents"] = new JsonArray([.. page.NewestFirst.Select(Event)]),
        },
    };

    private static JsonObject Event(StoryEvent told) => new()
    {
        ["eventDate"] = told.Time,
        ["eventAddress"] = new JsonObject { ["city"] = told.Place.City, ["state"] = told.Place.Region, ["country"] = told.Place.Country },
        ["eventCode"] = told.Code,
        ["eventDescription"] = told.Description,
    };
}
