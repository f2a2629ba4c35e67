using System.Runtime.CompilerServices;
using OrderIds.Carriers.Numbers;

namespace OrderIds.Carriers;

/// <content>Which carrier. The priority makes a literal <see langword="null"/> a string, not an ambiguity.</content>
public readonly partial struct TrackingNumber
{
    /// <summary>Gets the format that stands above all others that the number fits, or <see langword="null"/> if none does.</summary>
    /// <remarks>
    /// It stands above the others if no format of another carrier has as much evidence or if, beyond the shape, those others fit
    /// ten times as often by chance. A format that any text of so many digits or letters fits is never the best.
    /// </remarks>
    public TrackingNumberCandidate? Best => NumberSearch.Best(Identify());

    /// <summary>Lists all formats that a text fits, best first: by evidence, then by how rarely a text fits by chance.</summary>
    /// <param name="text">The text, read like that of <see cref="Parse(string)"/>.</param>
    /// <returns>The formats; none if the text is not a tracking number, is mistyped, or is of a carrier that the tables do not have.</returns>
    /// <remarks>
    /// A number of which the check digit is wrong does not fit: see <see cref="IdentifyMistyped(string?)"/> and
    /// <see cref="Suggest(string?)"/>. Numbers of the Postal Service that begin with 92 or 93 may have been moved by another carrier first
    /// (FedEx SmartPost, UPS Mail Innovations, OSM and others), which the number does not tell.
    /// </remarks>
    [OverloadResolutionPriority(1)]
    public static IReadOnlyList<TrackingNumberCandidate> Identify(string? text) =>
        TryParse(text, out TrackingNumber number) ? number.Identify() : [];

    /// <inheritdoc cref="Identify(string?)"/>
    public static IReadOnlyList<TrackingNumberCandidate> Identify(ReadOnlySpan<char> text) =>
        TryParse(text, out TrackingNumber number) ? number.Identify() : [];

    /// <summary>Lists the formats that a text has the shape of, but whose check character it does not have.</summary>
    /// <param name="text">The text, read like that of <see cref="Parse(string)"/>.</param>
    /// <returns>The formats, those that fit most rarely by chance first. The evidence is <see cref="TrackingNumberEvidence.Shape"/>.</returns>
    /// <remarks>
    /// A number that fits one format may have the shape of others: look here if <see cref="Identify(string?)"/> finds nothing. Some carriers
    /// publish sample numbers with a wrong check digit.
    /// </remarks>
    [OverloadResolutionPriority(1)]
    public static IReadOnlyList<TrackingNumberCandidate> IdentifyMistyped(string? text) =>
        TryParse(text, out TrackingNumber number) ? NumberSearch.FindMistyped(number) : [];

    /// <inheritdoc cref="IdentifyMistyped(string?)"/>
    public static IReadOnlyList<TrackingNumberCandidate> IdentifyMistyped(ReadOnlySpan<char> text) =>
        TryParse(text, out TrackingNumber number) ? NumberSearch.FindMistyped(number) : [];

    /// <summary>Lists the numbers that a mistyped text may have meant, for a person to confirm.</summary>
    /// <param name="text">The text, read like that of <see cref="Parse(string)"/>.</param>
    /// <returns>
    /// At most ten numbers whose check character fits: letters and digits that look alike replaced (O and 0, I and 1, and so on), then
    /// neighbours swapped. None if the text fits a format by its check character, or is not a tracking number.
    /// </returns>
    /// <remarks>
    /// The first of <see cref="Identify()"/> of each says the carrier. Never apply a suggestion without asking: of random digits, one in ten
    /// has a check digit that fits.
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
