using System.Net.Http.Headers;
using OrderIds.Carriers;

namespace OrderIds.Testing;

/// <summary>Represents one webhook of a <see cref="ParcelStory"/>.</summary>
/// <remarks>Instances are immutable; all members may be called from any thread.</remarks>
public sealed class StoryWebhook
{
    private readonly byte[] _body;
    private readonly Func<string, IEnumerable<KeyValuePair<string, string>>>? _signPath;

    internal StoryWebhook(
        TrackingVendor vendor, DateTimeOffset arrivesAt, byte[] body, IReadOnlyDictionary<string, string> headers,
        Func<string, IEnumerable<KeyValuePair<string, string>>>? signPath)
    {
        Vendor = vendor;
        ArrivesAt = arrivesAt;
        _body = body;
        Headers = headers;
        _signPath = signPath;
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
    /// <param name="requestUri">The address to send the request to. A relative address starts at the root of the server.</param>
    /// <returns>A new request. The caller must dispose it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="requestUri"/> is <see langword="null"/>.</exception>
    /// <remarks>
    /// A signed webhook of EasyPost also has the headers of its second signature, which covers the path of the address
    /// (<see cref="WebhookSignature.VerifyEasyPostV2"/>).
    /// </remarks>
    public HttpRequestMessage ToRequest(Uri requestUri)
    {
        var content = new ByteArrayContent(_body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var request = new HttpRequestMessage(HttpMethod.Post, requestUri ?? throw new ArgumentNullException(nameof(requestUri)))
        {
            Content = content,
        };
        foreach (KeyValuePair<string, string> header in Headers.Concat(_signPath?.Invoke(PathOf(requestUri)) ?? []))
        {
            request.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        return request;
    }

    private static string PathOf(Uri uri) =>
        uri.IsAbsoluteUri ? uri.AbsolutePath : "/" + uri.OriginalString.Split('?', '#')[0].TrimStart('/');
}
