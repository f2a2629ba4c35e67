using System.Text.Json.Nodes;
using OrderIds.Carriers;
using OrderIds.Tracking;

namespace OrderIds.Testing.Payloads;

/// <summary>
/// Writes a <see cref="ParcelStory"/>, the events of an invented parcel, as the tracking object or the webhook of ShipEngine:
/// https://www.shipengine.com/docs/tracking/.
/// </summary>
internal static class ShipEngineFormat
{
    public static StoryFormat Format { get; } = new(TrackingVendor.ShipEngine, TrackingVocabulary.ShipEngine, Write)
    {
        IsEventCode = code => code.Length > 2,
        Wrap = (page, payload) => new JsonObject
        {
            ["resource_url"] = "https://example.com/v1/tracking?carrier_code=ups&tracking_number=" + page.TrackingNumber,
            ["resource_type"] = "API_TRACK",
            ["data"] = payload,
        },
    };

    private static JsonObject Write(StoryPage page) => new()
    {
        ["tracking_number"] = page.TrackingNumber,
        ["carrier_code"] = StoryFormats.Carrier,
        ["status_code"] = page.Latest is { } latest ? StatusCode(latest) : "UN",
        ["status_detail_code"] = page.Latest?.Code,
        ["status_description"] = page.Latest?.Description,
        ["carrier_status_description"] = page.Latest?.Description,
        ["estimated_delivery_date"] = page.Estimate,
        ["actual_delivery_date"] = page.Latest is { Event.Status: ShipmentStatus.Delivered } delivered ? delivered.Time : null,
        ["events"] = new JsonArray([.. page.NewestFirst.Select(Event)]),
    };

    private static JsonObject Event(StoryEvent told) => new()
    {
        ["occurred_at"] = told.Time,
        ["carrier_occurred_at"] = told.Time.TrimEnd('Z'),
        ["description"] = told.Description,
        ["city_locality"] = told.Place.City,
        ["state_province"] = told.Place.Region,
        ["postal_code"] = told.Place.PostalCode,
        ["country_code"] = told.Place.Country,
        ["status_code"] = StatusCode(told),
        ["status_detail_code"] = told.Code,
    };

    private static string StatusCode(StoryEvent told) => told.Event switch
    {
        { Status: ShipmentStatus.LabelCreated } => "NY",
        { Status: ShipmentStatus.Delivered } => "DE",
        { Status: ShipmentStatus.AvailableForPickup } => "SP",
        { Detail: ShipmentDetail.DeliveryAttemptFailed } => "AT",
        { Status: ShipmentStatus.InTransit or ShipmentStatus.OutForDelivery } => "IT",
        _ => "EX",
    };
}
