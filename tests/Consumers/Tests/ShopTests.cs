using System.Net.Http.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using OrderIds;
using OrderIds.Carriers;
using OrderIds.Testing;
using OrderIds.Tracking;

public sealed class ShopTests : WebApplicationFactory<Program>
{
    private readonly string _leases = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    [Theory]
    [InlineData(WebhookFaults.None)]
    [InlineData(WebhookFaults.All)]
    public async Task Parcel_CustomsThenExceptionThenDelivered_IsDelivered(WebhookFaults faults)
    {
        using HttpClient client = CreateClient();
        ParcelStory story = ParcelStory.Create(ParcelPlot.CustomsAndException, seed: 7);
        foreach (StoryWebhook webhook in story.ToWebhooks(TrackingVendor.AfterShip, "test secret", faults)
            .Concat(story.ToWebhooks(TrackingVendor.Ups, faults: faults)))
        {
            var path = new Uri($"/webhooks/{webhook.Vendor}", UriKind.Relative);
            (await client.SendAsync(webhook.ToRequest(path))).EnsureSuccessStatusCode();
        }

        TrackedShipment? shipment = await client.GetFromJsonAsync<TrackedShipment>($"/shipments/{story.TrackingNumber}");
        Assert.Equal(ShipmentStatus.Delivered, shipment?.Status);
        Assert.Contains(shipment!.Timeline, entry => entry.Event.Status == ShipmentStatus.CustomsHold);
        Assert.Contains(shipment.Timeline, entry => entry.Event.Detail == ShipmentDetail.AddressProblem);
    }

    [Fact]
    public async Task Order_HasTheIdOfEveryRun_AndNoLeaseIsTaken()
    {
        using HttpClient client = CreateClient();
        HttpResponseMessage placed = await client.PostAsync(new Uri("/orders", UriKind.Relative), null);

        Assert.Equal(TestOrderIds.Create(1).Next(), await placed.Content.ReadFromJsonAsync<OrderId>());
        Assert.False(File.Exists(_leases));
    }

    [FsCheck.Xunit.Property(Arbitrary = [typeof(OrderIdArbitraries)])]
    public void NearMiss_IsRefused(OrderIdNearMiss miss) => Assert.False(OrderId.TryParse(miss.Text, out _));

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseSetting("LeaseFile", _leases)
        .UseSetting("Secret", "test secret")
        .ConfigureTestServices(services => services.UseTestOrderIds());
}
