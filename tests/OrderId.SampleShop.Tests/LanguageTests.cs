using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using OrderIds.Documents;

namespace OrderIds.SampleShop.Tests;

/// <summary>English and German.</summary>
public sealed partial class LanguageTests(ShopHost shop) : IClassFixture<ShopHost>
{
    [Fact]
    public async Task Pages_GermanBrowser_AreGerman()
    {
        ShopVisitor visitor = shop.CreateVisitor("de-AT,de;q=0.9,en;q=0.5");
        string shown = await visitor.OrderAsync();

        Page page = await visitor.GetAsync("/orders/" + shown);

        Assert.Contains("Bestätigt", page.Text, StringComparison.Ordinal);      // from the library
        Assert.Contains("57,00", page.Text, StringComparison.Ordinal);
        Assert.Contains("lang=\"de\"", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Your order", page.Text, StringComparison.Ordinal);
        await shop.Get<Mailer>().SendAsync();
        Assert.Contains("Vielen Dank für Ihre Bestellung", (await visitor.GetAsync("/mails")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_AnotherLanguage_AreEnglish() =>
        Assert.Contains("lang=\"en\"", (await shop.CreateVisitor("fr, xx;q=0.1").GetAsync("/")).Html, StringComparison.Ordinal);

    [Fact]
    public void Texts_EachHasAGermanOne()
    {
        var german = new ResourceManager(typeof(Texts))
            .GetResourceSet(CultureInfo.GetCultureInfo("de"), createIfNotExists: true, tryParents: false)!;
        string folder = Path.Combine(Repository.Folder!, "src", "OrderId.SampleShop");
        string[] keys = [.. Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Where(path => path.EndsWith(".razor", StringComparison.Ordinal) || path.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(path => Keys().Matches(File.ReadAllText(path))).Select(match => match.Groups[1].Value)];

        Assert.True(keys.Length > 100);
        Assert.Empty(keys.Concat(ProductCatalog.Products.Select(product => product.Name)).Concat(Story.All.Select(story => story.Title))
            .Concat(Story.Speeds.Select(speed => speed.Title)).Where(key => german.GetString(key) is null).Distinct());
    }

    [GeneratedRegex("T\\[\"([^\"]+)\"")]
    private static partial Regex Keys();
}
