using System.Globalization;

namespace OrderIds.SampleShop;

/// <summary>Lists the languages of the shop. The names of statuses come from the library, which supports more languages.</summary>
public static class ShopLanguages
{
    public static IReadOnlyList<CultureInfo> All { get; } = [CultureInfo.GetCultureInfo("en-GB"), CultureInfo.GetCultureInfo("de-DE")];

    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public static CultureInfo Find(string? language) =>
        All.FirstOrDefault(culture => culture.TwoLetterISOLanguageName == language) ?? All[0];

    public static void Use(IApplicationBuilder app) => app.UseRequestLocalization(options =>
    {
        options.DefaultRequestCulture = new(All[0]);
        options.SupportedCultures = options.SupportedUICultures =
            [.. All, CultureInfo.GetCultureInfo("en"), CultureInfo.GetCultureInfo("de")];
    });
}
