using Microsoft.Playwright;

namespace OrderIds.SampleShop.Tests;

/// <summary>What a visitor does on the pages of the shop, with a mouse or with a keyboard.</summary>
public sealed class ShopPages(IPage page) : IAsyncDisposable
{
    private const int MostTabs = 80;

    private static readonly TimeSpan MostWaiting = TimeSpan.FromSeconds(30);

    public IPage Page => page;

    /// <summary>Gets or sets a value indicating whether the visitor has only a keyboard.</summary>
    public bool KeyboardOnly { get; set; }

    public async ValueTask DisposeAsync() => await page.Context.DisposeAsync();

    public Task GoAsync(string path) => page.GotoAsync(path);

    /// <summary>Finds a status, a banner or anything else that has a text; not the steps of the progress, which are always there.</summary>
    public ILocator Text(string text) =>
        page.Locator("main .badge, main .banner, main h2, main td, main p").Filter(new() { HasText = text }).First;

    public Task PressAsync(string button) => ActivateAsync(page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }));

    public Task FollowAsync(string link) => ActivateAsync(page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First);

    public async Task FillAsync(string label, string text)
    {
        ILocator target = page.GetByLabel(label, new() { Exact = true });
        if (KeyboardOnly)
        {
            await TabToAsync(target);
            await page.Keyboard.PressAsync("Control+A");
            await page.Keyboard.TypeAsync(text);
        }
        else
        {
            await target.FillAsync(text);
        }
    }

    /// <summary>Orders a mug and a pen, and opens the order.</summary>
    /// <returns>The order's ID as it is shown.</returns>
    public async Task<string> OrderAsync()
    {
        await GoAsync("/");
        await PressAsync("Add to basket: Enamel mug");
        await GoAsync("/");
        await PressAsync("Add to basket: Brass pen");
        await FillAsync("Name", "Example Customer");
        await FillAsync("Street and number", "1 Example Street");
        await FillAsync("Postcode", "12345");
        await FillAsync("City", "Exampletown");
        await FillAsync("Email", "customer@example.com");
        await PressAsync("Order and pay 42.50\u00a0€");
        await FollowAsync("Follow the order");
        return page.Url.Split('/')[^1];
    }

    /// <summary>
    /// Plays a story and waits until the page, by itself or loaded again, shows a status of a parcel or why it is paused.
    /// </summary>
    public async Task PlayAsync(string story, string speed, params string[] shown)
    {
        await page.GetByLabel("Speed").SelectOptionAsync(speed);
        await PressAsync(story);
        foreach (string text in shown)
        {
            await SeeAsync(text);
        }
    }

    /// <summary>Waits for a text. Without script, it loads the page again and again.</summary>
    public async Task SeeAsync(string text)
    {
        bool hasScript = await HasScriptAsync();
        for (int tries = 0; !hasScript && !await Text(text).IsVisibleAsync() && tries < MostTabs; tries++)
        {
            await page.ReloadAsync();
        }

        await Assertions.Expect(Text(text)).ToBeVisibleAsync(new() { Timeout = (float)MostWaiting.TotalMilliseconds });
    }

    private async Task<bool> HasScriptAsync()
    {
        // A page that runs no script of its own still answers the driver: what its own script has done is asked for.
        ILocator live = page.Locator("[data-live]");
        return await live.CountAsync() == 0 || await live.GetAttributeAsync("data-connected") is not null;
    }

    /// <summary>Activates a button or a link, and waits for the page that it leads to.</summary>
    private async Task ActivateAsync(ILocator target)
    {
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Loaded(object? sender, IPage loadedPage) => loaded.TrySetResult();
        if (KeyboardOnly)
        {
            await TabToAsync(target);
        }

        page.DOMContentLoaded += Loaded;
        await (KeyboardOnly ? page.Keyboard.PressAsync("Enter") : target.ClickAsync());
        await loaded.Task.WaitAsync(MostWaiting);
        page.DOMContentLoaded -= Loaded;
    }

    private async Task TabToAsync(ILocator target)
    {
        await target.WaitForAsync();
        for (int i = 0; i < MostTabs; i++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException($"The keyboard does not reach {target}.");
    }
}
