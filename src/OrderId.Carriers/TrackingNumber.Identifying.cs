using System.Runtime.CompilerServices;
using OrderIds.Carriers.Numbers;

namespace OrderIds.Carriers;

/// <content>Identification of the carrier. With the priority, a literal <see langword="null"/> is not ambiguous: it is a string.</content>
public readonly partial struct TrackingNumber
{
    /// <summary>
    /// Gets the best format that the number fits, or <see langword="null"/> if no format is clearly better than the others.
    /// </summary>
    /// <remarks>
    /// A format is the best if no format of another carrier has as much evidence. With evidence beyond the shape, a format is also the best
    /// if every format of another carrier with as much evidence is at least ten times as likely to fit by chance. A format that fits any
    /// text with its number of digits or letters is never the best.
    /// </remarks>
    public TrackingNumberCandidate? Best => NumberSearch.Best(Identify());

    /// <summary>Lists all formats that a text fits, best first: by evidence, and then by how unlikely a random text is to fit.</summary>
    /// <param name="text">The text, read by the rules of <see cref="Parse(string)"/>.</param>
    /// <returns>
    /// The formats. The list is empty if the text is not a tracking number, has a wrong check digit, or belongs to a carrier without a
    /// known format.
    /// </returns>
    /// <remarks>
    /// A number with a wrong check digit does not fit a format: see <see cref="IdentifyMistyped(string?)"/> and
    /// <see cref="Suggest(string?)"/>. A US Postal Service number that begins with 92 or 93 may have been carried first by another company,
    /// such as FedEx SmartPost, UPS Mail Innovations or OSM. The number does not show this.
    /// </remarks>
    [OverloadResolutionPriority(1)]
    public static IReadOnlyList<TrackingNumberCandidate> Identify(string? text) =>
        TryParse(text, out TrackingNumber number) ? number.Identify() : [];

    /// <inheritdoc cref="Identify(string?)"/>
    public static IReadOnlyList<TrackingNumberCandidate> Identify(ReadOnlySpan<char> text) =>
        TryParse(text, out TrackingNumber number) ? number.Identify() : [];

    /// <summary>Lists the formats that a text would fit if its check character were right.</summary>
    /// <param name="text">The text, read by the rules of <see cref="Parse(string)"/>.</param>
    /// <returns>
    /// The formats, the one that is least likely to fit by chance first. The evidence is <see cref="TrackingNumberEvidence.Shape"/>.
    /// </returns>
    /// <remarks>
    /// A number that fits one format may also be listed here for others: use this list only if <see cref="Identify(string?)"/> returns
    /// none. Some carriers publish sample numbers with a wrong check digit.
    /// </remarks>
    [OverloadResolutionPriority(1)]
    public static IReadOnlyList<TrackingNumberCandidate> IdentifyMistyped(string? text) =>
        TryParse(text, out TrackingNumber number) ? NumberSearch.FindMistyped(number) : [];

    /// <inheritdoc cref="IdentifyMistyped(string?)"/>
    public static IReadOnlyList<TrackingNumberCandidate> IdentifyMistyped(ReadOnlySpan<char> text) =>
        TryParse(text, out TrackingNumber number) ? NumberSearch.FindMistyped(number) : [];

    /// <summary>Suggests corrections of a mistyped number, for a person to confirm.</summary>
    /// <param name="text">The text, read by the rules of <see cref="Parse(string)"/>.</param>
    /// <returns>
    /// At most ten numbers with a matching check character. First come the numbers in which look-alike characters are replaced (O and 0, I
    /// and 1, and so on), then those in which two neighbours are swapped. The list is empty if the check character of the text already
    /// matches, or if the text is not a tracking number.
    /// </returns>
    /// <remarks>
    /// The carrier of a suggestion is that of the first format that <see cref="Identify()"/> returns for it. Never apply a suggestion
    /// without asking: one random number in ten has a matching check digit.
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
