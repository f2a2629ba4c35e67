using System.Text.Json.Nodes;
using OrderIds.Carriers;

namespace OrderIds.Testing.Payloads;

/// <summary>
/// Writes a <see cref="ParcelStory"/>, the events of an invented parcel, as the response of La Poste's Suivi v2:
/// https://developer.laposte.fr/products/suivi/2/documentation.
/// </summary>
internal static class LaPosteFormat
{
    public static StoryFormat Format { get; } = new(TrackingVendor.LaPoste, TrackingVocabulary.LaPoste, Write);

    private static JsonObject Write(StoryPage page) => new()
    {
        ["lang"] = "fr_FR",
        ["scope"] = "open",
        ["returnCode"] = 200,
        ["shipment"] = new JsonObject
        {
            ["idShip"] = page.TrackingNumber,
            ["product"] = "colissimo",
            ["isFinal"] = false,
            ["estimDate"] = page.Estimate,
            ["event"] = new JsonArray([.. page.NewestFirst.Select(Event)]),
        },
    };

    private static JsonObject Event(StoryEvent told) => new()
    {
        ["code"] = told.Code,
        ["label"] = told.Description,
        ["date"] = told.Time,
        ["country"] = told.Place.Country,
    };
}
