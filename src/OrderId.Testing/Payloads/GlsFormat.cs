using System.Text.Json.Nodes;
using OrderIds.Carriers;

namespace OrderIds.Testing.Payloads;

/// <summary>
/// Writes a <see cref="ParcelStory"/>, the events of an invented parcel, as the response of GLS Track and Trace v1:
/// https://dev-portal.gls-group.net.
/// </summary>
internal static class GlsFormat
{
    public static StoryFormat Format { get; } = new(TrackingVendor.Gls, TrackingVocabulary.Gls, Write)
    {
        IsEventCode = IsEvent,
    };

    private static bool IsEvent(string code) => code.Contains('.');

    private static JsonObject Write(StoryPage page) => new()
    {
        ["parcels"] = new JsonArray(new JsonObject
        {
            ["requested"] = page.TrackingNumber,
            ["unitno"] = page.TrackingNumber,
            ["status"] = page.SummaryCode(code => !IsEvent(code), "INTRANSIT"),
            ["statusDateTime"] = page.Latest?.Time,
            ["events"] = new JsonArray([.. page.NewestFirst.Select(Event)]),
        }),
    };

    private static JsonObject Event(StoryEvent told) => new()
    {
        ["code"] = told.Code,
        ["city"] = told.Place.City,
        ["postalCode"] = told.Place.PostalCode,
        ["country"] = told.Place.Country,
        ["description"] = told.Description,
        ["eventDateTime"] = told.Time,
    };
}
