using Microsoft.EntityFrameworkCore;
using OrderIds.Testing;
using OrderIds.Tracking;

namespace OrderIds.SampleShop.Tests;

/// <summary>Parcels with labels of other carriers than the sample's.</summary>
public sealed class CarrierTests(ShopHost shop) : IClassFixture<ShopHost>
{
    /// <summary>An invented number of UPS with the right check digit.</summary>
    private const string Number = "1Z999AA10123456784";

    [Fact]
    public async Task Pack_NumberOfAKnownCarrier_IsLinkedAndTracked()
    {
        ShopVisitor visitor = shop.CreateVisitor();
        await visitor.BecomeStaffAsync();
        string shown = await visitor.OrderAsync();

        Page slip = await visitor.PostAsync(
            "/warehouse/" + shown, "pack", ("Quantities[1]", "1"), ("Number", "1z 999 aa1 01 2345 6784"));
        Assert.Contains("UPS", slip.Text, StringComparison.Ordinal);
        await shop.Get<StoryPlayer>()
            .PlayAsync(ParcelStory.Create(ParcelPlot.Ordinary, 1, DateTimeOffset.UtcNow, Number), TimeSpan.Zero, WebhookFaults.None);

        foreach (string path in new[] { "/orders/" + shown, "/support/" + shown, $"/track?number={Number}&postcode=12345" })
        {
            Page page = await visitor.GetAsync(path);
            Assert.Contains("Delivered", page.Text, StringComparison.Ordinal);
            Assert.Contains("Track at UPS", page.Text, StringComparison.Ordinal);
            Assert.Contains(
                $"<a href=\"https://wwwapps.ups.com/WebTracking/track?track=yes&amp;trackNums={Number}\"", page.Html,
                StringComparison.Ordinal);
        }

        Assert.Contains(shown, (await visitor.GetAsync("/support?q=" + Number)).Text, StringComparison.Ordinal);
        Page again = await visitor.PostAsync("/warehouse/" + shown, "pack", ("Quantities[2]", "1"), ("Number", Number));
        Assert.Contains("Another parcel has this number.", again.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1Z999AA1012345678O", "", "This is not a number of a carrier, or it has a typo.")]
    [InlineData("1Z999AA10123465784", "", "1Z 999 AA1 01 2345 6784")]
    [InlineData(Number, "FedEx", "Choose the carrier.")]
    [InlineData("<script>alert(1)</script>", "", "This is not a number of a carrier, or it has a typo.")]
    [InlineData("12345678", "", "This is not a number of a carrier, or it has a typo.")]
    public async Task Pack_NumberThatDoesNotFit_SaysSoAndPacksNothing(string number, string carrier, string expected)
    {
        ShopVisitor visitor = shop.CreateVisitor();
        await visitor.BecomeStaffAsync();
        string shown = await visitor.OrderAsync();

        Page page = await visitor.PostAsync(
            "/warehouse/" + shown, "pack", ("Quantities[1]", "1"), ("Number", number), ("Carrier", carrier));

        Assert.Contains(expected, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page.Html, StringComparison.Ordinal);
        OrderId id = shop.Get<OrderIdCipher>().Open(OrderId.Parse(shown));
        await using ShopContext context = shop.Context();
        Assert.Empty((await context.Orders.SingleAsync(order => order.Id == id)).Order.Shipments);
    }

    [Fact]
    public async Task Pack_WithoutANumber_HasNoLink()
    {
        ShopVisitor visitor = shop.CreateVisitor();
        await visitor.BecomeStaffAsync();
        string shown = await visitor.OrderAsync();
        await visitor.PostAsync("/warehouse/" + shown, "pack", ("Quantities[1]", "1"));

        Page page = await visitor.GetAsync("/orders/" + shown);

        Assert.Contains("Sample Parcel", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Track at", page.Text, StringComparison.Ordinal);
    }
}
