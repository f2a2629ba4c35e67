using System.Net;
using Microsoft.EntityFrameworkCore;
using OrderIds.Testing;
using OrderIds.Tracking;

namespace OrderIds.SampleShop.Tests;

/// <summary>A database that goes away and comes back. Has a host of its own.</summary>
public sealed class OutageTests(ShopHost shop) : IClassFixture<ShopHost>
{
    [Fact]
    public async Task DatabaseAway_FormIsSubmitted_PageSaysWhatTheShopCannotDo()
    {
        ShopVisitor visitor = shop.CreateVisitor();
        await visitor.BecomeStaffAsync();
        string shown = await visitor.OrderAsync();

        Page page = await visitor.PostAsync(
            "/support/" + shown, "step-Hold", () => shop.Database.IsAway = true, ("Step.Kind", "Hold"));
        shop.Database.IsAway = false;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Contains("cannot reach its database", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("On Hold", (await visitor.GetAsync("/support/" + shown)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DatabaseAway_OrdersAreNamedAndStoredWhenItIsBack()
    {
        ShopVisitor visitor = shop.CreateVisitor();
        string before = await visitor.OrderAsync();
        var during = new List<string>();

        shop.Database.IsAway = true;
        try
        {
            for (int i = 0; i < 3; i++)
            {
                during.Add(await visitor.OrderAsync());
            }

            Assert.Contains("Your order is saved", (await visitor.GetAsync(visitor.Path)).Text, StringComparison.Ordinal);
            Page page = await visitor.GetAsync("/orders/" + before);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
            Assert.Contains("cannot reach its database", page.Text, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/")).Status);
        }
        finally
        {
            shop.Database.IsAway = false;
        }

        OrderDesk desk = shop.Get<OrderDesk>();
        await shop.Get<WaitingOrders>().EmptyAsync(order => desk.StoreAsync(order, default));

        string history = (await visitor.GetAsync("/orders")).Text;
        Assert.Equal(4, during.Append(before).Distinct().Count());
        Assert.All(during.Append(before), shown => Assert.Contains(shown, history, StringComparison.Ordinal));
        Assert.Equal(0, shop.Get<WaitingOrders>().Count);
    }

    [Fact]
    public async Task DatabaseAway_TheSameFormTwice_IsOneOrder()
    {
        var address = new Address { Name = "N", Street = "S", Postcode = "1", City = "C", Email = "e@example.com" };
        var draft = new OrderDraft(Guid.NewGuid(), address, "de", [(ProductCatalog.Products[1], 2)]) { Attempt = Guid.NewGuid() };
        OrderDesk desk = shop.Get<OrderDesk>();

        shop.Database.IsAway = true;
        Placement first = await desk.PlaceAsync(draft), second = await desk.PlaceAsync(draft);
        shop.Database.IsAway = false;
        await shop.Get<WaitingOrders>().EmptyAsync(order => desk.StoreAsync(order, default));
        Placement third = await desk.PlaceAsync(draft);

        Assert.Equal((first.Shown, first.Shown), (second.Shown, third.Shown));
        await using ShopContext context = shop.Context();
        PlacedOrder stored = await context.Orders.SingleAsync(order => order.CustomerId == draft.CustomerId);
        Assert.Equal((118m, "de"), (stored.Order.Total.Amount, stored.Language));
    }

    [Fact]
    public async Task DatabaseAway_WebhooksAreSentAgainAndNoneIsLost()
    {
        OrderId id = shop.Get<OrderIdCipher>().Open(OrderId.Parse(await shop.CreateVisitor().OrderAsync()));
        await shop.Get<OrderActions>().PackAsync(id, OrderActions.ToPack);
        string number;
        await using (ShopContext context = shop.Context())
        {
            number = (await context.Parcels.SingleAsync(parcel => parcel.OrderId == id)).TrackingNumber;
        }

        shop.Database.IsAway = true;
        Task story = shop.Get<StoryPlayer>().PlayAsync(
            ParcelStory.Create(ParcelPlot.Ordinary, 4, DateTimeOffset.UtcNow, number), TimeSpan.Zero, WebhookFaults.None);
        Assert.False(story.IsCompleted, story.Exception?.ToString());
        shop.Database.IsAway = false;
        await story;

        await using ShopContext after = shop.Context();
        Assert.Equal(OrderStatus.Delivered, (await after.Orders.SingleAsync(order => order.Id == id)).OrderStatus);
    }
}
