using System.Net;

namespace OrderIds.SampleShop.Tests;

/// <summary>Has a host of its own, whose limit it uses up.</summary>
public sealed class RateLimitTests(ShopHost shop) : IClassFixture<ShopHost>
{
    [Fact]
    public async Task Track_TooOften_IsRefusedWithAPage()
    {
        ShopVisitor visitor = shop.CreateVisitor();
        Page page = await visitor.GetAsync("/track?number=1&postcode=1");
        for (int i = 0; i < 40 && page.Status == HttpStatusCode.OK; i++)
        {
            page = await visitor.GetAsync("/track?number=1&postcode=1");
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
        Assert.Contains("Please wait", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/")).Status);
    }
}
