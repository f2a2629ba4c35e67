using System.Globalization;
using System.Resources;

namespace OrderIds.Tracking.Languages;

/// <summary>Finds the language of a culture, and reads the display names in a language.</summary>
internal static class Languages
{
    // English comes first and is in the library itself. The other languages are in satellite assemblies.
    private static readonly string[] Names = ["en", "de", "es", "fr", "it", "ja", "zh-Hans"];

    private static readonly ResourceManager Resources = new("OrderIds.Tracking.Languages.DisplayNames", typeof(Languages).Assembly);

    public static int Count => Names.Length;

    /// <summary>
    /// Returns the index of the language of a culture, or of its nearest parent culture that has a language, or else of English.
    /// </summary>
    public static int Find(CultureInfo culture)
    {
        for (; culture.Name.Length > 0; culture = culture.Parent)
        {
            if (Array.IndexOf(Names, culture.Name) is var language and >= 0)
            {
                return language;
            }
        }

        return 0;
    }

    /// <summary>Reads the names of some keys. Missing names are in English.</summary>
    public static string[] Read(int language, string[] keys)
    {
        CultureInfo culture = language == 0 ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(Names[language]);
        return Array.ConvertAll(keys, key => Resources.GetString(key, culture) ?? throw new MissingManifestResourceException(key));
    }
}
