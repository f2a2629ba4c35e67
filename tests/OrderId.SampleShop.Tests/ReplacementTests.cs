using Microsoft.EntityFrameworkCore;
using OrderIds.Testing;
using OrderIds.Tracking;

namespace OrderIds.SampleShop.Tests;

/// <summary>Customers who want returned items again instead of their money.</summary>
public sealed class ReplacementTests(ShopHost shop) : IClassFixture<ShopHost>
{
    [Fact]
    public async Task Return_WithReplacement_IsANewOrderFreeOfCharge()
    {
        ShopVisitor visitor = shop.CreateVisitor();
        await visitor.BecomeStaffAsync();
        string shown = await visitor.OrderAsync();
        OrderId id = Open(shown);
        string number = await ReturnAsync(visitor, shown, "replacement");

        // Support cannot send the items again before the parcel has arrived.
        Page early = await visitor.GetAsync("/support/" + shown);
        Assert.Contains("The customer wants the same items again.", early.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Send the items again", early.Text, StringComparison.Ordinal);
        Assert.Contains("We will send you the items again", (await visitor.GetAsync("/orders/" + shown)).Text, StringComparison.Ordinal);

        await visitor.PostAsync("/warehouse", "scan", ("Code", number));
        await visitor.PostAsync("/support/" + shown, "replace-" + number);
        string replacement = visitor.Path["/support/".Length..];

        PlacedOrder placed = await FindAsync(Open(replacement));
        Assert.Equal((id, 0m), (placed.ReplacementFor, placed.Order.Total.Amount));
        Assert.Equal(("MUG-01", 1, 0m), (placed.Items.Single().Sku, placed.Items.Single().Quantity, placed.Items.Single().UnitPrice));
        Assert.Equal((OrderStatus.Confirmed, "our support"), (placed.Order.Status, placed.Order.Activities.Single().By));
        Assert.Empty(placed.Order.Discrepancies);
        Assert.Empty((await FindAsync(id)).Order.Discrepancies);
        Assert.Contains("Replaced by order", (await visitor.GetAsync("/orders/" + shown)).Text, StringComparison.Ordinal);
        Assert.Contains(shown, (await visitor.GetAsync("/orders/" + replacement)).Text, StringComparison.Ordinal);
        Assert.Contains(replacement, (await visitor.GetAsync("/orders")).Text, StringComparison.Ordinal);
        Assert.Contains(replacement, (await visitor.GetAsync("/warehouse")).Text, StringComparison.Ordinal);
        await shop.Get<Mailer>().SendAsync();
        Assert.Contains("Your replacement: " + replacement, (await visitor.GetAsync("/mails")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replace_Twice_IsOneOrder()
    {
        ShopVisitor visitor = shop.CreateVisitor();
        await visitor.BecomeStaffAsync();
        string shown = await visitor.OrderAsync();
        string number = await ReturnAsync(visitor, shown, "refund");
        await visitor.PostAsync("/warehouse", "scan", ("Code", number));
        PlacedOrder order = await FindAsync(Open(shown));
        ReturnParcel parcel;
        await using (ShopContext context = shop.Context())
        {
            parcel = await context.Returns.SingleAsync(row => row.TrackingNumber == number);
        }

        PlacedOrder[] replacements = await Task.WhenAll(
            shop.Get<OrderDesk>().ReplaceAsync(order, parcel, "our support"),
            shop.Get<OrderDesk>().ReplaceAsync(order, parcel, "our support"));

        Assert.False(parcel.WantsReplacement);
        Assert.Equal(replacements[0].Id, replacements[1].Id);
        Page support = await visitor.GetAsync("/support/" + shown);
        Assert.Contains("Replaced by order", support.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Send the items again", support.Text, StringComparison.Ordinal);
    }

    private OrderId Open(string shown) => shop.Get<OrderIdCipher>().Open(OrderId.Parse(shown));

    private async Task<PlacedOrder> FindAsync(OrderId id)
    {
        await using ShopContext context = shop.Context();
        return await context.Orders.AsNoTracking().SingleAsync(order => order.Id == id);
    }

    /// <summary>Delivers an order, and sends one mug back.</summary>
    /// <returns>The tracking number of the return.</returns>
    private async Task<string> ReturnAsync(ShopVisitor visitor, string shown, string wanted)
    {
        OrderId id = Open(shown);
        await shop.Get<OrderActions>().PackAsync(id, OrderActions.ToPack);
        string number = (await FindAsync(id)).Order.Shipments.Single().Shipment.TrackingNumber;
        await shop.Get<StoryPlayer>()
            .PlayAsync(ParcelStory.Create(ParcelPlot.Ordinary, 1, DateTimeOffset.UtcNow, number), TimeSpan.Zero, WebhookFaults.None);
        await visitor.PostAsync($"/orders/{shown}/return", "return", ("Quantities[1]", "1"), ("Wanted", wanted));
        await using ShopContext context = shop.Context();
        return (await context.Returns.SingleAsync(row => row.OrderId == id)).TrackingNumber;
    }
}
