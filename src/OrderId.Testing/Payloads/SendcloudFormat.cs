using System.Globalization;
using System.Text.Json.Nodes;
using OrderIds.Carriers;

namespace OrderIds.Testing.Payloads;

/// <summary>
/// Writes a <see cref="ParcelStory"/>, the events of an invented parcel, as the webhook of Sendcloud, which contains only the newest
/// status: https://api.sendcloud.dev/docs/sendcloud-public-api/.
/// </summary>
internal static class SendcloudFormat
{
    public static StoryFormat Format { get; } = new(TrackingVendor.Sendcloud, TrackingVocabulary.Sendcloud, Write)
    {
        IsEventCode = code => char.IsDigit(code[0]),
        Sign = signed => new(WebhookSignature.SendcloudHeader, signed.Hex()),
    };

    private static JsonObject Write(StoryPage page) => new()
    {
        ["action"] = "parcel_status_changed",
        ["timestamp"] = page.Latest?.Event.OccurredAt.AddSeconds(5).ToUnixTimeMilliseconds(),
        ["carrier_status_change_timestamp"] = page.Latest?.Event.OccurredAt.ToUnixTimeMilliseconds(),
        ["parcel"] = new JsonObject
        {
            ["id"] = 7,
            ["tracking_number"] = page.TrackingNumber,
            ["date_created"] = page.Events.Count == 0 ? null : page.Events[0].Time,
            ["status"] = page.Latest is { } latest
                ? new JsonObject { ["id"] = int.Parse(latest.Code, CultureInfo.InvariantCulture), ["message"] = latest.Description }
                : null,
            ["carrier"] = new JsonObject { ["code"] = StoryFormats.Carrier },
            ["shipment"] = new JsonObject { ["id"] = 1, ["name"] = "Example Standard" },
        },
    };
}
