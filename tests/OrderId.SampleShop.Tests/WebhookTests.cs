using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OrderIds.Carriers;
using OrderIds.Testing;
using OrderIds.Tracking;

namespace OrderIds.SampleShop.Tests;

/// <summary>What the carrier sends, and what others send in its name.</summary>
public sealed class WebhookTests(ShopHost shop) : IClassFixture<ShopHost>
{
    public static TheoryData<ParcelPlot> Plots => [.. Story.All.Select(story => story.Plot)];

    [Theory]
    [MemberData(nameof(Plots))]
    public async Task Story_LateTwiceAndOutOfOrder_EndsAsTheStoryDoes(ParcelPlot plot)
    {
        (OrderId id, string number) = await PackAsync();
        ParcelStory story = ParcelStory.Create(plot, seed: 5, DateTimeOffset.UtcNow, number);

        await shop.Get<StoryPlayer>().PlayAsync(story, TimeSpan.Zero, WebhookFaults.All);

        TrackedShipment shipment = (await FindAsync(id)).Order.Shipments.Single().Shipment;
        Assert.Equal(story.Shipment.Status, shipment.Status);
        Assert.Equal(
            story.Events[^1].Status is ShipmentStatus.OutForDelivery ? ShipmentStatus.Delivered : story.Events[^1].Status, shipment.Status);
    }

    [Fact]
    public async Task Story_PlayedTwice_WritesEachMailOnce()
    {
        (OrderId id, string number) = await PackAsync();
        ParcelStory story = ParcelStory.Create(ParcelPlot.Customs, seed: 6, DateTimeOffset.UtcNow, number);

        for (int i = 0; i < 2; i++)
        {
            await shop.Get<StoryPlayer>().PlayAsync(story, TimeSpan.Zero, WebhookFaults.None);
            await shop.Get<Mailer>().SendAsync();
        }

        await using ShopContext context = shop.Context();
        string[] subjects =
            [.. (await context.Mails.Where(mail => mail.OrderId == id).ToListAsync()).Select(mail => mail.Subject.Split(':')[0]).Order()];
        Assert.Equal(
            new[]
            {
                "Customs has released your parcel", "Thank you for your order", "Your parcel arrives today",
                "Your parcel has been delivered",
                "Your parcel is on its way", "Your parcel is with customs",
            },
            subjects);
    }

    [Fact]
    public async Task Return_ArrivesIsBookedOnceAndRefunded()
    {
        (OrderId id, string number) = await PackAsync();
        OrderActions actions = shop.Get<OrderActions>();
        await shop.Get<StoryPlayer>()
            .PlayAsync(ParcelStory.Create(ParcelPlot.Ordinary, 1, DateTimeOffset.UtcNow, number), TimeSpan.Zero, WebhookFaults.None);

        string back = await actions.RequestReturnAsync(id, "customer", null, [new LineQuantity("1", 1)]);
        await shop.Get<StoryPlayer>()
            .PlayAsync(
                ParcelStory.Create(ParcelPlot.Ordinary, 2, DateTimeOffset.UtcNow.AddDays(9), back), TimeSpan.Zero, WebhookFaults.None);
        ReturnParcel parcel;
        await using (ShopContext context = shop.Context())
        {
            parcel = await context.Returns.SingleAsync(row => row.TrackingNumber == back);
        }

        await Task.WhenAll(actions.ReceiveReturnAsync(parcel, "our warehouse"), actions.ReceiveReturnAsync(parcel, "our warehouse"));
        await actions.PerformAsync(
            id, "our support", (key, now, order) => OrderActivity.Refund(key, now, new CurrencyAmount(14.5m, "EUR")));

        TrackedOrder order = (await FindAsync(id)).Order;
        Assert.Equal(ShipmentStatus.Returned, parcel.ShipmentStatus);
        Assert.Equal((OrderStatus.PartiallyReturned, PaymentStatus.PartiallyRefunded), (order.Status, order.Payment));
        Assert.Equal(1, order.Progress[0].Returned);
        Assert.Empty(order.Discrepancies);
        await Assert.ThrowsAsync<OrderActivityNotAllowedException>(() => actions.PerformAsync(id, "our support", (key, now, _) =>
            OrderActivity.Refund(key, now, new CurrencyAmount(10_000, "EUR"))));
    }

    [Fact]
    public async Task Lost_IsReplacedByAnotherParcelOfTheSameOrder()
    {
        (OrderId id, string number) = await PackAsync();
        await shop.Get<StoryPlayer>()
            .PlayAsync(ParcelStory.Create(ParcelPlot.Lost, 1, DateTimeOffset.UtcNow, number), TimeSpan.Zero, WebhookFaults.None);

        await shop.Get<OrderActions>().PackAsync(id, OrderActions.ToPack);

        TrackedOrder order = (await FindAsync(id)).Order;
        Assert.Equal(2, order.Shipments.Count);
        Assert.Empty(OrderActions.ToPack(order));
        Assert.Empty(order.Discrepancies);
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("vQGVpJtmOnkmE3eCKsCLYmkxS8lNlTZxrGcJkG9pj1I=")]
    public async Task Post_BadSignature_IsRefusedAndChangesNothing(string signature)
    {
        (OrderId id, string number) = await PackAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(Delivered(number), signature)).Status);
        Assert.Equal(ShipmentStatus.LabelCreated, (await FindAsync(id)).Order.Shipments.Single().Shipment.Status);
    }

    [Fact]
    public async Task Post_Replayed_ChangesNothing()
    {
        (OrderId id, string number) = await PackAsync();
        await PostAsync(Delivered(number));
        PlacedOrder before = await FindAsync(id);

        Assert.Equal((HttpStatusCode.OK, "1"), await PostAsync(Delivered(number)));

        PlacedOrder after = await FindAsync(id);
        Assert.Equal((before.Order, before.OrderVersion), (after.Order, after.OrderVersion));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1, 2]")]
    [InlineData("<script>alert(1)</script>")]
    public async Task Post_NoJsonOfTheCarrier_IsABadRequest(string body) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(body)).Status);

    [Fact]
    public async Task Post_AMegabyte_IsTooLong() =>
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await PostAsync(new string(' ', 1 << 20))).Status);

    [Fact]
    public async Task Post_ParcelThatIsNotOurs_IsTaken() =>
        Assert.Equal((HttpStatusCode.OK, "0"), await PostAsync(Delivered("1Z999AA10123456784")));

    [Fact]
    public async Task Post_Script_IsShownAsText()
    {
        ShopVisitor visitor = shop.CreateVisitor();
        string shown = await visitor.OrderAsync(name: "<script>alert(0)</script>");
        OrderId id = shop.Get<OrderIdCipher>().Open(OrderId.Parse(shown));
        string number = await PackAsync(id);

        await PostAsync(Delivered(number, "<script>alert(1)</script>"));
        Page page = await visitor.GetAsync("/orders/" + shown);

        Assert.Contains("<script>alert(1)</script>", page.Text.Replace("> ", ">", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page.Html, StringComparison.Ordinal);
        await shop.Get<Mailer>().SendAsync();
        Assert.DoesNotContain("<script>alert", (await visitor.GetAsync("/mails")).Html, StringComparison.Ordinal);
    }

    private static string Delivered(string number, string place = "Exampletown") => JsonSerializer.Serialize(new
    {
        @event = "tracking_update",
        msg = new
        {
            tracking_number = number,
            slug = "sample",
            tag = "Delivered",
            checkpoints = new[] { new { tag = "Delivered", checkpoint_time = "2027-01-02T08:00:00+00:00", location = place } },
        },
    });

    private async Task<(OrderId Id, string Number)> PackAsync()
    {
        OrderId id = shop.Get<OrderIdCipher>().Open(OrderId.Parse(await shop.CreateVisitor().OrderAsync()));
        return (id, await PackAsync(id));
    }

    private async Task<string> PackAsync(OrderId id)
    {
        await shop.Get<OrderActions>().PackAsync(id, OrderActions.ToPack);
        return (await FindAsync(id)).Order.Shipments.Single().Shipment.TrackingNumber;
    }

    private async Task<PlacedOrder> FindAsync(OrderId id)
    {
        await using ShopContext context = shop.Context();
        return await context.Orders.AsNoTracking().SingleAsync(order => order.Id == id);
    }

    private Task<(HttpStatusCode Status, string Text)> PostAsync(string body) =>
        PostAsync(
            body, Convert.ToBase64String(
                HMACSHA256.HashData(Encoding.UTF8.GetBytes(shop.Get<ShopSecrets>().WebhookSecret), Encoding.UTF8.GetBytes(body))));

    private async Task<(HttpStatusCode Status, string Text)> PostAsync(string body, string signature)
    {
        using HttpClient client = shop.Get<Loopback>().CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, CarrierWebhook.Path)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation(WebhookSignature.AfterShipHeader, signature);
        using HttpResponseMessage answer = await client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
