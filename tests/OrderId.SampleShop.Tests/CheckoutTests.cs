using System.Net;
using Microsoft.EntityFrameworkCore;

namespace OrderIds.SampleShop.Tests;

/// <summary>Baskets, and orders out of them.</summary>
public sealed class CheckoutTests(ShopHost shop) : IClassFixture<ShopHost>
{
    [Fact]
    public async Task Order_IsShownSealedAndStoredSortable()
    {
        ShopVisitor visitor = shop.CreateVisitor();

        OrderId shown = OrderId.Parse(await visitor.OrderAsync());

        Assert.Equal(OrderIdKind.Sealed, shown.Kind);
        OrderId id = shop.Get<OrderIdCipher>().Open(shown);
        await using ShopContext context = shop.Context();
        PlacedOrder order = await context.Orders.SingleAsync(order => order.Id == id);
        Assert.Equal((OrderIdKind.Sortable, 57m), (order.Id.Kind, order.Order.Total.Amount));
        Assert.Contains("Follow the order", (await visitor.GetAsync($"/placed/{shown:D}")).Text, StringComparison.Ordinal);
        Assert.Contains("Being prepared", (await visitor.GetAsync($"/orders/{shown:d}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Order_FormSentTwice_IsOneOrder()
    {
        var address = new Address { Name = "N", Street = "S", Postcode = "1", City = "C", Email = "e@example.com" };
        var draft = new OrderDraft(Guid.NewGuid(), address, "en", [(ProductCatalog.Products[0], 1)]) { Attempt = Guid.NewGuid() };

        Placement[] placements = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => shop.Get<OrderDesk>().PlaceAsync(draft)));

        Assert.Single(placements.Select(placement => placement.Shown).Distinct());
        await using ShopContext context = shop.Context();
        Assert.Equal(1, await context.Orders.CountAsync(order => order.CustomerId == draft.CustomerId));
    }

    [Theory]
    [InlineData("Form.Name", "")]
    [InlineData("Form.Email", "nobody")]
    [InlineData("Form.Postcode", "---")]
    [InlineData("Form.Postcode", "12345678901")]
    public async Task Order_FieldThatCannotBe_IsToldAndNothingIsOrdered(string field, string value)
    {
        ShopVisitor visitor = shop.CreateVisitor();
        await visitor.PostAsync("/", "add", ("Sku", "MUG-01"));

        Page page = await visitor.PostAsync("/checkout", "order", [.. ShopVisitor.Address(), (field, value)]);

        Assert.Contains("Please check this field.", page.Text, StringComparison.Ordinal);
        Assert.Contains("There are no orders", (await visitor.GetAsync("/orders")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("wrong")]
    public async Task Order_WithAnotherToken_IsRefusedWithAPage(string token)
    {
        ShopVisitor visitor = shop.CreateVisitor();

        Page page = await visitor.PostAsync("/", "add", ("Sku", "MUG-01"), ("__RequestVerificationToken", token));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Please load the page again.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Order_WithoutTheFormsToken_IsRefused()
    {
        using HttpClient stranger = ((Microsoft.AspNetCore.TestHost.TestServer)shop.Get<Microsoft.AspNetCore.Hosting.Server.IServer>())
            .CreateClient();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("_handler", "add"), KeyValuePair.Create("Sku", "MUG-01")]);

        using HttpResponseMessage answer = await stranger.PostAsync(new Uri("/", UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("MUG-01*2", 2)]
    [InlineData("MUG-01*1000000", ProductCatalog.MaxQuantity)]
    [InlineData("MUG-01*-1", 0)]
    [InlineData("NONE*3.*.MUG-01", 0)]
    [InlineData("<script>*1", 0)]
    public void Read_AnyCookie_IsWhatIsSold(string cookie, int count)
    {
        var http = new Microsoft.AspNetCore.Http.DefaultHttpContext();
        http.Request.Headers.Cookie = "basket=" + cookie;

        Assert.Equal(count, Basket.Read(http.Request).Count);
    }

    [Fact]
    public async Task Orders_PageByPage_ShowsEachOnceAndByDay()
    {
        ShopVisitor visitor = shop.CreateVisitor();
        var placed = new List<string>();
        for (int i = 0; i < 12; i++)
        {
            placed.Insert(0, await visitor.OrderAsync());
        }

        Page first = await visitor.GetAsync("/orders"), second = await visitor.GetAsync("/orders?before=" + placed[9]);
        string today = DateTime.UtcNow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(placed[..10], Ids(first));
        Assert.Equal(placed[10..], Ids(second));
        Assert.Equal(placed[..10], Ids(await visitor.GetAsync("/orders?day=" + today)));
        Assert.Empty(Ids(await visitor.GetAsync("/orders?day=2025-01-01")));
        Assert.Equal(placed[..10], Ids(await visitor.GetAsync("/orders?day=0001-01-01&before=%3Cscript%3E")));
    }

    private static List<string> Ids(Page page)
    {
        var ids = new List<string>();
        foreach (OrderIdMatch match in OrderId.EnumerateMatches(page.Text))
        {
            ids.Add(match.Id.ToString("D"));
        }

        return ids;
    }
}
