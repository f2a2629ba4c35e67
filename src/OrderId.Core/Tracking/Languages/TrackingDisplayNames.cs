using System.Globalization;

namespace OrderIds.Tracking;

/// <summary>Replaces the names that <c>ToDisplayName</c> returns for the enumerations of tracking, or adds a language.</summary>
/// <remarks>
/// <para>
/// The library has names in English, German (de), Spanish (es), French (fr), Italian (it), Japanese (ja) and simplified Chinese (zh-Hans).
/// The names of another language than English stand in satellite assemblies, in a folder of the language beside the library. A culture
/// takes the names of its nearest parent that has names: de-AT those of de, zh-CN those of zh-Hans. Names are English where the language is
/// not available, where the satellite assemblies were not deployed (see the build property SatelliteResourceLanguages), and in programs
/// with InvariantGlobalization.
/// </para>
/// <para>All members may be called from any thread.</para>
/// </remarks>
public static class TrackingDisplayNames
{
    /// <summary>
    /// Gets or sets the function that is asked first for each name, with the value and the culture. The default is <see langword="null"/>:
    /// no function.
    /// </summary>
    /// <remarks>
    /// Where the function returns <see langword="null"/>, the library's own name is used. Set it once, when the program starts. Each call
    /// of <c>ToDisplayName</c> calls it, on the same thread; an exception that it throws reaches the caller.
    /// </remarks>
    public static Func<Enum, CultureInfo, string?>? Provider { get; set; }
}
