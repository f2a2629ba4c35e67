using System.Runtime.CompilerServices;
using System.Text;
using OrderIds.Carriers.Vocabularies;
using OrderIds.Tracking;

namespace OrderIds.Carriers;

/// <summary>Turns the words of a vendor into statuses.</summary>
/// <remarks>
/// <para>
/// A vocabulary is a table that is read on first use. Words match exactly: case and white space count, as the vendors document one spelling
/// of each word. Shopify documents two, one in each of its APIs, and the vocabulary has both.
/// </para>
/// <para>
/// A word that is not known gives <see cref="ShipmentStatus.Unknown"/> with the word kept in <see cref="TrackingMapping.Code"/> and
/// <see cref="TrackingMapping.IsKnown"/> not set. Nothing is allocated for a word that is known. All members may be called from any thread.
/// </para>
/// </remarks>
public sealed partial class TrackingVocabulary
{
    private VocabularyTable? _table;

    private TrackingVocabulary(string name) => Name = name;

    /// <summary>Gets the name, such as <c>AfterShip</c>: the name of the property.</summary>
    public string Name { get; }

    /// <summary>Gets the mapping of every known word, in the order of the vendor's lists.</summary>
    public IReadOnlyList<TrackingMapping> Mappings => Table.Mappings;

    // Two threads may read the table at once; either copy will do.
    private VocabularyTable Table => _table ??= VocabularyReader.ReadEmbedded(Name);

    /// <summary>Maps a word.</summary>
    /// <param name="code">The vendor's word.</param>
    /// <returns>The mapping of the word.</returns>
    [OverloadResolutionPriority(1)]
    public TrackingMapping Map(string? code) => Table.TryFind(code.AsSpan(), out VocabularyEntry? entry) ? entry.Mapping : Unknown(code);

    /// <summary>Maps a word.</summary>
    /// <param name="code">The vendor's word.</param>
    /// <returns>The mapping of the word.</returns>
    public TrackingMapping Map(ReadOnlySpan<char> code) =>
        Table.TryFind(code, out VocabularyEntry? entry) ? entry.Mapping : Unknown(code.ToString());

    /// <summary>Maps a word in UTF-8.</summary>
    /// <param name="utf8Code">The vendor's word.</param>
    /// <returns>The mapping of the word.</returns>
    public TrackingMapping Map(ReadOnlySpan<byte> utf8Code) =>
        Table.TryFind(utf8Code, out VocabularyEntry? entry) ? entry.Mapping : Unknown(Decode(utf8Code));

    private static TrackingMapping Unknown(string? code) => new() { Code = string.IsNullOrEmpty(code) ? null : code };

    private static string Decode(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8.ToArray());
}
