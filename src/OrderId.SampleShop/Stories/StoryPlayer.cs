using System.Net;
using OrderIds.Carriers;
using OrderIds.Testing;

namespace OrderIds.SampleShop;

/// <summary>
/// Simulates the carrier: sends signed webhooks to the shop's real endpoint. If the visitor chooses so, they arrive late, twice or out of
/// order.
/// </summary>
public sealed partial class StoryPlayer(Loopback loopback, ShopSecrets secrets, IHostApplicationLifetime lifetime, ILogger<StoryPlayer> log)
{
    private const int MostTries = 60;

    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);

    /// <summary>Starts a simulation in the background.</summary>
    /// <param name="story">The simulated events of one of the shop's parcels.</param>
    /// <param name="pause">The delay before each webhook.</param>
    /// <param name="faults">The faults of the transmission to simulate.</param>
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

    /// <summary>Sends the webhooks of a simulation one after another.</summary>
    public async Task PlayAsync(ParcelStory story, TimeSpan pause, WebhookFaults faults, CancellationToken cancellationToken = default)
    {
        using HttpClient client = loopback.CreateClient();
        foreach (StoryWebhook webhook in story.ToWebhooks(TrackingVendor.AfterShip, secrets.WebhookSecret, faults))
        {
            await Task.Delay(pause, cancellationToken);
            await SendAsync(client, webhook, cancellationToken);
        }
    }

    /// <summary>Sends a webhook, and repeats it until the shop accepts it, as carriers do.</summary>
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

    [LoggerMessage(LogLevel.Warning, "A simulation of a parcel ended early: {Reason}")]
    private partial void LogEnded(string reason);
}
