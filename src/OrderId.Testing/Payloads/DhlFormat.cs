using System.Text.Json.Nodes;
using OrderIds.Carriers;
using OrderIds.Tracking;

namespace OrderIds.Testing.Payloads;

/// <summary>
/// Writes a <see cref="ParcelStory"/>, the events of an invented parcel, as the response of DHL Shipment Tracking Unified for a shipment of
/// DHL Express: https://developer.dhl.com/api-reference/shipment-tracking.
/// </summary>
internal static class DhlFormat
{
    public static StoryFormat Format { get; } = new(TrackingVendor.Dhl, TrackingVocabulary.DhlExpress, Write)
    {
        FallbackCode = MainCode,
    };

    private static JsonObject Write(StoryPage page) => new()
    {
        ["shipments"] = new JsonArray(new JsonObject
        {
            ["id"] = page.TrackingNumber,
            ["service"] = "express",
            ["status"] = page.Latest is { } latest ? Status(latest) : null,
            ["estimatedTimeOfDelivery"] = page.Estimate,
            ["events"] = new JsonArray([.. page.NewestFirst.Select(Status)]),
        }),
    };

    private static JsonObject Status(StoryEvent told) => new()
    {
        ["timestamp"] = told.Time,
        ["location"] = new JsonObject
        {
            ["address"] = new JsonObject
            {
                ["addressLocality"] = told.Place.City,
                ["postalCode"] = told.Place.PostalCode,
                ["countryCode"] = told.Place.Country,
            },
        },
        ["statusCode"] = MainCode(told.Event) ?? "transit",
        ["status"] = told.Code,
        ["description"] = told.Description,
    };

    private static string? MainCode(TrackingEvent told) => StoryCodes.Find(TrackingVocabulary.Dhl, told, _ => true);
}
