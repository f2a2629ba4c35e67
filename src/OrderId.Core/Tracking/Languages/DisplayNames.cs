using System.Globalization;
using OrderIds.Tracking.Machines;

namespace OrderIds.Tracking.Languages;

/// <summary>Holds the display names of an enumeration. The names in a language are loaded on first use.</summary>
internal static class DisplayNames<TEnum>
    where TEnum : struct, Enum
{
    private static readonly string[] Keys =
        Array.ConvertAll(EnumNames<TEnum>.Values, value => typeof(TEnum).Name + "." + EnumNames<TEnum>.Name(value));

    // Boxed values for the provider, so that a call does not allocate.
    private static readonly Enum[] Boxes = Array.ConvertAll(EnumNames<TEnum>.Values, value => (Enum)value);

    private static readonly string[]?[] ByLanguage = new string[]?[Languages.Count];

    /// <summary>Returns the display name of a value in a language.</summary>
    /// <param name="value">The value, which the enumeration must define.</param>
    /// <param name="culture">The language; <see langword="null"/> for <see cref="CultureInfo.CurrentUICulture"/>.</param>
    public static string Of(TEnum value, CultureInfo? culture)
    {
        int index = EnumNames<TEnum>.IndexOf(value);
        culture ??= CultureInfo.CurrentUICulture;
        return TrackingDisplayNames.Provider?.Invoke(Boxes[index], culture) ?? In(Languages.Find(culture))[index];
    }

    private static string[] In(int language) => Volatile.Read(ref ByLanguage[language]) ?? Read(language);

    private static string[] Read(int language)
    {
        string[] names = Languages.Read(language, Keys);
        Volatile.Write(ref ByLanguage[language], names);
        return names;
    }
}
