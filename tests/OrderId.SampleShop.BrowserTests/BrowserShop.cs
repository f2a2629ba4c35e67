using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using OrderIds.Testing;
using OrderIds.Tracking;

namespace OrderIds.SampleShop.Tests;

/// <summary>The shop on a port of 127.0.0.1, and a browser.</summary>
public sealed class BrowserShop : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("orderid-shop-browser-");
    private WebApplication? _app;
    private IPlaywright? _playwright;
    private IBrowser _browser = null!;

    public string Address => _app!.Urls.First();

    public async Task InitializeAsync()
    {
        if (Chromium.WhyNot is not null)
        {
            return;
        }

        WebApplicationBuilder builder = ShopHost.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Critical);
        builder.AddSampleShop(new ShopOptions { Files = _folder.FullName });
        _app = builder.Build();
        await _app.UseSampleShopAsync();
        await _app.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await LaunchAsync(_playwright);
    }

    /// <summary>Starts the machine's browser. As root, it has no sandbox.</summary>
    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Chromium.Path,
        Args = Environment.UserName == "root" ? ["--no-sandbox"] : [],
    });

    public async Task DisposeAsync()
    {
        if (_app is null)
        {
            return;
        }

        await _browser.DisposeAsync();
        _playwright!.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    /// <summary>Packs an order, and reports the first events of a story about its parcel.</summary>
    public async Task ReportAsync(string shown, ParcelPlot plot, int eventCount)
    {
        IServiceProvider services = _app!.Services;
        OrderId id = services.GetRequiredService<OrderIdCipher>().Open(OrderId.Parse(shown));
        await services.GetRequiredService<OrderActions>().PackAsync(id, OrderActions.ToPack);
        await using ShopContext context = await services.GetRequiredService<IDbContextFactory<ShopContext>>().CreateDbContextAsync();
        string number = (await context.Parcels.SingleAsync(parcel => parcel.OrderId == id)).TrackingNumber;
        ParcelStory story = ParcelStory.Create(plot, seed: 3, DateTimeOffset.UtcNow, number);
        await services.GetRequiredService<ParcelUpdates>()
            .ApplyAsync(TrackedShipment.Create(number).Apply(story.Events.Take(eventCount)).Apply(story.Estimate));
    }

    /// <summary>Opens a page of a visitor with no cookies.</summary>
    public async Task<ShopPages> OpenAsync(
        int width = 1280, int height = 900, ColorScheme colors = ColorScheme.Light, bool hasScript = true, string language = "en")
    {
        IBrowserContext context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = colors,
            JavaScriptEnabled = hasScript,
            Locale = language,
            ReducedMotion = ReducedMotion.Reduce,
        });
        return new ShopPages(await context.NewPageAsync());
    }
}
