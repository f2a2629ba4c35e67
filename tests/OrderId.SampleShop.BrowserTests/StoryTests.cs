using Microsoft.Playwright;

namespace OrderIds.SampleShop.Tests;

/// <summary>The whole story, from checkout to refund, as people go through it.</summary>
public sealed class StoryTests(BrowserShop shop) : IClassFixture<BrowserShop>
{
    [ChromiumFact]
    public async Task Story_WithAMouse_FromCheckoutToRefund()
    {
        await using ShopPages visitor = await shop.OpenAsync();
        string shown = await visitor.OrderAsync();

        // The page follows by itself: nothing loads it again.
        await visitor.PlayAsync("Delayed by bad weather", "0.7", "Delivered");
        await FinishAsync(visitor, shown);
    }

    [ChromiumFact]
    public async Task Story_WithAKeyboardOnly_FromCheckoutToRefund()
    {
        await using ShopPages visitor = await shop.OpenAsync();
        visitor.KeyboardOnly = true;
        string shown = await visitor.OrderAsync();

        await visitor.PlayAsync("Held by customs", "0", "Delivered");
        await FinishAsync(visitor, shown);
    }

    [ChromiumFact]
    public async Task Story_WithoutScript_FromCheckoutToReplacement()
    {
        await using ShopPages visitor = await shop.OpenAsync(hasScript: false);
        string shown = await visitor.OrderAsync();

        await visitor.PlayAsync("Lost and found", "0", "Delivered");
        await FinishAsync(visitor, shown, isReplaced: true);
    }

    [ChromiumFact]
    public async Task Story_On360PixelsInTheDarkInGerman_IsShown()
    {
        await using ShopPages visitor = await shop.OpenAsync(width: 360, height: 740, colors: ColorScheme.Dark, language: "de");
        await visitor.GoAsync("/");
        await visitor.PressAsync("In den Warenkorb: Emaillebecher");
        foreach (string field in new[] { "Name", "Straße und Hausnummer", "Postleitzahl", "Ort" })
        {
            await visitor.FillAsync(field, "12345");
        }

        await visitor.FillAsync("E-Mail", "kunde@example.com");
        await visitor.PressAsync("Zahlungspflichtig bestellen: 14,50\u00a0€");
        await visitor.FollowAsync("Bestellung verfolgen");
        await visitor.PressAsync("Vom Zoll angehalten");

        await visitor.SeeAsync("Beim Zoll: verspätet, nicht verloren");
    }

    private static async Task FinishAsync(ShopPages visitor, string shown, bool isReplaced = false)
    {
        // The customer sends the mug back.
        await visitor.GoAsync("/orders/" + shown);
        await visitor.FollowAsync("Send something back");
        await visitor.FillAsync("Enamel mug at most 1", "1");
        if (isReplaced)
        {
            await visitor.Page.GetByLabel("What would you like instead?").SelectOptionAsync("The same items again");
        }

        await visitor.PressAsync("Get the label");
        await visitor.SeeAsync("Your return");
        await visitor.PlayAsync("An ordinary delivery", "0", "Returned");
        await visitor.FollowAsync("Print the label");
        string number = (await visitor.Page.Locator(".bars .id").TextContentAsync())!;

        // The warehouse scans the parcel, and support finds the order by a number with a typo.
        await visitor.GoAsync("/account");
        await visitor.PressAsync("Become staff");
        await visitor.GoAsync("/warehouse");
        await visitor.FillAsync("Scan an order to pack it, or a return to receive it", number);
        await visitor.PressAsync("Go");
        await visitor.SeeAsync("The return was received.");
        await visitor.GoAsync("/support");
        await visitor.FillAsync(
            "Order number in any form, tracking number, email, or a whole mail", shown[..^1] + (shown[^1] == '7' ? '8' : '7'));
        await visitor.PressAsync("Search");
        await visitor.SeeAsync("Did you mean?");
        await visitor.FollowAsync(shown);
        if (isReplaced)
        {
            await visitor.PressAsync("Send the items again");
            await visitor.GoAsync("/orders/" + shown);
            await visitor.SeeAsync("Replaced by order");
            return;
        }

        await visitor.FillAsync("Amount", "14.50");
        await visitor.PressAsync("Refund");

        await visitor.GoAsync("/orders/" + shown);
        await visitor.SeeAsync("Partially Refunded");
        await visitor.SeeAsync("-14.50");
    }
}
