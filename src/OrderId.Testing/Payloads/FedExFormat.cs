using System.Text.Json.Nodes;
using OrderIds.Carriers;

namespace OrderIds.Testing.Payloads;

/// <summary>
/// Writes a <see cref="ParcelStory"/>, the events of an invented parcel, as the response of the FedEx Track API, v1:
/// https://developer.fedex.com/api/en-us/catalog/track/v1/docs.html.
/// </summary>
internal static class FedExFormat
{
    public static StoryFormat Format { get; } = new(TrackingVendor.FedEx, TrackingVocabulary.FedEx, Write)
    {
        // The code of a scan has two letters, which a slash and an exception code may follow.
        IsEventCode = code => code.IndexOf('/') > 0 || code.Length == 2,
    };

    private static JsonObject Write(StoryPage page) => new()
    {
        ["transactionId"] = "example",
        ["output"] = new JsonObject
        {
            ["completeTrackResults"] = new JsonArray(new JsonObject
            {
                ["trackingNumber"] = page.TrackingNumber,
                ["trackResults"] = new JsonArray(new JsonObject
                {
                    ["trackingNumberInfo"] = new JsonObject { ["trackingNumber"] = page.TrackingNumber, ["carrierCode"] = "FDXE" },
                    ["latestStatusDetail"] = page.Latest is { } latest
                        ? new JsonObject { ["code"] = latest.Before('/'), ["description"] = latest.Description }
                        : null,
                    ["dateAndTimes"] = new JsonArray(new JsonObject { ["type"] = "ESTIMATED_DELIVERY", ["dateTime"] = page.Estimate }),
                    ["scanEvents"] = new JsonArray([.. page.NewestFirst.Select(Scan)]),
                    ["returnDetail"] = new JsonObject(),
                }),
            }),
        },
    };

    private static JsonObject Scan(StoryEvent told) => new()
    {
        ["date"] = told.Time,
        ["eventType"] = told.Before('/'),
        ["eventDescription"] = told.Description,
        ["exceptionCode"] = told.After('/') ?? "",
        ["exceptionDescription"] = "",
        ["scanLocation"] = told.Address("city", "stateOrProvinceCode", "countryCode", "postalCode"),
    };
}
