using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Contracts;
using System.Runtime.CompilerServices;
using OrderIds.Text;

namespace OrderIds;

/// <content>
/// Parsing. All overloads accept the same texts: 17 characters, or 19 with hyphens at the 0-based positions 3 and 11, in upper or lower
/// case, with O read as 0, I and L read as 1, and surrounding white space ignored. No overload depends on a culture, and the format
/// provider is not used. <see cref="OverloadResolutionPriorityAttribute"/> makes the compiler choose the overload for strings for a literal
/// <see langword="null"/>.
/// </content>
public readonly partial struct OrderId
{
    /// <summary>Parses an order ID.</summary>
    /// <param name="s">The text: 17 characters, or 19 with hyphens, in upper or lower case. White space around it is ignored.</param>
    /// <returns>The order ID.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is <see langword="null"/>.</exception>
    /// <exception cref="OrderIdFormatException">
    /// The text is not an order ID. The exception describes the error and its position.
    /// </exception>
    /// <remarks>
    /// A typo is never corrected; <see cref="Suggest(ReadOnlySpan{char})"/> lists the IDs that may have been meant. Seventeen zeros give
    /// <see cref="None"/>.
    /// </remarks>
    [OverloadResolutionPriority(1)]
    public static OrderId Parse(string s) => Parse((s ?? throw new ArgumentNullException(nameof(s))).AsSpan());

    /// <summary>Parses an order ID.</summary>
    /// <param name="s">The text: 17 characters, or 19 with hyphens, in upper or lower case. White space around it is ignored.</param>
    /// <returns>The order ID.</returns>
    /// <exception cref="OrderIdFormatException">
    /// The text is not an order ID. The exception describes the error and its position.
    /// </exception>
    /// <remarks>
    /// A typo is never corrected; <see cref="Suggest(ReadOnlySpan{char})"/> lists the IDs that may have been meant. Seventeen zeros give
    /// <see cref="None"/>.
    /// </remarks>
    public static OrderId Parse(ReadOnlySpan<char> s) =>
        OrderIdParser.TryParse(s, out OrderId id) ? id : throw new OrderIdFormatException(Validate(s));

    /// <inheritdoc cref="Parse(ReadOnlySpan{char})"/>
    /// <param name="utf8Text">The text in UTF-8.</param>
    public static OrderId Parse(ReadOnlySpan<byte> utf8Text) =>
        OrderIdParser.TryParse(utf8Text, out OrderId id) ? id : throw new OrderIdFormatException(Validate(utf8Text));

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    [OverloadResolutionPriority(1)]
    public static OrderId Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc cref="Parse(ReadOnlySpan{char})"/>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    public static OrderId Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc cref="Parse(ReadOnlySpan{char})"/>
    /// <param name="utf8Text">The text in UTF-8.</param>
    /// <param name="provider">Not used.</param>
    public static OrderId Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parse(utf8Text);

    /// <summary>Tries to parse an order ID.</summary>
    /// <param name="s">The text, or <see langword="null"/>, which is not an order ID.</param>
    /// <param name="result">The order ID, or <see cref="None"/> if the text is not an order ID.</param>
    /// <returns><see langword="true"/> if the text is an order ID.</returns>
    [OverloadResolutionPriority(1)]
    public static bool TryParse([NotNullWhen(true)] string? s, out OrderId result) => OrderIdParser.TryParse(s.AsSpan(), out result);

    /// <inheritdoc cref="TryParse(string?, out OrderId)"/>
    public static bool TryParse(ReadOnlySpan<char> s, out OrderId result) => OrderIdParser.TryParse(s, out result);

    /// <inheritdoc cref="TryParse(string?, out OrderId)"/>
    /// <param name="utf8Text">The text in UTF-8.</param>
    /// <param name="result">The order ID, or <see cref="None"/> if the text is not an order ID.</param>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out OrderId result) => OrderIdParser.TryParse(utf8Text, out result);

    /// <inheritdoc cref="TryParse(string?, out OrderId)"/>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The order ID, or <see cref="None"/> if the text is not an order ID.</param>
    [OverloadResolutionPriority(1)]
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out OrderId result) =>
        OrderIdParser.TryParse(s.AsSpan(), out result);

    /// <inheritdoc cref="TryParse(string?, out OrderId)"/>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The order ID, or <see cref="None"/> if the text is not an order ID.</param>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out OrderId result) =>
        OrderIdParser.TryParse(s, out result);

    /// <inheritdoc cref="TryParse(string?, out OrderId)"/>
    /// <param name="utf8Text">The text in UTF-8.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The order ID, or <see cref="None"/> if the text is not an order ID.</param>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out OrderId result) =>
        OrderIdParser.TryParse(utf8Text, out result);

    /// <summary>Validates a text and returns the order ID, or the error and its position.</summary>
    /// <param name="text">The text to validate. The valid forms are those of <see cref="Parse(string)"/>.</param>
    /// <returns>The result, which contains the order ID or describes the error.</returns>
    [Pure]
    public static OrderIdValidation Validate(ReadOnlySpan<char> text) => OrderIdDiagnosis.Validate(text);

    /// <inheritdoc cref="Validate(ReadOnlySpan{char})"/>
    /// <param name="text">
    /// The text to validate. The valid forms are those of <see cref="Parse(string)"/>. For <see langword="null"/> the error is
    /// <see cref="OrderIdError.Empty"/>.
    /// </param>
    [OverloadResolutionPriority(1)]
    [Pure]
    public static OrderIdValidation Validate(string? text) => Validate(text.AsSpan());

    /// <inheritdoc cref="Validate(ReadOnlySpan{char})"/>
    /// <param name="utf8Text">The text in UTF-8.</param>
    [Pure]
    public static OrderIdValidation Validate(ReadOnlySpan<byte> utf8Text) => OrderIdDiagnosis.Validate(utf8Text);

    /// <summary>Lists the order IDs that a mistyped text may have meant, for a person to confirm.</summary>
    /// <param name="text">The text. If it has more than 64 characters, including white space, nothing is suggested.</param>
    /// <returns>
    /// At most 16 suggestions, each ID once, ordered by <see cref="OrderIdSuggestion.Repair"/>, then position. The list is empty if the
    /// text is already an order ID, or if no correction of a single typo makes it one.
    /// </returns>
    /// <remarks>
    /// A correction is suggested only if the check characters match afterwards. Amazon's IDs have no check characters. For them, a
    /// suggestion only replaces a letter by the digit that looks like it, or removes an extra character that is not allowed in an ID.
    /// </remarks>
    [Pure]
    public static IReadOnlyList<OrderIdSuggestion> Suggest(ReadOnlySpan<char> text) => SuggestionFinder.Find(text);

    /// <inheritdoc cref="Suggest(ReadOnlySpan{char})"/>
    /// <param name="text">
    /// The text. If it is <see langword="null"/>, or has more than 64 characters, including white space, nothing is suggested.
    /// </param>
    [OverloadResolutionPriority(1)]
    [Pure]
    public static IReadOnlyList<OrderIdSuggestion> Suggest(string? text) => Suggest(text.AsSpan());

    /// <inheritdoc cref="Suggest(ReadOnlySpan{char})"/>
    /// <param name="utf8Text">
    /// The text in UTF-8. The positions of suggestions count bytes. If it has more than 64 bytes, including white space, nothing is
    /// suggested.
    /// </param>
    [Pure]
    public static IReadOnlyList<OrderIdSuggestion> Suggest(ReadOnlySpan<byte> utf8Text) => SuggestionFinder.Find(utf8Text);
}
