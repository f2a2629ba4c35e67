using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using OrderIds.Testing;

namespace OrderIds.SampleShop.Tests;

/// <summary>Every page, on small screens, in the dark, and for people who do not see it.</summary>
public sealed class PageTests(BrowserShop shop) : IClassFixture<BrowserShop>
{
    private static readonly string[] Serious = ["serious", "critical"];

    [ChromiumTheory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 360)]
    public async Task Pages_AreAccessibleAndFitTheScreen(ColorScheme colors, int width)
    {
        await using ShopPages visitor = await shop.OpenAsync(width, colors: colors);
        string shown = await visitor.OrderAsync();
        await shop.ReportAsync(shown, ParcelPlot.Exception, eventCount: 4);
        string unpacked = await visitor.OrderAsync();
        await visitor.GoAsync("/");
        await visitor.PressAsync("Add to basket: Teapot");
        await visitor.GoAsync("/account");
        await visitor.PressAsync("Become staff");

        var findings = new List<string>();
        foreach (string path in Paths(shown).Append("/warehouse/" + unpacked))
        {
            await visitor.GoAsync(path);
            await SaveAsync(visitor.Page, path, shown, colors, width);
            AxeResult result = await visitor.Page.RunAxe();
            findings.AddRange(result.Violations.Where(violation => Serious.Contains(violation.Impact))
                .Select(violation => $"{path}: {violation.Id}, {string.Join(", ", violation.Nodes.Select(node => node.Html))}"));
            int wide = await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (wide > width)
            {
                findings.Add($"{path}: {wide} pixels wide");
            }
        }

        Assert.Empty(findings);
    }

    private static string[] Paths(string shown) =>
    [
        "/", "/checkout", "/placed/" + shown, "/orders", "/orders/" + shown, $"/orders/{shown}/return", "/track",
        $"/track?number={shown}&postcode=12345", "/mails", "/account", "/support", "/support?q=" + shown[..^1] + "?", "/support?q=" + shown,
        "/support/" + shown, "/warehouse", "/warehouse/" + shown, $"/warehouse/{shown}/slip/parcel-1", "/status", "/developers", "/nothing",
    ];

    /// <summary>Keeps a picture of the page, where somebody wants to look at it.</summary>
    private static async Task SaveAsync(IPage page, string path, string shown, ColorScheme colors, int width)
    {
        if (Environment.GetEnvironmentVariable("ORDERID_SCREENSHOTS") is { Length: > 0 } folder)
        {
            string name = string.Join('-', path.Replace(shown, "ID", StringComparison.Ordinal).Split('/', '?', '=', '&')).Trim('-');
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{colors}-{width}-{name}.png"), FullPage = true });
        }
    }
}
