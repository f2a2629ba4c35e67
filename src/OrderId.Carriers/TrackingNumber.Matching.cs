using System.Runtime.CompilerServices;

namespace OrderIds.Carriers;

/// <content>Search in running text. With the priority, a literal <see langword="null"/> is not ambiguous: it is a string.</content>
public readonly partial struct TrackingNumber
{
    /// <summary>Enumerates the tracking numbers in a text, such as an e-mail, a report or a log.</summary>
    /// <param name="text">The text, of any length; the time taken is proportional to it.</param>
    /// <param name="options">The least evidence that a match must have.</param>
    /// <returns>An enumerator for <c>foreach</c>, which allocates nothing.</returns>
    /// <remarks>
    /// <para>
    /// A match is a number that fits the format of a carrier and has at least three digits in a row. There must be no ASCII letter, digit
    /// or hyphen directly before or after it. It is written in one piece, or in the groups that the carrier prints (<c>1Z 999 AA1 01 2345
    /// 6784</c>), separated by single spaces or no-break spaces. An escape sequence for a separator may precede it, as in
    /// <see cref="OrderId.EnumerateMatches(ReadOnlySpan{char}, OrderIdMatchOptions)"/>.
    /// </para>
    /// <para>
    /// One random number in ten has a matching check digit. So the evidence of a number with fewer than two letters is only
    /// <see cref="TrackingNumberEvidence.Shape"/> if nothing but its check digit supports it. The check digit counts in full if the text
    /// before the number names the carrier or contains a word such as "tracking", "parcel", "Sendung" or "colis". It does not count
    /// if a word for another kind of number, such as "order", "phone" or "card", follows that word. The name of the carrier also raises the
    /// evidence from the shape to <see cref="TrackingNumberEvidence.KnownPart"/>. At most
    /// <see cref="TrackingNumberMatchOptions.ContextLength"/> characters before the number are read.
    /// </para>
    /// <para>
    /// The text is searched without decoding: decode an e-mail first. If several formats fit, the most likely one is reported; for all of
    /// them, call <see cref="Identify(ReadOnlySpan{char})"/>.
    /// </para>
    /// </remarks>
    public static TrackingNumberMatchEnumerator EnumerateMatches(ReadOnlySpan<char> text, TrackingNumberMatchOptions options = default) =>
        new(text, options);

    /// <inheritdoc cref="EnumerateMatches(ReadOnlySpan{char}, TrackingNumberMatchOptions)"/>
    /// <param name="text">The text, of any length. <see langword="null"/> contains no number.</param>
    /// <param name="options">The least evidence that a match must have.</param>
    [OverloadResolutionPriority(1)]
    public static TrackingNumberMatchEnumerator EnumerateMatches(string? text, TrackingNumberMatchOptions options = default) =>
        new(text.AsSpan(), options);

    /// <inheritdoc cref="EnumerateMatches(ReadOnlySpan{char}, TrackingNumberMatchOptions)"/>
    /// <param name="utf8Text">The text in UTF-8, of any length. Invalid bytes are allowed, and are not part of a number.</param>
    /// <param name="options">The least evidence that a match must have.</param>
    public static TrackingNumberUtf8MatchEnumerator EnumerateMatches(
        ReadOnlySpan<byte> utf8Text, TrackingNumberMatchOptions options = default) => new(utf8Text, options);
}
