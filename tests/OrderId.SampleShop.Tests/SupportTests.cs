namespace OrderIds.SampleShop.Tests;

/// <summary>What support finds, and what the warehouse scans.</summary>
public sealed class SupportTests(ShopHost shop) : IClassFixture<ShopHost>
{
    [Fact]
    public async Task Search_IdInAnyForm_FindsTheOrder()
    {
        ShopVisitor support = await StaffAsync();
        string shown = await support.OrderAsync(email: "found@example.com");
        OrderId sealedId = OrderId.Parse(shown), stored = shop.Get<OrderIdCipher>().Open(sealedId);

        foreach (string text in new[]
        {
            shown, sealedId.ToString(), $"{sealedId:d}", $" {shown} ", stored.ToString(), $"{stored:D}", "found@example.com",
            $"Hello, where is my order {shown}? It is late.",
        })
        {
            Page page = await SearchAsync(support, text);
            Assert.True(page.Text.Contains(shown, StringComparison.Ordinal), text);
            Assert.DoesNotContain("Did you mean", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Search_EveryTypoOfOneCharacter_SuggestsTheOrder()
    {
        ShopVisitor support = await StaffAsync();
        string shown = await support.OrderAsync(), id = OrderId.Parse(shown).ToString();
        for (int i = 0; i < id.Length; i += 5)
        {
            string typo = id[..i] + (id[i] == '7' ? '8' : '7') + id[(i + 1)..];

            Page page = await SearchAsync(support, typo);

            Assert.Contains("Did you mean?", page.Text, StringComparison.Ordinal);
            Assert.Contains(shown, page.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("***-*******-***008P", "This number is masked")]
    [InlineData("114-3941689-8772232", "order number of Amazon")]
    [InlineData("0VR-KB3Z000-4T0008P", "No order has this number.")]
    [InlineData("<script>alert(1)</script>", "Not a valid number")]
    [InlineData("' OR 1=1 --", "Not a valid number")]
    public async Task Search_WhatIsNoOrder_SaysSo(string text, string answer)
    {
        Page page = await SearchAsync(await StaffAsync(), text);

        Assert.Contains(answer, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_AMegabyte_IsAnswered()
    {
        Page page = await SearchAsync(await StaffAsync(), new string('0', 1 << 20));

        Assert.True(page.Html.Length < 20_000);
    }

    [Fact]
    public async Task Steps_NotAllowed_SayWhy()
    {
        ShopVisitor support = await StaffAsync();
        string shown = await support.OrderAsync();

        await support.PostAsync("/support/" + shown, "step-Hold", ("Step.Kind", "Hold"));
        Page held = await support.GetAsync("/support/" + shown);
        Assert.Contains("On Hold", held.Text, StringComparison.Ordinal);
        Assert.Contains("our support", held.Text, StringComparison.Ordinal);
        Assert.Contains("Everything is packed", (await support.GetAsync("/warehouse/" + shown)).Text, StringComparison.Ordinal);

        Page refused = await support.PostAsync("/support/" + shown, "step-Refund", ("Step.Kind", "Refund"), ("Step.Amount", "1000"));
        Assert.Contains("Refused", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scan_WhatAScannerTypes_OpensTheOrder()
    {
        ShopVisitor warehouse = await StaffAsync();
        string shown = await warehouse.OrderAsync();

        await warehouse.PostAsync("/warehouse", "scan", ("Code", OrderId.Parse(shown) + "\r"));
        Assert.Equal("/warehouse/" + shown, warehouse.Path);
        Page slip = await warehouse.PostAsync(warehouse.Path, "pack", ("Quantities[1]", "1"), ("Quantities[2]", "0"));
        Assert.Contains("Sample Parcel", slip.Text, StringComparison.Ordinal);
        Assert.Contains("<svg class=\"barcode\"", slip.Html, StringComparison.Ordinal);
        await warehouse.PostAsync("/warehouse/" + shown, "pack", ("Quantities[1]", "1"), ("Quantities[2]", "1"));
        Assert.Contains("Everything is packed", (await warehouse.GetAsync("/warehouse/" + shown)).Text, StringComparison.Ordinal);

        Page unknown = await warehouse.PostAsync("/warehouse", "scan", ("Code", "0VR-KB3Z000-4T0008Q"));
        Assert.Equal("/warehouse", warehouse.Path);
        Assert.Contains(OrderId.Validate("0VR-KB3Z000-4T0008Q").Message, unknown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_ShowsLeasesHealthAndMetrics()
    {
        ShopVisitor staff = await StaffAsync();
        await staff.OrderAsync();

        string text = (await staff.GetAsync("/status")).Text;

        Assert.Contains("Healthy", text, StringComparison.Ordinal);
        Assert.Contains("orderid.ids.issued", text, StringComparison.Ordinal);
        Assert.Contains(" × ", text, StringComparison.Ordinal);
    }

    private static Task<Page> SearchAsync(ShopVisitor visitor, string text) => visitor.GetAsync("/support?q=" + Uri.EscapeDataString(text));

    private async Task<ShopVisitor> StaffAsync()
    {
        ShopVisitor visitor = shop.CreateVisitor();
        await visitor.BecomeStaffAsync();
        return visitor;
    }
}
