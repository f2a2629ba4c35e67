using System.Globalization;
using System.Resources;

namespace OrderIds.Tracking.Languages;

/// <summary>Finds the language of a culture, and reads the names of a language.</summary>
internal static class Languages
{
    // English first, which is in the library itself; then those of the satellite assemblies.
    private static readonly string[] Names = ["en", "de", "es", "fr", "it", "ja", "zh-Hans"];

    private static readonly ResourceManager Resources = new("OrderIds.Tracking.Languages.DisplayNames", typeof(Languages).Assembly);

    public static int Count => Names.Length;

    /// <summary>
    /// Returns the number of the language of a culture or of its nearest parent with a language; otherwise that of English.
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

    /// <summary>Reads names; those that are missing are English.</summary>
    public static string[] Read(int language, string[] keys)
    {
        CultureInfo culture = language == 0 ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(Names[language]);
        return Array.ConvertAll(keys, key => Resources.GetString(key, culture) ?? throw new MissingManifestResourceException(key));
    }
}
