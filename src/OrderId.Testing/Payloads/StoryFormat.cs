using System.Text;
using System.Text.Json.Nodes;
using OrderIds.Carriers;
using OrderIds.Tracking;

namespace OrderIds.Testing.Payloads;

/// <summary>Writes stories as the JSON of one vendor.</summary>
internal sealed class StoryFormat(TrackingVendor vendor, TrackingVocabulary vocabulary, Func<StoryPage, JsonNode> write)
{
    public TrackingVendor Vendor { get; } = vendor;

    /// <summary>Gets what tells the codes of events from the other codes of the vocabulary. The default takes all.</summary>
    public Func<string, bool> IsEventCode { get; init; } = _ => true;

    /// <summary>Gets the code of an event for which the vocabulary has none. The default has none either: the event is left out.</summary>
    public Func<TrackingEvent, string?> FallbackCode { get; init; } = _ => null;

    /// <summary>Gets what a webhook has around the payload. The default is nothing.</summary>
    public Func<StoryPage, JsonNode, JsonNode> Wrap { get; init; } = (_, payload) => payload;

    /// <summary>Gets what signs a body: it returns the header and its value. The default signs nothing.</summary>
    public Func<SignedBody, KeyValuePair<string, string>>? Sign { get; init; }

    public string Write(ParcelStory story, int eventCount, bool isWebhook)
    {
        StoryEvent[] events = [.. story.Events.Take(eventCount)
            .Select(told => (Event: told, Code: StoryCodes.Find(vocabulary, told, IsEventCode) ?? FallbackCode(told)))
            .Where(told => told.Code is not null)
            .Select(told => new StoryEvent(told.Event, told.Code!))];
        var page = new StoryPage(story.TrackingNumber, vocabulary, events, story.Estimate.EstimatedDelivery);
        JsonNode payload = write(page);
        return (isWebhook ? Wrap(page, payload) : payload).ToJsonString();
    }

    public StoryWebhook ToWebhook(ParcelStory story, int eventCount, DateTimeOffset arrivesAt, string? secret)
    {
        byte[] body = Encoding.UTF8.GetBytes(Write(story, eventCount, isWebhook: true));
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (secret is not null && Sign is not null)
        {
            KeyValuePair<string, string> header = Sign(new SignedBody(body, secret, arrivesAt));
            headers.Add(header.Key, header.Value);
        }

        return new StoryWebhook(Vendor, arrivesAt, body, headers);
    }
}
