using System.Net;

namespace OrderIds.SampleShop.Tests;

/// <summary>What strangers learn from IDs: nothing.</summary>
public sealed class StrangerTests(ShopHost shop) : IClassFixture<ShopHost>
{
    [Fact]
    public async Task Order_ForeignMadeUpMistypedOrStored_IsTheSameAnswer()
    {
        string foreign = await shop.CreateVisitor().OrderAsync();
        OrderId stored = shop.Get<OrderIdCipher>().Open(OrderId.Parse(foreign));
        using var otherKey = new OrderIdCipher("another key of 16"u8[..16]);
        ShopVisitor visitor = shop.CreateVisitor();
        await visitor.OrderAsync();

        Page expected = await visitor.GetAsync("/orders/" + foreign);
        Assert.Equal(HttpStatusCode.NotFound, expected.Status);
        foreach (string other in new[]
        {
            stored.ToString(), otherKey.Seal(stored).ToString("D"), shop.Get<OrderIdCipher>().Seal(OrderId.Create(stored.Timestamp, 9, 9))
                .ToString(),
            "114-3941689-8772232", foreign[..^1] + "?", "***-*******-***008P", "%3Cscript%3Ealert(1)%3C%2Fscript%3E", new string('A', 7000),
        })
        {
            Page answer = await visitor.GetAsync("/orders/" + other);
            Assert.Equal(expected.Status, answer.Status);
            Assert.Equal(expected.WithoutTokens, answer.WithoutTokens);
        }
    }

    [Fact]
    public async Task Track_RightNumberAndPostcode_ShowsWhereItIsButNotWhatItIs()
    {
        string shown = await shop.CreateVisitor().OrderAsync(postcode: "SW1A 1AA");

        Page page = await shop.CreateVisitor().GetAsync($"/track?number={shown.ToLowerInvariant()}&postcode=sw1a1aa");

        Assert.Contains("Confirmed", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("mug", page.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Example", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Track_UnknownOrForeign_IsTheSameAnswer()
    {
        string shown = await shop.CreateVisitor().OrderAsync(postcode: "11111");
        string unknown = shop.Get<OrderIdCipher>().Seal(OrderId.Create(DateTimeOffset.UtcNow, 8, 8)).ToString("D");
        ShopVisitor visitor = shop.CreateVisitor();

        Page foreign = await visitor.GetAsync($"/track?number={shown}&postcode=99999"), madeUp = await visitor.GetAsync(
            $"/track?number={unknown}&postcode=99999");

        Assert.Contains("Nothing found", foreign.Text, StringComparison.Ordinal);
        Assert.Equal(
            foreign.WithoutTokens.Replace(shown, "ID", StringComparison.Ordinal),
            madeUp.WithoutTokens.Replace(unknown, "ID", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("0VR-KB3Z000-4T0008Q")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("***-*******-***008P")]
    public async Task Track_NoNumber_IsToldToBeATypo(string number)
    {
        Page page = await shop.CreateVisitor().GetAsync($"/track?number={Uri.EscapeDataString(number)}&postcode=1");

        Assert.Contains("There is probably a typo", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/support")]
    [InlineData("/warehouse")]
    [InlineData("/status")]
    public async Task StaffPages_Customer_IsSentToSignIn(string path)
    {
        ShopVisitor visitor = shop.CreateVisitor();
        await visitor.OrderAsync();

        await visitor.GetAsync(path);

        Assert.StartsWith("/account", visitor.Path, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Pages_ForbidWhatIsNotTheShops()
    {
        Page page = await shop.CreateVisitor().GetAsync("/");

        Assert.Contains("script-src 'self'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("http://", page.Html.Replace("http://www.w3.org/", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("https://", page.Html, StringComparison.Ordinal);
    }
}
