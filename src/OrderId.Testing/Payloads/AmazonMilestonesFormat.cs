using System.Text.Json.Nodes;
using OrderIds.Carriers;

namespace OrderIds.Testing.Payloads;

/// <summary>
/// Writes a <see cref="ParcelStory"/>, the events of an invented parcel, as the notification SHIPMENT_TRACKING_MILESTONE_CHANGED of Amazon:
/// https://developer-docs.amazon.com/sp-api/docs/notification-type-values.
/// </summary>
internal static class AmazonMilestonesFormat
{
    public static StoryFormat Format { get; } = new(TrackingVendor.AmazonMilestones, TrackingVocabulary.AmazonMilestones, Write);

    private static JsonObject Write(StoryPage page) => new()
    {
        ["notificationVersion"] = "1.0",
        ["notificationType"] = "SHIPMENT_TRACKING_MILESTONE_CHANGED",
        ["payloadVersion"] = "2026-01-30",
        ["eventTime"] = page.Latest?.Time,
        ["payload"] = new JsonObject
        {
            ["shipmentTrackingMilestoneChangedNotification"] = new JsonObject
            {
                ["trackingDetail"] = new JsonObject
                {
                    ["identifier"] = new JsonObject { ["aftn"] = page.TrackingNumber },
                    ["latestMilestone"] = page.Latest is { } latest ? Milestone(latest) : null,
                    ["milestoneHistory"] = new JsonArray([.. page.NewestFirst.Skip(1).Select(Milestone)]),
                    ["trackingEstimates"] = new JsonArray(new JsonObject
                    {
                        ["type"] = "ESTIMATED_DELIVERY_DATE",
                        ["estimatedInterval"] = new JsonObject { ["startTime"] = page.Estimate, ["endTime"] = page.Estimate },
                        ["lastUpdatedTime"] = page.Events.Count == 0 ? null : page.Events[0].Time,
                    }),
                },
            },
        },
    };

    private static JsonObject Milestone(StoryEvent told) => new()
    {
        ["status"] = new JsonObject { ["code"] = told.Before('/'), ["subCode"] = told.After('/'), ["description"] = told.Description },
        ["location"] = new JsonObject { ["address"] = told.Address("city", "region", "countryCode", "postalCode") },
        ["occurredAt"] = told.Time,
    };
}
