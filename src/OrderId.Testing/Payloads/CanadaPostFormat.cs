using System.Text.Json.Nodes;
using OrderIds.Carriers;

namespace OrderIds.Testing.Payloads;

/// <summary>
/// Writes a <see cref="ParcelStory"/>, the events of an invented parcel, as the tracking details of Canada Post, as JSON with the names of
/// its XML: https://www.canadapost-postescanada.ca/info/mc/business/productsservices/developers/services/tracking/.
/// </summary>
internal static class CanadaPostFormat
{
    public static StoryFormat Format { get; } = new(TrackingVendor.CanadaPost, TrackingVocabulary.CanadaPost, Write)
    {
        // Event codes are numbers. The other codes of the vocabulary are words, which appear only in summaries.
        IsEventCode = code => char.IsDigit(code[0]),
    };

    private static JsonObject Write(StoryPage page) => new()
    {
        ["tracking-detail"] = new JsonObject
        {
            ["pin"] = page.TrackingNumber,
            ["active-exists"] = "1",
            ["expected-delivery-date"] = page.Estimate.Substring(0, 10),
            ["service-name"] = "Expedited Parcels",
            ["significant-events"] = new JsonObject { ["occurrence"] = new JsonArray([.. page.NewestFirst.Select(Event)]) },
        },
    };

    private static JsonObject Event(StoryEvent told) => new()
    {
        ["event-identifier"] = told.Code,
        ["event-date"] = told.Time.Substring(0, 10),
        ["event-time"] = told.Time.Substring(11, 8),
        ["event-time-zone"] = "UTC",
        ["event-description"] = told.Description,
        ["event-site"] = told.Place.City,
        ["event-province"] = told.Place.Region,
    };
}
