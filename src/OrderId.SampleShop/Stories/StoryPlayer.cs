using System.Net;
using OrderIds.Carriers;
using OrderIds.Testing;

namespace OrderIds.SampleShop;

/// <summary>
/// Plays the carrier: sends the webhooks of a story to the shop's real endpoint, signed, and on request late, twice and out of order.
/// </summary>
public sealed partial class StoryPlayer(Loopback loopback, ShopSecrets secrets, IHostApplicationLifetime lifetime, ILogger<StoryPlayer> log)
{
    private const int MostTries = 60;

    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);

    /// <summary>Starts a story. It goes on while the visitor looks at other pages.</summary>
    /// <param name="story">The story of one of the shop's parcels.</param>
    /// <param name="pause">How long to wait before each webhook.</param>
    /// <param name="faults">What goes wrong on the way.</param>
    public void Start(ParcelStory story, TimeSpan pause, WebhookFaults faults) => _ = Task.Run(async () =>
    {
        try
        {
            await PlayAsync(story, pause, faults, lifetime.ApplicationStopping);
        }
        catch (Exception exception) when (exception is OperationCanceledException or HttpRequestException)
        {
            LogEnded(exception.Message);
        }
    });

    /// <summary>Sends the webhooks of a story, one after the other.</summary>
    public async Task PlayAsync(ParcelStory story, TimeSpan pause, WebhookFaults faults, CancellationToken cancellationToken = default)
    {
        using HttpClient client = loopback.CreateClient();
        foreach (StoryWebhook webhook in story.ToWebhooks(TrackingVendor.AfterShip, secrets.WebhookSecret, faults))
        {
            await Task.Delay(pause, cancellationToken);
            await SendAsync(client, webhook, cancellationToken);
        }
    }

    /// <summary>Sends a webhook until it is taken, as carriers do.</summary>
    private static async Task SendAsync(HttpClient client, StoryWebhook webhook, CancellationToken cancellationToken)
    {
        for (int tries = 1; ; tries++)
        {
            using HttpRequestMessage request = webhook.ToRequest(new Uri(CarrierWebhook.Path, UriKind.Relative));
            using HttpResponseMessage answer = await client.SendAsync(request, cancellationToken);
            if (answer.StatusCode != HttpStatusCode.ServiceUnavailable || tries == MostTries)
            {
                answer.EnsureSuccessStatusCode();
                return;
            }

            await Task.Delay(Retry, cancellationToken);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A story has ended early: {Reason}")]
    private partial void LogEnded(string reason);
}
