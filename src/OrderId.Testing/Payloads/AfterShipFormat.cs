using System.Text.Json.Nodes;
using OrderIds.Carriers;
using OrderIds.Tracking;

namespace OrderIds.Testing.Payloads;

/// <summary>
/// Writes a <see cref="ParcelStory"/>, the events of an invented parcel, as the webhook or the tracking object of AfterShip:
/// https://www.aftership.com/docs/tracking/model/tracking.
/// </summary>
internal static class AfterShipFormat
{
    public static StoryFormat Format { get; } = new(TrackingVendor.AfterShip, TrackingVocabulary.AfterShip, Write)
    {
        IsEventCode = code => code.Contains('_'),
        Wrap = (page, payload) => new JsonObject
        {
            ["ts"] = page.Latest?.Event.OccurredAt.ToUnixTimeSeconds(),
            ["event"] = "tracking_update",
            ["is_tracking_first_tag"] = page.Events.Count == 1,
            ["msg"] = payload,
        },
        Sign = signed => new(WebhookSignature.AfterShipHeader, signed.Base64()),
    };

    private static JsonObject Write(StoryPage page) => new()
    {
        ["id"] = "example" + page.TrackingNumber,
        ["tracking_number"] = page.TrackingNumber,
        ["slug"] = StoryFormats.Carrier,
        ["active"] = true,
        ["tag"] = page.Latest?.Before('_') ?? "Pending",
        ["subtag"] = page.Latest?.Code ?? "Pending_001",
        ["subtag_message"] = page.Latest?.Description,
        ["updated_at"] = page.Latest?.Time,
        ["shipment_delivery_date"] = page.Latest is { Event.Status: ShipmentStatus.Delivered } delivered ? delivered.Time : null,
        ["expected_delivery"] = page.Estimate,
        ["checkpoints"] = new JsonArray([.. page.Events.Select(Checkpoint)]),
    };

    private static JsonObject Checkpoint(StoryEvent told) => new()
    {
        ["slug"] = StoryFormats.Carrier,
        ["hash"] = told.Event.EventId,
        ["checkpoint_time"] = told.Time,
        ["tag"] = told.Before('_'),
        ["subtag"] = told.Code,
        ["message"] = told.Description,
        ["location"] = told.Place.Text,
        ["city"] = told.Place.City,
        ["state"] = told.Place.Region,
        ["postal_code"] = told.Place.PostalCode,
        ["country_region"] = told.Place.Country,
    };
}
