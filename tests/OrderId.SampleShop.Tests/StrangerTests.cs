using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

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

    /// <summary>What is not executed cannot take time: the same commands for each kind of ID are what keeps their times alike.</summary>
    [Theory]
    [InlineData("/orders/{0}", 3)]
    [InlineData("/orders/{0}/return", 1)]
    [InlineData("/track?number={0}&postcode=12345", 2)]
    [InlineData("/api/orders/{0}", 1)]
    public async Task Commands_OwnForeignUnknownOrMadeUp_AreTheSame(string address, int count)
    {
        ShopVisitor visitor = shop.CreateVisitor();
        string own = await visitor.OrderAsync(), foreign = await shop.CreateVisitor().OrderAsync(postcode: "99999");
        OrderIdCipher cipher = shop.Get<OrderIdCipher>();
        OrderId stored = cipher.Open(OrderId.Parse(foreign));
        using var otherKey = new OrderIdCipher("another key of 16"u8[..16]);
        string unknown = cipher.Seal(OrderId.Create(stored.Timestamp, 9, 9)).ToString("D"), madeUp = otherKey.Seal(stored).ToString("D");
        await using ShopContext context = shop.Context();
        OrderId ownId = cipher.Open(OrderId.Parse(own));
        visitor.Key = ApiKey.Create(
            (await context.Orders.SingleAsync(order => order.Id == ownId)).CustomerId, shop.Get<IDataProtectionProvider>());

        string[] expected = await CommandsAsync(own, HttpStatusCode.OK);
        Assert.Equal(count, expected.Length);
        HttpStatusCode status = address[1] == 't' ? HttpStatusCode.OK : HttpStatusCode.NotFound;
        foreach (string id in new[] { foreign, unknown, madeUp, stored.ToString("D") })
        {
            Assert.Equal(expected, await CommandsAsync(id, status));
        }

        async Task<string[]> CommandsAsync(string id, HttpStatusCode expectedStatus)
        {
            shop.Commands.Take();
            Page page = await visitor.GetAsync(string.Format(CultureInfo.InvariantCulture, address, id));
            Assert.Equal(expectedStatus, page.Status);
            return shop.Commands.Take();
        }
    }

    [Fact]
    public async Task Track_TrackingNumber_OwnForeignOrUnknown_ExecutesTheSameCommands()
    {
        ShopVisitor visitor = shop.CreateVisitor();
        string own = await PackAsync("12345"), foreign = await PackAsync("99999"), unknown = shop.Get<TrackingNumbers>().Next();

        string[][] commands =
        [
            await CommandsAsync(own, "Label Created"), await CommandsAsync(foreign, "Nothing found"),
            await CommandsAsync(unknown, "Nothing found"),
        ];

        Assert.Equal(2, commands[0].Length);
        Assert.All(commands, other => Assert.Equal(commands[0], other));

        async Task<string> PackAsync(string postcode)
        {
            OrderId id = shop.Get<OrderIdCipher>().Open(OrderId.Parse(await shop.CreateVisitor().OrderAsync(postcode)));
            await shop.Get<OrderActions>().PackAsync(id, OrderActions.ToPack);
            await using ShopContext context = shop.Context();
            return (await context.Parcels.SingleAsync(parcel => parcel.OrderId == id)).TrackingNumber;
        }

        async Task<string[]> CommandsAsync(string number, string expected)
        {
            shop.Commands.Take();
            Assert.Contains(expected, (await visitor.GetAsync($"/track?number={number}&postcode=12345")).Text, StringComparison.Ordinal);
            return shop.Commands.Take();
        }
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
