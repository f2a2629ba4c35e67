using System.Text;
using System.Text.Json.Nodes;
using OrderIds.Carriers;
using OrderIds.Tracking;

namespace OrderIds.Testing.Payloads;

/// <summary>Writes stories, which are the events of invented parcels, as the JSON of one vendor.</summary>
internal sealed class StoryFormat(TrackingVendor vendor, TrackingVocabulary vocabulary, Func<StoryPage, JsonNode> write)
{
    public TrackingVendor Vendor { get; } = vendor;

    /// <summary>
    /// Gets the function that decides whether a code of the vendor's vocabulary (table of codes) may stand for an event. The default
    /// accepts all codes.
    /// </summary>
    public Func<string, bool> IsEventCode { get; init; } = _ => true;

    /// <summary>
    /// Gets the function that returns the code of an event for which the vocabulary has none. By default, the event is left out.
    /// </summary>
    public Func<TrackingEvent, string?> FallbackCode { get; init; } = _ => null;

    /// <summary>Gets the function that wraps the payload in the JSON around it in a webhook. By default, nothing is added.</summary>
    public Func<StoryPage, JsonNode, JsonNode> Wrap { get; init; } = (_, payload) => payload;

    /// <summary>Gets the function that signs a body and returns the header and its value. By default, nothing is signed.</summary>
    public Func<SignedBody, KeyValuePair<string, string>>? Sign { get; init; }

    /// <summary>
    /// Gets the function that signs a body and the path to which it is sent, and returns the headers. By default, no path is signed.
    /// </summary>
    public Func<SignedBody, string, IEnumerable<KeyValuePair<string, string>>>? SignPath { get; init; }

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
        if (secret is null || Sign is null)
        {
            return new StoryWebhook(Vendor, arrivesAt, body, headers, signPath: null);
        }

        var signed = new SignedBody(body, secret, arrivesAt);
        KeyValuePair<string, string> header = Sign(signed);
        headers.Add(header.Key, header.Value);
        return new StoryWebhook(Vendor, arrivesAt, body, headers, SignPath is null ? null : path => SignPath(signed, path));
    }
}
