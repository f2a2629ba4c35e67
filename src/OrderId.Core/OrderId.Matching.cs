using System.Diagnostics.Contracts;
using System.Runtime.CompilerServices;

namespace OrderIds;

/// <content>
/// Search for IDs in running text. <see cref="OverloadResolutionPriorityAttribute"/> makes the compiler choose the overload for strings for
/// a literal <see langword="null"/>.
/// </content>
public readonly partial struct OrderId
{
    /// <summary>Enumerates the order IDs in a text, such as an e-mail, a report or a log.</summary>
    /// <param name="text">The text, of any length; the time taken is proportional to it.</param>
    /// <param name="options">
    /// The IDs to look for. By default these are IDs of this library, with or without hyphens, and Amazon's with hyphens.
    /// </param>
    /// <returns>An enumerator for <c>foreach</c>, which allocates nothing.</returns>
    /// <remarks>
    /// <para>
    /// An ID is reported only if no ASCII letter or digit precedes or follows it, directly or joined by a hyphen: a part of a longer number
    /// is not an ID. An escaped separator may precede it, such as <c>%3D</c>, <c>%253D</c>, <c>=3D</c>, <c>\n</c>, <c>\x3D</c> or
    /// <c>\u003D</c>. Its hyphens may be typographic or no-break hyphens. The check characters of this library's IDs must match; 1 in 1,024
    /// random words of 17 characters with a kind letter (K or one of R S T V W X Y Z) as the 4th character passes this test.
    /// <see cref="None"/>, seventeen zeros, is never reported.
    /// </para>
    /// <para>
    /// The text is searched as it is, without decoding. Decode an e-mail first: quoted-printable encoding can split an ID over two lines,
    /// and an ID in base64 cannot be found. If a soft line break (<c>=</c> at the end of a line) splits a longer number, its parts are not
    /// reported.
    /// </para>
    /// <para>
    /// Amazon's session IDs have the same form as its order IDs and are reported, too. To exclude them by the text before them, set
    /// <see cref="OrderIdMatchOptions.Filter"/>.
    /// </para>
    /// </remarks>
    [Pure]
    public static OrderIdMatchEnumerator EnumerateMatches(ReadOnlySpan<char> text, OrderIdMatchOptions options = default) =>
        new(text, options);

    /// <inheritdoc cref="EnumerateMatches(ReadOnlySpan{char}, OrderIdMatchOptions)"/>
    /// <param name="text">The text, of any length. <see langword="null"/> is treated as an empty text.</param>
    /// <param name="options">
    /// The IDs to look for. By default these are IDs of this library, with or without hyphens, and Amazon's with hyphens.
    /// </param>
    [OverloadResolutionPriority(1)]
    [Pure]
    public static OrderIdMatchEnumerator EnumerateMatches(string? text, OrderIdMatchOptions options = default) =>
        new(text.AsSpan(), options);

    /// <inheritdoc cref="EnumerateMatches(ReadOnlySpan{char}, OrderIdMatchOptions)"/>
    /// <param name="utf8Text">The text in UTF-8, of any length. Invalid UTF-8 is not an error: such bytes cannot be part of an ID.</param>
    /// <param name="options">
    /// The IDs to look for. By default these are IDs of this library, with or without hyphens, and Amazon's with hyphens.
    /// </param>
    [Pure]
    public static OrderIdUtf8MatchEnumerator EnumerateMatches(ReadOnlySpan<byte> utf8Text, OrderIdMatchOptions options = default) =>
        new(utf8Text, options);
}
