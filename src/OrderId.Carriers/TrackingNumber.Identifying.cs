using System.Runtime.CompilerServices;
using OrderIds.Carriers.Numbers;

namespace OrderIds.Carriers;

/// <content>Which carrier. The priority makes a literal <see langword="null"/> a string, not an ambiguity.</content>
public readonly partial struct TrackingNumber
{
    /// <summary>
    /// Gets the best format that the number fits, or <see langword="null"/> if no format is clearly better than the others.
    /// </summary>
    /// <remarks>
    /// A format is the best if no format of another carrier has as much evidence. With evidence beyond the shape, it is also the best if
    /// those other formats fit ten times as often by chance. A format that fits every text with this number of digits or letters is never
    /// the best.
    /// </remarks>
    public TrackingNumberCandidate? Best => NumberSearch.Best(Identify());

    /// <summary>Lists all formats that a text fits, best first: by evidence, then by how rarely a text fits by chance.</summary>
    /// <param name="text">The text, read by the rules of <see cref="Parse(string)"/>.</param>
    /// <returns>
    /// The formats. The list is empty if the text is not a tracking number, is mistyped, or belongs to a carrier that is not in the tables.
    /// </returns>
    /// <remarks>
    /// A number with a wrong check digit does not fit: see <see cref="IdentifyMistyped(string?)"/> and <see cref="Suggest(string?)"/>.
    /// Numbers of the Postal Service that begin with 92 or 93 may have been moved by another carrier first (FedEx SmartPost, UPS Mail
    /// Innovations, OSM and others). The number does not show this.
    /// </remarks>
    [OverloadResolutionPriority(1)]
    public static IReadOnlyList<TrackingNumberCandidate> Identify(string? text) =>
        TryParse(text, out TrackingNumber number) ? number.Identify() : [];

    /// <inheritdoc cref="Identify(string?)"/>
    public static IReadOnlyList<TrackingNumberCandidate> Identify(ReadOnlySpan<char> text) =>
        TryParse(text, out TrackingNumber number) ? number.Identify() : [];

    /// <summary>Lists the formats whose shape the text has, but whose check character does not match.</summary>
    /// <param name="text">The text, read by the rules of <see cref="Parse(string)"/>.</param>
    /// <returns>
    /// The formats, the one that fits most rarely by chance first. The evidence is <see cref="TrackingNumberEvidence.Shape"/>.
    /// </returns>
    /// <remarks>
    /// A number that fits one format may have the shape of others: look here if <see cref="Identify(string?)"/> finds nothing. Some
    /// carriers publish sample numbers with a wrong check digit.
    /// </remarks>
    [OverloadResolutionPriority(1)]
    public static IReadOnlyList<TrackingNumberCandidate> IdentifyMistyped(string? text) =>
        TryParse(text, out TrackingNumber number) ? NumberSearch.FindMistyped(number) : [];

    /// <inheritdoc cref="IdentifyMistyped(string?)"/>
    public static IReadOnlyList<TrackingNumberCandidate> IdentifyMistyped(ReadOnlySpan<char> text) =>
        TryParse(text, out TrackingNumber number) ? NumberSearch.FindMistyped(number) : [];

    /// <summary>Lists the numbers that the writer of a mistyped text may have meant, for a person to confirm.</summary>
    /// <param name="text">The text, read by the rules of <see cref="Parse(string)"/>.</param>
    /// <returns>
    /// At most ten numbers whose check character fits. First come repairs of letters and digits that look alike (O and 0, I and 1, and so
    /// on), then swaps of neighbours. The list is empty if the text fits a format by its check character, or is not a tracking number.
    /// </returns>
    /// <remarks>
    /// For the carrier of a suggestion, take the first format that <see cref="Identify()"/> lists. Never apply a suggestion without asking:
    /// one random number in ten has a check digit that fits.
    /// </remarks>
    [OverloadResolutionPriority(1)]
    public static IReadOnlyList<TrackingNumber> Suggest(string? text) => Suggest(text.AsSpan());

    /// <inheritdoc cref="Suggest(string?)"/>
    public static IReadOnlyList<TrackingNumber> Suggest(ReadOnlySpan<char> text)
    {
        Span<byte> symbols = stackalloc byte[MaxLength];
        int length = NumberReader.Read(text, symbols).Length;
        return length > 0 ? NumberSuggestions.Find(symbols.Slice(0, length)) : [];
    }

    /// <summary>Lists all formats that the number fits, best first: see <see cref="Identify(string?)"/>.</summary>
    /// <returns>The formats.</returns>
    public IReadOnlyList<TrackingNumberCandidate> Identify() => NumberSearch.Find(this);
}
