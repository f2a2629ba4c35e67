using System.Text;
using OrderIds.Carriers;
using OrderIds.Tracking;

namespace OrderIds.Testing.Tests;

public class ParcelStoryTests
{
    // These tell that a parcel was shipped, and no more.
    private static readonly TrackingVendor[] TellShippedOnly =
    [
        TrackingVendor.WooCommerce, TrackingVendor.Ebay, TrackingVendor.FbaOutboundOrders, TrackingVendor.AmazonOrdersV0,
    ];

    private static readonly TrackingVendor[] TellNoNumber = [TrackingVendor.AmazonOrdersV0, TrackingVendor.AmazonExternalFulfillment];

    // For these ends a vendor has no code: the shipment stays at the status before.
    private static readonly HashSet<(TrackingVendor, ParcelPlot)> Untold =
    [
        .. Without(
            ParcelPlot.Return,
            TrackingVendor.AmazonExternalFulfillment, TrackingVendor.AmazonShipping, TrackingVendor.AustraliaPost,
            TrackingVendor.CanadaPost, TrackingVendor.Dhl, TrackingVendor.DhlExpress, TrackingVendor.EasyPost,
            TrackingVendor.FedEx, TrackingVendor.Gls, TrackingVendor.RoyalMail, TrackingVendor.Ship24,
            TrackingVendor.Shippo, TrackingVendor.Shopify, TrackingVendor.Usps),
        .. Without(
            ParcelPlot.Lost,
            TrackingVendor.AustraliaPost, TrackingVendor.CanadaPost, TrackingVendor.Dhl, TrackingVendor.DhlExpress,
            TrackingVendor.FedEx, TrackingVendor.Gls, TrackingVendor.LaPoste, TrackingVendor.RoyalMail,
            TrackingVendor.Sendcloud, TrackingVendor.Shopify, TrackingVendor.Usps),
        .. Without(
            ParcelPlot.Cancelled,
            TrackingVendor.CanadaPost, TrackingVendor.Dhl, TrackingVendor.DhlExpress, TrackingVendor.FbaOutbound,
            TrackingVendor.LaPoste, TrackingVendor.RoyalMail, TrackingVendor.Shippo, TrackingVendor.Shopify,
            TrackingVendor.Usps),
    ];

    public static TheoryData<TrackingVendor, ParcelPlot> All
    {
        get
        {
            var all = new TheoryData<TrackingVendor, ParcelPlot>();
            foreach (TrackingVendor vendor in ParcelStory.Vendors)
            {
                foreach (ParcelPlot plot in Enum.GetValues<ParcelPlot>())
                {
                    all.Add(vendor, plot);
                }
            }

            return all;
        }
    }

    public static TheoryData<ParcelPlot, ShipmentStatus> Ends => new()
    {
        { ParcelPlot.Ordinary, ShipmentStatus.Delivered },
        { ParcelPlot.Exception, ShipmentStatus.Delivered },
        { ParcelPlot.FailedAttempts, ShipmentStatus.Delivered },
        { ParcelPlot.Customs, ShipmentStatus.Delivered },
        { ParcelPlot.CustomsAndException, ShipmentStatus.Delivered },
        { ParcelPlot.LostAndFound, ShipmentStatus.Delivered },
        { ParcelPlot.Lost, ShipmentStatus.Lost },
        { ParcelPlot.Return, ShipmentStatus.Returned },
        { ParcelPlot.PickupPoint, ShipmentStatus.Delivered },
        { ParcelPlot.MistakenDelivery, ShipmentStatus.Delivered },
        { ParcelPlot.Straggler, ShipmentStatus.Delivered },
        { ParcelPlot.Cancelled, ShipmentStatus.Cancelled },
    };

    [Theory]
    [MemberData(nameof(Ends))]
    public void Shipment_EndsAsThePlotSays(ParcelPlot plot, ShipmentStatus status) =>
        Assert.Equal(status, ParcelStory.Create(plot, 3).Shipment.Status);

    [Fact]
    public void Create_WithATrackingNumber_KeepsItInEveryPayload()
    {
        ParcelStory story = ParcelStory.Create(ParcelPlot.Ordinary, 3, trackingNumber: "SAMPLE-1");
        ParcelStory other = ParcelStory.Create(ParcelPlot.Ordinary, 3);

        Assert.Equal("SAMPLE-1", TrackingReader.Read(story.ToPayload(TrackingVendor.AfterShip)).Shipments[0].TrackingNumber);
        Assert.Equal(other.Events.Select(told => told.OccurredAt), story.Events.Select(told => told.OccurredAt));
    }

    [Fact]
    public void Shipment_MistakenDelivery_IsCorrected()
    {
        Assert.True(ParcelStory.Create(ParcelPlot.MistakenDelivery).Shipment.IsCorrected);
        Assert.False(ParcelStory.Create(ParcelPlot.Straggler).Shipment.IsCorrected);
    }

    [Fact]
    public void Vendors_AreAllThatTheReaderReads() =>
        Assert.Equal(Enum.GetValues<TrackingVendor>().Where(vendor => vendor != TrackingVendor.Unknown).Order(), ParcelStory.Vendors);

    [Theory]
    [MemberData(nameof(All))]
    public void ToPayload_IsReadAsTheVendorsWithTheStatusOfTheStory(TrackingVendor vendor, ParcelPlot plot)
    {
        var story = ParcelStory.Create(plot, seed: 11);

        TrackingReadResult result = TrackingReader.Read(
            story.ToPayload(vendor), new TrackingReaderOptions { ReceivedAt = story.Events[^1].OccurredAt.AddDays(1) });

        TrackedShipment shipment = Assert.Single(result.Shipments);
        Assert.Equal(vendor, result.Vendor);
        Assert.Equal(!TellNoNumber.Contains(vendor), shipment.TrackingNumber == story.TrackingNumber);
        Assert.Empty(result.UnknownCodes);
        Assert.True(result.Warnings.Count == 0 || shipment.Timeline.Count == 0);
        Assert.Equal(!Untold.Contains((vendor, plot)), TellShippedOnly.Contains(vendor) || shipment.Status == story.Shipment.Status);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void ToWebhooks_LateTwiceAndOutOfOrder_MergeToTheWholeStory(TrackingVendor vendor, ParcelPlot plot)
    {
        var story = ParcelStory.Create(plot, seed: 5);
        TrackedShipment Merged(WebhookFaults faults) => story.ToWebhooks(vendor, faults: faults)
            .SelectMany(webhook => TrackingReader.Read(webhook.Body.Span).Shipments)
            .Aggregate((before, after) => before.Merge(after));

        Assert.Equal(Merged(WebhookFaults.None), Merged(WebhookFaults.All));
    }

    [Fact]
    public void ToWebhooks_WithoutFaults_ArriveOncePerEventInOrder()
    {
        var story = ParcelStory.Create(ParcelPlot.Customs);
        IReadOnlyList<StoryWebhook> webhooks = story.ToWebhooks(TrackingVendor.AfterShip);

        Assert.Equal(story.Events.Select(told => told.OccurredAt.AddSeconds(5)), webhooks.Select(webhook => webhook.ArrivesAt));
        Assert.All(webhooks, webhook => Assert.Empty(webhook.Headers));
    }

    [Theory]
    [InlineData(WebhookFaults.Late, 1)]
    [InlineData(WebhookFaults.Twice, 2)]
    [InlineData(WebhookFaults.OutOfOrder, 1)]
    [InlineData(WebhookFaults.All, 2)]
    public void ToWebhooks_WithFaults_AreDeliveredAsOften(WebhookFaults faults, int times)
    {
        var story = ParcelStory.Create(ParcelPlot.Ordinary, seed: 2);
        string[] ordered = [.. story.ToWebhooks(TrackingVendor.AfterShip).Select(Text)];
        IReadOnlyList<StoryWebhook> webhooks = story.ToWebhooks(TrackingVendor.AfterShip, faults: faults);

        Assert.Equal(ordered.SelectMany(body => Enumerable.Repeat(body, times)).Order(), webhooks.Select(Text).Order());
        Assert.Equal(webhooks.Select(webhook => webhook.ArrivesAt).Order(), webhooks.Select(webhook => webhook.ArrivesAt));
        Assert.NotEqual(faults == WebhookFaults.Twice ? ordered : webhooks.Select(Text).Order(), webhooks.Select(Text));
    }

    [Fact]
    public void ToWebhooks_Signed_AreVerified()
    {
        var story = ParcelStory.Create(1);

        Assert.All(story.ToWebhooks(TrackingVendor.AfterShip, "secret"), webhook =>
            Assert.True(WebhookSignature.VerifyAfterShip(webhook.Body.Span, webhook.Headers[WebhookSignature.AfterShipHeader], "secret")));
        Assert.All(story.ToWebhooks(TrackingVendor.EasyPost, "secret"), webhook =>
            Assert.True(WebhookSignature.VerifyEasyPost(webhook.Body.Span, webhook.Headers[WebhookSignature.EasyPostHeader], "secret")));
        Assert.All(story.ToWebhooks(TrackingVendor.Shopify, "secret"), webhook =>
            Assert.True(WebhookSignature.VerifyShopify(webhook.Body.Span, webhook.Headers[WebhookSignature.ShopifyHeader], "secret")));
        Assert.All(story.ToWebhooks(TrackingVendor.Sendcloud, "secret"), webhook =>
            Assert.True(WebhookSignature.VerifySendcloud(webhook.Body.Span, webhook.Headers[WebhookSignature.SendcloudHeader], "secret")));
        Assert.All(story.ToWebhooks(TrackingVendor.Shippo, "secret"), webhook =>
        {
            string signature = webhook.Headers[WebhookSignature.ShippoHeader];
            Assert.True(WebhookSignature.VerifyShippo(webhook.Body.Span, signature, "secret", out DateTimeOffset signedAt));
            Assert.Equal(webhook.ArrivesAt.ToUnixTimeSeconds(), signedAt.ToUnixTimeSeconds());
        });
    }

    [Fact]
    public void ToWebhooks_WithASecret_AreSignedIfSignaturesAreSupported()
    {
        TrackingVendor[] signed = [.. ParcelStory.Vendors
            .Where(vendor => ParcelStory.Create(1).ToWebhooks(vendor, "secret")[0].Headers.Count > 0)];

        // Each vendor that WebhookSignature verifies.
        IEnumerable<string> verified = typeof(WebhookSignature).GetMethods().Where(method => method.IsStatic)
            .Select(method => method.Name["Verify".Length..].Replace("V2", string.Empty, StringComparison.Ordinal)).Distinct();
        Assert.Equal(verified.Order(), signed.Select(vendor => vendor.ToString()).Order());
    }

    [Theory]
    [InlineData("https://example.com/webhooks/easypost?shop=7", UriKind.Absolute)]
    [InlineData("/webhooks/easypost", UriKind.Relative)]
    [InlineData("webhooks/easypost?shop=7", UriKind.Relative)]
    public void ToRequest_OfEasyPost_SignsThePath(string address, UriKind kind)
    {
        StoryWebhook webhook = ParcelStory.Create(1).ToWebhooks(TrackingVendor.EasyPost, "secret")[0];

        using HttpRequestMessage request = webhook.ToRequest(new Uri(address, kind));
        string Header(string name) => Assert.Single(request.Headers.GetValues(name));

        Assert.Equal("/webhooks/easypost", Header(WebhookSignature.EasyPostPathHeader));
        Assert.True(WebhookSignature.VerifyEasyPostV2(
            webhook.Body.Span,
            Header(WebhookSignature.EasyPostV2Header),
            Header(WebhookSignature.EasyPostTimestampHeader),
            Header(WebhookSignature.EasyPostPathHeader),
            "secret"));
    }

    [Fact]
    public void ToRequest_Unsigned_HasNoSignature()
    {
        StoryWebhook webhook = ParcelStory.Create(1).ToWebhooks(TrackingVendor.EasyPost)[0];

        using HttpRequestMessage request = webhook.ToRequest(new Uri("https://example.com"));

        Assert.Empty(request.Headers);
    }

    [Fact]
    public async Task ToRequest_IsAPostOfTheSignedBody()
    {
        StoryWebhook webhook = ParcelStory.Create(1).ToWebhooks(TrackingVendor.EasyPost, "secret")[0];

        using HttpRequestMessage request = webhook.ToRequest(new Uri("https://example.com/webhooks"));

        Assert.Equal((HttpMethod.Post, "application/json"), (request.Method, request.Content!.Headers.ContentType!.MediaType));
        Assert.Equal(webhook.Body.ToArray(), await request.Content.ReadAsByteArrayAsync());
        Assert.Equal([webhook.Headers[WebhookSignature.EasyPostHeader]], request.Headers.GetValues(WebhookSignature.EasyPostHeader));
    }

    [Fact]
    public void ToPayload_FirstEvents_TellOnlyThose()
    {
        var story = ParcelStory.Create(ParcelPlot.Customs);

        TrackedShipment shipment = Assert.Single(
            TrackingReader.Read(story.ToPayload(TrackingVendor.SeventeenTrack, eventCount: 5)).Shipments);

        Assert.Equal(ShipmentStatus.CustomsHold, shipment.Status);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void ToPayload_CountOutOfRange_Throws(int count) =>
        Assert.Throws<ArgumentOutOfRangeException>("eventCount", () => ParcelStory.Create(1).ToPayload(TrackingVendor.AfterShip, count));

    [Fact]
    public void ToPayload_UnknownVendor_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>("vendor", () => ParcelStory.Create(1).ToPayload(TrackingVendor.Unknown));

    [Fact]
    public void Create_UndefinedPlot_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>("plot", () => ParcelStory.Create((ParcelPlot)99));

    [Fact]
    public void Create_SameSeed_GivesTheStoryOfEveryRun()
    {
        var story = ParcelStory.Create(1);

        Assert.Equal("Ordinary, seed 1, 1Z999AA10143557002", story.ToString());
        Assert.Equal("2026-03-02T08:00:00Z", story.Events[0].OccurredAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null));
    }

    [Fact]
    public void Create_Start_IsWhenTheLabelIsCreated()
    {
        var start = new DateTimeOffset(2026, 7, 1, 12, 0, 0, TimeSpan.FromHours(2));

        Assert.Equal(start, ParcelStory.Create(ParcelPlot.Lost, start: start).Events[0].OccurredAt);
    }

    private static IEnumerable<(TrackingVendor, ParcelPlot)> Without(ParcelPlot plot, params TrackingVendor[] vendors) =>
        vendors.Select(vendor => (vendor, plot));

    private static string Text(StoryWebhook webhook) => Encoding.UTF8.GetString(webhook.Body.Span);
}
