using System.Net.Http.Headers;
using OrderIds.Carriers;

namespace OrderIds.Testing;

/// <summary>Represents one webhook of a <see cref="ParcelStory"/>.</summary>
/// <remarks>Instances are immutable; all members may be called from any thread.</remarks>
public sealed class StoryWebhook
{
    private readonly byte[] _body;

    internal StoryWebhook(TrackingVendor vendor, DateTimeOffset arrivesAt, byte[] body, IReadOnlyDictionary<string, string> headers)
    {
        Vendor = vendor;
        ArrivesAt = arrivesAt;
        _body = body;
        Headers = headers;
    }

    /// <summary>Gets the vendor whose JSON the body contains.</summary>
    public TrackingVendor Vendor { get; }

    /// <summary>
    /// Gets the time at which the webhook arrives, for tests that control the clock. Signatures with a time contain this time.
    /// </summary>
    public DateTimeOffset ArrivesAt { get; }

    /// <summary>Gets the body in UTF-8, which is what the signature covers.</summary>
    public ReadOnlyMemory<byte> Body => _body;

    /// <summary>Gets the headers of the signature. Empty if the webhook is not signed.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>Creates the request: a POST of the body as <c>application/json</c>, with the headers.</summary>
    /// <param name="requestUri">The address to send the request to.</param>
    /// <returns>A new request. The caller must dispose it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="requestUri"/> is <see langword="null"/>.</exception>
    public HttpRequestMessage ToRequest(Uri requestUri)
    {
        var content = new ByteArrayContent(_body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var request = new HttpRequestMessage(HttpMethod.Post, requestUri ?? throw new ArgumentNullException(nameof(requestUri)))
        {
            Content = content,
        };
        foreach (KeyValuePair<string, string> header in Headers)
        {
            request.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        return request;
    }
}
