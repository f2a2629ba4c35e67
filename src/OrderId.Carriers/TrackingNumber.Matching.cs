using System.Runtime.CompilerServices;

namespace OrderIds.Carriers;

/// <content>Finding numbers in running text. The priority makes a literal <see langword="null"/> a string, not an ambiguity.</content>
public readonly partial struct TrackingNumber
{
    /// <summary>Enumerates the tracking numbers in a text: an e-mail, a report, a log.</summary>
    /// <param name="text">The text, of any length; the time taken is proportional to it.</param>
    /// <param name="options">How much evidence is asked for.</param>
    /// <returns>An enumerator for <c>foreach</c>, which allocates nothing.</returns>
    /// <remarks>
    /// <para>
    /// A number is reported if it fits a format of a carrier and stands alone: no ASCII letter or digit before or after it, neither glued
    /// on nor joined by a hyphen. It stands in one piece, or in groups as the carrier prints it (<c>1Z 999 AA1 01 2345 6784</c>), with
    /// single spaces or no-break spaces between them. Escape sequences for separators before it are recognized, as in
    /// <see cref="OrderId.EnumerateMatches(ReadOnlySpan{char}, OrderIdMatchOptions)"/>. It has three digits in a row somewhere.
    /// </para>
    /// <para>
    /// One random number in ten has a check digit that fits. So a number with fewer than two letters and no evidence but its check digit
    /// counts as <see cref="TrackingNumberEvidence.Shape"/>. The check digit counts in full if the text before the number names the carrier
    /// or announces a tracking number ("tracking", "parcel", "Sendung", "colis"), and does not announce another kind of number after that
    /// ("order", "phone", "card"). The name of the carrier also raises a shape to <see cref="TrackingNumberEvidence.KnownPart"/>. At most
    /// the last <see cref="TrackingNumberMatchOptions.ContextLength"/> characters before the number are read.
    /// </para>
    /// <para>
    /// The text is searched as it is: decode an e-mail first. Where several formats fit, the likeliest is reported; ask
    /// <see cref="Identify(ReadOnlySpan{char})"/> for all.
    /// </para>
    /// </remarks>
    public static TrackingNumberMatchEnumerator EnumerateMatches(ReadOnlySpan<char> text, TrackingNumberMatchOptions options = default) =>
        new(text, options);

    /// <inheritdoc cref="EnumerateMatches(ReadOnlySpan{char}, TrackingNumberMatchOptions)"/>
    /// <param name="text">The text, of any length; <see langword="null"/> holds no number.</param>
    /// <param name="options">How much evidence is asked for.</param>
    [OverloadResolutionPriority(1)]
    public static TrackingNumberMatchEnumerator EnumerateMatches(string? text, TrackingNumberMatchOptions options = default) =>
        new(text.AsSpan(), options);

    /// <inheritdoc cref="EnumerateMatches(ReadOnlySpan{char}, TrackingNumberMatchOptions)"/>
    /// <param name="utf8Text">The text in UTF-8, of any length; bytes that are not UTF-8 do no harm.</param>
    /// <param name="options">How much evidence is asked for.</param>
    public static TrackingNumberUtf8MatchEnumerator EnumerateMatches(
        ReadOnlySpan<byte> utf8Text, TrackingNumberMatchOptions options = default) => new(utf8Text, options);
}
