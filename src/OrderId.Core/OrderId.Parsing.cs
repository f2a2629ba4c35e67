using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using OrderIds.Text;

namespace OrderIds;

/// <content>
/// Text in. All overloads read the same: 17 characters, or 19 with hyphens at positions 3 and 11; either case; O is read as 0, I and L as
/// 1; white space around it is skipped; nothing else. None of them depends on culture, and the format provider is not used. The priority
/// makes a literal <see langword="null"/> a string, not an ambiguity.
/// </content>
public readonly partial struct OrderId
{
    /// <summary>Reads an order ID.</summary>
    /// <param name="s">The text: 17 characters or 19 with hyphens, in either case, with white space around it or not.</param>
    /// <returns>The order ID.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is <see langword="null"/>.</exception>
    /// <exception cref="OrderIdFormatException">The text is not an order ID; the exception says why and where.</exception>
    /// <remarks>
    /// A typo is never corrected; <see cref="Suggest(ReadOnlySpan{char})"/> lists what may have been meant. Seventeen zeros are
    /// <see cref="None"/>.
    /// </remarks>
    [OverloadResolutionPriority(1)]
    public static OrderId Parse(string s) => Parse((s ?? throw new ArgumentNullException(nameof(s))).AsSpan());

    /// <summary>Reads an order ID.</summary>
    /// <param name="s">The text: 17 characters or 19 with hyphens, in either case, with white space around it or not.</param>
    /// <returns>The order ID.</returns>
    /// <exception cref="OrderIdFormatException">The text is not an order ID; the exception says why and where.</exception>
    /// <remarks>
    /// A typo is never corrected; <see cref="Suggest(ReadOnlySpan{char})"/> lists what may have been meant. Seventeen zeros are
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

    /// <summary>Reads an order ID if the text is one.</summary>
    /// <param name="s">The text, or <see langword="null"/>, which is not an order ID.</param>
    /// <param name="result">The order ID, or <see cref="None"/> if the text is not one.</param>
    /// <returns><see langword="true"/> if the text is an order ID.</returns>
    [OverloadResolutionPriority(1)]
    public static bool TryParse([NotNullWhen(true)] string? s, out OrderId result) => OrderIdParser.TryParse(s.AsSpan(), out result);

    /// <inheritdoc cref="TryParse(string?, out OrderId)"/>
    public static bool TryParse(ReadOnlySpan<char> s, out OrderId result) => OrderIdParser.TryParse(s, out result);

    /// <inheritdoc cref="TryParse(string?, out OrderId)"/>
    /// <param name="utf8Text">The text in UTF-8.</param>
    /// <param name="result">The order ID, or <see cref="None"/> if the text is not one.</param>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out OrderId result) => OrderIdParser.TryParse(utf8Text, out result);

    /// <inheritdoc cref="TryParse(string?, out OrderId)"/>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The order ID, or <see cref="None"/> if the text is not one.</param>
    [OverloadResolutionPriority(1)]
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out OrderId result) =>
        OrderIdParser.TryParse(s.AsSpan(), out result);

    /// <inheritdoc cref="TryParse(string?, out OrderId)"/>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The order ID, or <see cref="None"/> if the text is not one.</param>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out OrderId result) =>
        OrderIdParser.TryParse(s, out result);

    /// <inheritdoc cref="TryParse(string?, out OrderId)"/>
    /// <param name="utf8Text">The text in UTF-8.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The order ID, or <see cref="None"/> if the text is not one.</param>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out OrderId result) =>
        OrderIdParser.TryParse(utf8Text, out result);

    /// <summary>Validates a text and returns the order ID, or what is wrong with the text and where.</summary>
    /// <param name="text">The text, which is read as <see cref="Parse(string)"/> reads it.</param>
    /// <returns>The result.</returns>
    public static OrderIdValidation Validate(ReadOnlySpan<char> text) => OrderIdDiagnosis.Validate(text);

    /// <inheritdoc cref="Validate(ReadOnlySpan{char})"/>
    /// <param name="text">
    /// The text, read like that of <see cref="Parse(string)"/>; of <see langword="null"/>, the error is <see cref="OrderIdError.Empty"/>.
    /// </param>
    [OverloadResolutionPriority(1)]
    public static OrderIdValidation Validate(string? text) => Validate(text.AsSpan());

    /// <inheritdoc cref="Validate(ReadOnlySpan{char})"/>
    /// <param name="utf8Text">The text in UTF-8.</param>
    public static OrderIdValidation Validate(ReadOnlySpan<byte> utf8Text) => OrderIdDiagnosis.Validate(utf8Text);

    /// <summary>Lists the order IDs that a mistyped text may have meant, for a person to confirm.</summary>
    /// <param name="text">The text. Beyond 64 characters, white space included, nothing is suggested.</param>
    /// <returns>
    /// At most 16 suggestions, each ID once, ordered by <see cref="OrderIdSuggestion.Repair"/>, then position;
    /// none if the text is an order ID already, or is more than one typo away from every order ID.
    /// </returns>
    /// <remarks>
    /// The check characters tell which repairs fit. Amazon's IDs have none, so for them only letters are replaced by the digits they look
    /// like.
    /// </remarks>
    public static IReadOnlyList<OrderIdSuggestion> Suggest(ReadOnlySpan<char> text) => SuggestionFinder.Find(text);

    /// <inheritdoc cref="Suggest(ReadOnlySpan{char})"/>
    /// <param name="text">The text; for <see langword="null"/> or beyond 64 characters, white space included, nothing is suggested.</param>
    [OverloadResolutionPriority(1)]
    public static IReadOnlyList<OrderIdSuggestion> Suggest(string? text) => Suggest(text.AsSpan());

    /// <inheritdoc cref="Suggest(ReadOnlySpan{char})"/>
    /// <param name="utf8Text">
    /// The text in UTF-8, in which positions are counted in bytes. Beyond 64 bytes, white space included, nothing is suggested.
    /// </param>
    public static IReadOnlyList<OrderIdSuggestion> Suggest(ReadOnlySpan<byte> utf8Text) => SuggestionFinder.Find(utf8Text);
}
