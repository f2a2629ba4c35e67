using System.Globalization;
using System.Text.Json.Nodes;
using OrderIds.Carriers;

namespace OrderIds.Testing.Payloads;

/// <summary>
/// Writes a <see cref="ParcelStory"/>, the events of an invented parcel, as the tracker or the webhook of EasyPost:
/// https://docs.easypost.com/docs/trackers.
/// </summary>
internal static class EasyPostFormat
{
    private const string SignaturePrefix = "hmac-sha256-hex=";

    private static readonly HashSet<string> Statuses = new(StringComparer.Ordinal)
    {
        "pre_transit", "in_transit", "out_for_delivery", "delivered", "available_for_pickup", "return_to_sender", "failure", "cancelled",
    };

    public static StoryFormat Format { get; } = new(TrackingVendor.EasyPost, TrackingVocabulary.EasyPost, Write)
    {
        Wrap = (page, payload) => new JsonObject
        {
            ["id"] = "evt_example" + page.TrackingNumber,
            ["object"] = "Event",
            ["mode"] = "test",
            ["description"] = "tracker.updated",
            ["previous_attributes"] = new JsonObject { ["status"] = "unknown" },
            ["created_at"] = page.Latest?.Time,
            ["result"] = payload,
        },
        Sign = signed => new(WebhookSignature.EasyPostHeader, SignaturePrefix + signed.Hex()),
        SignPath = SignPath,
    };

    private static KeyValuePair<string, string>[] SignPath(SignedBody signed, string path)
    {
        string time = signed.Time.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);
        return
        [
            new(WebhookSignature.EasyPostV2Header, SignaturePrefix + signed.Hex(time + "POST" + path)),
            new(WebhookSignature.EasyPostTimestampHeader, time),
            new(WebhookSignature.EasyPostPathHeader, path),
        ];
    }

    private static JsonObject Write(StoryPage page) => new()
    {
        ["id"] = "trk_example" + page.TrackingNumber,
        ["object"] = "Tracker",
        ["mode"] = "test",
        ["tracking_code"] = page.TrackingNumber,
        ["status"] = page.Latest is { } latest ? Status(page, latest) : "unknown",
        ["status_detail"] = page.Latest is { } newest ? Detail(newest) : "unknown",
        ["updated_at"] = page.Latest?.Time,
        ["est_delivery_date"] = page.Estimate,
        ["carrier"] = "UPS",
        ["tracking_details"] = new JsonArray([.. page.Events.Select(told => TrackingDetail(page, told))]),
    };

    private static JsonObject TrackingDetail(StoryPage page, StoryEvent told) => new()
    {
        ["object"] = "TrackingDetail",
        ["message"] = told.Description,
        ["description"] = null,
        ["status"] = Status(page, told),
        ["status_detail"] = Detail(told),
        ["datetime"] = told.Time,
        ["source"] = "UPS",
        ["tracking_location"] = told.Address("city", "state", "country", "zip"),
    };

    private static string Status(StoryPage page, StoryEvent told) =>
        Statuses.Contains(told.Code) ? told.Code : StoryCodes.Find(page.Vocabulary, told.Event, Statuses.Contains) ?? "failure";

    private static string? Detail(StoryEvent told) => Statuses.Contains(told.Code) ? null : told.Code;
}
