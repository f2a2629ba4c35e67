using System.Collections;
using System.Globalization;
using System.Resources;
using OrderIds.Tracking;

namespace OrderIds.Languages;

/// <summary>Every language has a name for every value.</summary>
public sealed class LanguageTests
{
    private static readonly string[] Languages = ["de", "es", "fr", "it", "ja", "zh-Hans"];

    [CultureFact]
    public void Enumerations_WithDisplayNames_AreThoseOfTracking() => Assert.Equal(13, DisplayName.Methods.Count);

    [CultureFact]
    public void Names_OfEachLanguage_AreOneForEachValueAndNoMore()
    {
        string[] keys = [.. DisplayName.Values.Select(DisplayName.Key).Order(StringComparer.Ordinal)];

        Assert.Equal(keys, Names(CultureInfo.InvariantCulture).Keys.Order(StringComparer.Ordinal));
        Assert.All(Languages, language => Assert.Equal(keys, Names(new CultureInfo(language)).Keys.Order(StringComparer.Ordinal)));
    }

    [CultureFact]
    public void Names_OfEachLanguage_AreNotEnglish() => Assert.All(Languages, language =>
    {
        var culture = new CultureInfo(language);
        Assert.All(DisplayName.Values, value => Assert.NotEqual(
            DisplayName.Of(value, CultureInfo.InvariantCulture),
            DisplayName.Of(value, culture),
            StringComparer.OrdinalIgnoreCase));
    });

    [CultureFact]
    public void Names_OfEachLanguage_AreInItsScript()
    {
        const string Latin = @"^\p{Lu}[\p{IsBasicLatin}\p{IsLatin-1Supplement}]+$";
        const string EastAsian = @"^(ID ?)?[\p{IsCJKUnifiedIdeographs}\p{IsHiragana}\p{IsKatakana}]+$";

        Assert.All(Languages, language => Assert.All(
            Names(new CultureInfo(language)).Values,
            name => Assert.Matches(language is "ja" or "zh-Hans" ? EastAsian : Latin, name)));
    }

    [CultureFact]
    public void Names_WithinAnEnumerationAndALanguage_AreDifferent() => Assert.All(Languages.Append(string.Empty), language => Assert.All(
        DisplayName.Values.GroupBy(value => value.GetType()),
        values => Assert.Distinct(values.Select(value => DisplayName.Of(value, new CultureInfo(language))))));

    [CultureFact]
    public void ToDisplayName_OfACulture_IsInItsNearestLanguage()
    {
        Assert.Equal("In Zustellung", ShipmentStatus.OutForDelivery.ToDisplayName(new CultureInfo("de-AT")));
        Assert.Equal("En reparto", ShipmentStatus.OutForDelivery.ToDisplayName(new CultureInfo("es-ES")));
        Assert.Equal("En cours de livraison", ShipmentStatus.OutForDelivery.ToDisplayName(new CultureInfo("fr")));
        Assert.Equal("In consegna", ShipmentStatus.OutForDelivery.ToDisplayName(new CultureInfo("it-IT")));
        Assert.Equal("配達中", ShipmentStatus.OutForDelivery.ToDisplayName(new CultureInfo("ja-JP")));
        Assert.Equal("派送途中", ShipmentStatus.OutForDelivery.ToDisplayName(new CultureInfo("zh-CN")));
    }

    [CultureFact]
    public void ToDisplayName_OfALanguageThatIsMissing_IsEnglish() => Assert.All(
        ["", "en-GB", "pt-BR", "zh-TW", "zh-Hant", "xx-unknown"],
        name => Assert.Equal("Out for Delivery", ShipmentStatus.OutForDelivery.ToDisplayName(new CultureInfo(name))));

    [CultureFact]
    public void ToDisplayName_WithoutACulture_IsOfTheCurrentUser()
    {
        CultureInfo before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = new CultureInfo("it");
            Assert.Equal("Rimborsato", PaymentStatus.Refunded.ToDisplayName());
            Assert.Equal("Unknown (0 events)", TrackedShipment.Create("SAMPLE").ToString());
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [CultureFact]
    public void ToDisplayName_AllocatesNothing()
    {
        CultureInfo[] cultures = [new CultureInfo("de-CH"), new CultureInfo("ja"), new CultureInfo("pt-PT"), CultureInfo.InvariantCulture];
        int length = Lengths(cultures);

        long before = GC.GetAllocatedBytesForCurrentThread();
        int again = Lengths(cultures);
        Assert.Equal((length, 0), (again, GC.GetAllocatedBytesForCurrentThread() - before));
    }

    private static int Lengths(CultureInfo[] cultures)
    {
        int length = 0;
        foreach (CultureInfo culture in cultures)
        {
            length += ShipmentStatus.Delivered.ToDisplayName(culture).Length + OrderStatus.Shipped.ToDisplayName(culture).Length;
        }

        return length;
    }

    private static Dictionary<string, string> Names(CultureInfo culture) =>
        new ResourceManager("OrderIds.Tracking.Languages.DisplayNames", typeof(TrackedShipment).Assembly)
        .GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
        .Cast<DictionaryEntry>()
        .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
}
