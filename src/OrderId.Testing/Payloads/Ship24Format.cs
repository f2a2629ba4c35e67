using System.Text.Json.Nodes;
using OrderIds.Carriers;

namespace OrderIds.Testing.Payloads;

/// <summary>
/// Writes a <see cref="ParcelStory"/>, the events of an invented parcel, as the response or the webhook of Ship24: https://docs.ship24.com.
/// </summary>
internal static class Ship24Format
{
    private static readonly HashSet<string> Milestones = new(StringComparer.Ordinal)
    {
        "info_received", "in_transit", "out_for_delivery", "failed_attempt", "available_for_pickup", "delivered", "exception", "pending",
    };

    public static StoryFormat Format { get; } = new(TrackingVendor.Ship24, TrackingVocabulary.Ship24, Write);

    private static JsonObject Write(StoryPage page) => new()
    {
        ["trackings"] = new JsonArray(new JsonObject
        {
            ["tracker"] = new JsonObject { ["trackerId"] = "example", ["trackingNumber"] = page.TrackingNumber, ["isSubscribed"] = true },
            ["shipment"] = new JsonObject
            {
                ["shipmentId"] = "example",
                ["statusCode"] = page.Latest is { } latest ? Code(latest) : null,
                ["statusMilestone"] = page.Latest is { } newest ? Milestone(page, newest) : "pending",
                ["delivery"] = new JsonObject { ["estimatedDeliveryDate"] = page.Estimate, ["signedBy"] = null },
            },
            ["events"] = new JsonArray([.. page.NewestFirst.Select(told => Event(page, told))]),
        }),
    };

    private static JsonObject Event(StoryPage page, StoryEvent told) => new()
    {
        ["eventId"] = told.Event.EventId,
        ["trackingNumber"] = page.TrackingNumber,
        ["status"] = told.Description,
        ["occurrenceDatetime"] = told.Time,
        ["location"] = told.Place.Text,
        ["courierCode"] = StoryFormats.Carrier,
        ["statusCode"] = Code(told),
        ["statusMilestone"] = Milestone(page, told),
    };

    private static string? Code(StoryEvent told) => Milestones.Contains(told.Code) ? null : told.Code;

    private static string Milestone(StoryPage page, StoryEvent told) =>
        Milestones.Contains(told.Code) ? told.Code : StoryCodes.Find(page.Vocabulary, told.Event, Milestones.Contains) ?? "exception";
}
