using System.Runtime.CompilerServices;
using OrderIds.Carriers.Reading.Json;
using OrderIds.Carriers.Vocabularies;
using OrderIds.Tracking;

namespace OrderIds.Carriers;

/// <summary>Represents the table that maps the codes of one vendor to statuses.</summary>
/// <remarks>
/// <para>
/// The table is loaded on first use. Codes are compared exactly, including case and white space, because vendors document one spelling of
/// each code. Shopify documents two spellings, one in each of its APIs, and the vocabulary has both.
/// </para>
/// <para>
/// An unknown code maps to <see cref="ShipmentStatus.Unknown"/>, with the code in <see cref="TrackingMapping.Code"/> and with
/// <see cref="TrackingMapping.IsKnown"/> set to <see langword="false"/>. Mapping a known code allocates nothing. All members may be called
/// from any thread.
/// </para>
/// </remarks>
public sealed partial class TrackingVocabulary
{
    private VocabularyTable? _table;

    private TrackingVocabulary(string name) => Name = name;

    /// <summary>
    /// Gets the name of the vocabulary, such as <c>AfterShip</c>, which is the name of the static property that returns it.
    /// </summary>
    public string Name { get; }

    /// <summary>Gets the mappings of all known codes, in the order of the vendor's documentation.</summary>
    public IReadOnlyList<TrackingMapping> Mappings => Table.Mappings;

    // If two threads load the table at the same time, either copy can be used.
    private VocabularyTable Table => _table ??= VocabularyReader.ReadEmbedded(Name);

    /// <summary>Maps a code.</summary>
    /// <param name="code">The vendor's code.</param>
    /// <returns>The mapping of the code.</returns>
    [OverloadResolutionPriority(1)]
    public TrackingMapping Map(string? code) => Table.TryFind(code.AsSpan(), out VocabularyEntry? entry) ? entry.Mapping : Unknown(code);

    /// <summary>Maps a code.</summary>
    /// <param name="code">The vendor's code.</param>
    /// <returns>The mapping of the code.</returns>
    public TrackingMapping Map(ReadOnlySpan<char> code) =>
        Table.TryFind(code, out VocabularyEntry? entry) ? entry.Mapping : Unknown(code.ToString());

    /// <summary>Maps a code in UTF-8.</summary>
    /// <param name="utf8Code">The vendor's code.</param>
    /// <returns>The mapping of the code.</returns>
    public TrackingMapping Map(ReadOnlySpan<byte> utf8Code) =>
        Table.TryFind(utf8Code, out VocabularyEntry? entry) ? entry.Mapping : Unknown(Decode(utf8Code));

    private static TrackingMapping Unknown(string? code) => new() { Code = string.IsNullOrEmpty(code) ? null : code };

    private static string Decode(ReadOnlySpan<byte> utf8) => Utf8.ToText(utf8);
}
