using System.Text.Json.Nodes;
using OrderIds.Carriers;

namespace OrderIds.Testing.Payloads;

/// <summary>
/// Writes a <see cref="ParcelStory"/>, the events of an invented parcel, as the response of the UPS Tracking API or the webhook of Track
/// Alert, which contains one event: https://github.com/UPS-API/api-documentation.
/// </summary>
internal static class UpsFormat
{
    public static StoryFormat Format { get; } = new(TrackingVendor.Ups, TrackingVocabulary.Ups, Write)
    {
        IsEventCode = IsStatusCode,
        Wrap = (page, payload) => page.Latest is { } latest ? Alert(page, latest) : payload,
    };

    // Codes of one letter are summaries of the other codes.
    private static bool IsStatusCode(string code) => code.Length > 1;

    private static JsonObject Write(StoryPage page) => new()
    {
        ["trackResponse"] = new JsonObject
        {
            ["shipment"] = new JsonArray(new JsonObject
            {
                ["inquiryNumber"] = page.TrackingNumber,
                ["package"] = new JsonArray(new JsonObject
                {
                    ["trackingNumber"] = page.TrackingNumber,
                    ["deliveryDate"] = new JsonArray(
                        new JsonObject { ["type"] = "SDD", ["date"] = StoryPage.Date(page.EstimatedDelivery) }),
                    ["deliveryTime"] = new JsonObject { ["type"] = "EOD", ["endTime"] = StoryPage.Clock(page.EstimatedDelivery) },
                    ["activity"] = new JsonArray([.. page.NewestFirst.Select(Activity)]),
                    ["currentStatus"] = page.Latest is { } latest ? Status(latest) : null,
                    ["packageCount"] = 1,
                }),
            }),
        },
    };

    private static JsonObject Activity(StoryEvent told) => new()
    {
        ["location"] = new JsonObject { ["address"] = told.Address("city", "stateProvince", "countryCode", "postalCode") },
        ["status"] = Status(told),
        ["date"] = StoryPage.Date(told.Event.OccurredAt),
        ["time"] = StoryPage.Clock(told.Event.OccurredAt),
        ["gmtDate"] = StoryPage.Date(told.Event.OccurredAt),
        ["gmtTime"] = StoryPage.Clock(told.Event.OccurredAt),
        ["gmtOffset"] = "+00:00",
    };

    // The type is left out, because the code is more precise.
    private static JsonObject Status(StoryEvent told) => new() { ["description"] = told.Description, ["statusCode"] = told.Code };

    private static JsonObject Alert(StoryPage page, StoryEvent told) => new()
    {
        ["trackingNumber"] = page.TrackingNumber,
        ["localActivityDate"] = StoryPage.Date(told.Event.OccurredAt),
        ["localActivityTime"] = StoryPage.Clock(told.Event.OccurredAt),
        ["gmtActivityDate"] = StoryPage.Date(told.Event.OccurredAt),
        ["gmtActivityTime"] = StoryPage.Clock(told.Event.OccurredAt),
        ["gmtOffset"] = "+00:00",
        ["activityLocation"] = told.Address("city", "stateProvince", "country", "postalCode"),
        ["activityStatus"] = new JsonObject { ["descriptionCode"] = told.Code, ["description"] = told.Description },
        ["scheduledDeliveryDate"] = StoryPage.Date(page.EstimatedDelivery),
        ["deliveryEndTime"] = StoryPage.Clock(page.EstimatedDelivery),
    };
}
