using System.Runtime.CompilerServices;
using System.Text;
using OrderIds.Carriers.Vocabularies;
using OrderIds.Tracking;

namespace OrderIds.Carriers;

/// <summary>Turns the words of a vendor into statuses.</summary>
/// <remarks>
/// <para>
/// A vocabulary is a table that is read on first use. Words match exactly, in the case that the vendor documents; where a vendor documents two, as Shopify does, either case of an ASCII letter matches.
/// White space counts.
/// </para>
/// <para>
/// A word that is not known gives <see cref="ShipmentStatus.Unknown"/> with the word kept in <see cref="TrackingMapping.Code"/> and <see cref="TrackingMapping.IsKnown"/> not set. Nothing is
/// allocated for a word that is known. All members may be called from any thread.
/// </para>
/// </remarks>
public sealed partial class TrackingVocabulary
{
    private readonly bool _ignoreCase;
    private VocabularyTable? _table;

    private TrackingVocabulary(string name, bool ignoreCase = false)
    {
        Name = name;
        _ignoreCase = ignoreCase;
    }

    /// <summary>Gets the name, such as <c>AfterShip</c>: that of the property.</summary>
    public string Name { get; }

    /// <summary>Gets what every known word comes down to, in the order of the vendor's lists.</summary>
    public IReadOnlyList<TrackingMapping> Mappings => Table.Mappings;

    // Two threads may read the table at once; either copy will do.
    private VocabularyTable Table => _table ??= VocabularyReader.ReadEmbedded(Name, _ignoreCase);

    /// <summary>Maps a word.</summary>
    /// <param name="code">The vendor's word.</param>
    /// <returns>What it comes down to.</returns>
    [OverloadResolutionPriority(1)]
    public TrackingMapping Map(string? code) => Table.TryFind(code.AsSpan(), out VocabularyEntry? entry) ? entry.Mapping : Unknown(code);

    /// <summary>Maps a word.</summary>
    /// <param name="code">The vendor's word.</param>
    /// <returns>What it comes down to.</returns>
    public TrackingMapping Map(ReadOnlySpan<char> code) => Table.TryFind(code, out VocabularyEntry? entry) ? entry.Mapping : Unknown(code.ToString());

    /// <summary>Maps a word in UTF-8.</summary>
    /// <param name="utf8Code">The vendor's word.</param>
    /// <returns>What it comes down to.</returns>
    public TrackingMapping Map(ReadOnlySpan<byte> utf8Code) => Table.TryFind(utf8Code, out VocabularyEntry? entry) ? entry.Mapping : Unknown(Decode(utf8Code));

    private static TrackingMapping Unknown(string? code) => new() { Code = string.IsNullOrEmpty(code) ? null : code };

    private static string Decode(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8.ToArray());
}
