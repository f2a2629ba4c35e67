using System.Text.Json.Nodes;
using OrderIds.Carriers;

namespace OrderIds.Testing.Payloads;

/// <summary>
/// Writes a <see cref="ParcelStory"/>, the events of an invented parcel, as the response of the MyDHL API:
/// https://developer.dhl.com/api-reference/dhl-express-mydhl-api.
/// </summary>
internal static class DhlExpressFormat
{
    public static StoryFormat Format { get; } = new(TrackingVendor.DhlExpress, TrackingVocabulary.DhlExpress, Write);

    private static JsonObject Write(StoryPage page) => new()
    {
        ["shipments"] = new JsonArray(new JsonObject
        {
            ["shipmentTrackingNumber"] = page.TrackingNumber,
            ["status"] = "Success",
            ["shipmentTimestamp"] = page.Events.Count == 0 ? null : page.Events[0].Time,
            ["productCode"] = "P",
            ["events"] = new JsonArray([.. page.Events.Select(Event)]),
            ["numberOfPieces"] = 1,
            ["estimatedDeliveryDate"] = page.Estimate,
        }),
    };

    private static JsonObject Event(StoryEvent told) => new()
    {
        ["date"] = told.Time.Substring(0, 10),
        ["time"] = told.Time.Substring(11, 8),
        ["GMTOffset"] = "+00:00",
        ["typeCode"] = told.Code,
        ["description"] = told.Description,
        ["serviceArea"] = new JsonArray(new JsonObject { ["code"] = "PDX", ["description"] = told.Place.City + "-" + told.Place.Country }),
    };
}
