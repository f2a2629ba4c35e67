using System.Runtime.CompilerServices;

namespace OrderIds;

/// <content>Finding IDs in running text. The priority makes a literal <see langword="null"/> a string, not an ambiguity.</content>
public readonly partial struct OrderId
{
    /// <summary>Enumerates the order IDs in a text: an e-mail, a report, a log.</summary>
    /// <param name="text">The text, of any length; the time taken is proportional to it.</param>
    /// <param name="options">Which IDs to look for; the default finds this library's in both forms, and Amazon's with hyphens.</param>
    /// <returns>An enumerator for <c>foreach</c>, which allocates nothing.</returns>
    /// <remarks>
    /// <para>
    /// An ID is reported if it stands alone: no ASCII letter or digit before or after it, neither glued on nor joined by a hyphen, so that
    /// nothing is cut out of a longer number. Escapes of separators before it are seen through: <c>%3D</c> and <c>%253D</c>, <c>=3D</c>,
    /// <c>\n</c>, <c>\x3D</c>, <c>\u003D</c>. The hyphens may be typographic or no-break ones. This library's IDs must have
    /// fitting check characters; a random word of 17 characters with a kind letter in its place passes once in 1,024. <see cref="None"/>,
    /// seventeen zeros, is never reported.
    /// </para>
    /// <para>
    /// The text is searched as it is. Decode an e-mail first: quoted-printable text breaks an ID over two lines, and base64 hides it. A
    /// part of a longer number that a soft line break (<c>=</c> at the end of a line) cuts off is not reported.
    /// </para>
    /// <para>
    /// Amazon's session IDs have the same form as its order IDs, so the form cannot tell them apart: see
    /// <see cref="OrderIdMatchOptions.Filter"/>.
    /// </para>
    /// </remarks>
    public static OrderIdMatchEnumerator EnumerateMatches(ReadOnlySpan<char> text, OrderIdMatchOptions options = default) =>
        new(text, options);

    /// <inheritdoc cref="EnumerateMatches(ReadOnlySpan{char}, OrderIdMatchOptions)"/>
    /// <param name="text">The text, of any length; <see langword="null"/> holds no ID.</param>
    /// <param name="options">Which IDs to look for; the default finds this library's in both forms, and Amazon's with hyphens.</param>
    [OverloadResolutionPriority(1)]
    public static OrderIdMatchEnumerator EnumerateMatches(string? text, OrderIdMatchOptions options = default) =>
        new(text.AsSpan(), options);

    /// <inheritdoc cref="EnumerateMatches(ReadOnlySpan{char}, OrderIdMatchOptions)"/>
    /// <param name="utf8Text">The text in UTF-8, of any length; bytes that are not UTF-8 do no harm.</param>
    /// <param name="options">Which IDs to look for.</param>
    public static OrderIdUtf8MatchEnumerator EnumerateMatches(ReadOnlySpan<byte> utf8Text, OrderIdMatchOptions options = default) =>
        new(utf8Text, options);
}
