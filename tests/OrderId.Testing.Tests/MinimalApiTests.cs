using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using OrderIds.Carriers;
using OrderIds.Tracking;

namespace OrderIds.Testing.Tests;

/// <summary>What a user's test looks like: a story through the webhooks of two vendors into an application.</summary>
public class MinimalApiTests
{
    [Theory]
    [InlineData(WebhookFaults.None)]
    [InlineData(WebhookFaults.All)]
    public async Task Webhooks_CustomsThenExceptionThenDelivered_EndDelivered(WebhookFaults faults)
    {
        TrackedShipment? stored = null;
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseTestServer();
        builder.Services.AddRoutingCore();
        await using WebApplication shop = builder.Build();
        shop.MapPost("/webhooks", async (HttpRequest request) =>
        {
            TrackedShipment news = (await TrackingReader.ReadAsync(request.Body)).Shipments[0];
            stored = stored?.Merge(news) ?? news;
        });
        await shop.StartAsync();
        using HttpClient client = shop.GetTestClient();

        var story = ParcelStory.Create(ParcelPlot.CustomsAndException, seed: 7);
        IEnumerable<StoryWebhook> webhooks = story.ToWebhooks(TrackingVendor.AfterShip, faults: faults)
            .Concat(story.ToWebhooks(TrackingVendor.Ups));
        foreach (StoryWebhook webhook in webhooks)
        {
            (await client.SendAsync(webhook.ToRequest(new Uri("http://localhost/webhooks")))).EnsureSuccessStatusCode();
        }

        Assert.Equal(ShipmentStatus.Delivered, stored!.Status);
        Assert.Contains(stored.Timeline, entry => entry.Event.Status == ShipmentStatus.CustomsHold);
        Assert.Contains(
            stored.Timeline, entry => entry.Event is { Status: ShipmentStatus.Exception, Detail: ShipmentDetail.AddressProblem });
    }
}
