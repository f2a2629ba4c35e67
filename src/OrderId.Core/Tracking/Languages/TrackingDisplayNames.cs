using System.Globalization;

namespace OrderIds.Tracking;

/// <summary>
/// Replaces the display names (names to show to people) that <c>ToDisplayName</c> returns for the enumerations of tracking, or adds a
/// language.
/// </summary>
/// <remarks>
/// <para>
/// The library has names in English, German (de), Spanish (es), French (fr), Italian (it), Japanese (ja) and simplified Chinese (zh-Hans).
/// All names but the English ones are in satellite assemblies, in a folder for each language next to the library. A culture uses the names
/// of its nearest parent culture that has names: de-AT uses those of de, zh-CN those of zh-Hans. Names are in English if the language is
/// not available, if the satellite assemblies were not deployed (see the build property SatelliteResourceLanguages), and in programs with
/// InvariantGlobalization.
/// </para>
/// <para>All members may be called from any thread.</para>
/// </remarks>
public static class TrackingDisplayNames
{
    /// <summary>
    /// Gets or sets a function that is asked first for each display name: it gets the enumeration value and the culture, and returns the
    /// name. The default is <see langword="null"/>: no function.
    /// </summary>
    /// <remarks>
    /// If the function returns <see langword="null"/>, the library's own name is used. Set this property once, when the program starts.
    /// Each call of <c>ToDisplayName</c> calls the function on the same thread, and an exception of the function reaches the caller.
    /// </remarks>
    public static Func<Enum, CultureInfo, string?>? Provider { get; set; }
}
