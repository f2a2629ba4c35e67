using System.Text.Json.Nodes;
using OrderIds.Carriers;

namespace OrderIds.Testing.Payloads;

/// <summary>
/// Writes a <see cref="ParcelStory"/>, the events of an invented parcel, as the response of the USPS Tracking API, v3:
/// https://developers.usps.com/trackingv3.
/// </summary>
internal static class UspsFormat
{
    public static StoryFormat Format { get; } = new(TrackingVendor.Usps, TrackingVocabulary.Usps, Write)
    {
        IsEventCode = IsEvent,
    };

    private static bool IsEvent(string code) => code.Length == 2;

    private static JsonObject Write(StoryPage page) => new()
    {
        ["trackingNumber"] = page.TrackingNumber,
        ["mailClass"] = "USPS Ground Advantage",
        ["expectedDeliveryTimeStamp"] = page.Estimate,
        ["status"] = page.Latest?.Description,
        ["statusCategory"] = page.SummaryCode(code => !IsEvent(code), "In Transit"),
        ["trackingEvents"] = new JsonArray([.. page.NewestFirst.Select(Event)]),
    };

    private static JsonObject Event(StoryEvent told) => new()
    {
        ["eventType"] = told.Description,
        ["eventTimestamp"] = told.Time.TrimEnd('Z'),
        ["GMTTimestamp"] = told.Time,
        ["GMTOffset"] = "+00:00",
        ["eventCity"] = told.Place.City,
        ["eventState"] = told.Place.Region,
        ["eventZIP"] = told.Place.PostalCode,
        ["eventCountry"] = null,
        ["eventCode"] = told.Code,
    };
}
