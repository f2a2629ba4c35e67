using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using OrderIds.Carriers.Numbers;

namespace OrderIds.Carriers;

/// <content>
/// Conversion from text. All overloads accept the same texts: ASCII letters in either case and digits, with spaces and hyphens of any kind
/// between them and white space around them. They do not verify check digits, depend on the culture or use the format provider. With the
/// priority, a literal <see langword="null"/> is not ambiguous: it is a string.
/// </content>
public readonly partial struct TrackingNumber
{
    /// <summary>Parses a tracking number.</summary>
    /// <param name="s">
    /// The text: 5 to 40 letters and digits, of which at least two are digits. Spaces and hyphens may separate them.
    /// </param>
    /// <returns>The tracking number. Its check digit may be wrong: see <see cref="Identify(string?)"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is <see langword="null"/>.</exception>
    /// <exception cref="TrackingNumberFormatException">
    /// The text is not a tracking number. The message gives the reason and the position.
    /// </exception>
    [OverloadResolutionPriority(1)]
    public static TrackingNumber Parse(string s) =>
        TryParse(s ?? throw new ArgumentNullException(nameof(s)), out TrackingNumber number)
            ? number
            : throw new TrackingNumberFormatException(Validate(s));

    /// <inheritdoc cref="Parse(string)"/>
    public static TrackingNumber Parse(ReadOnlySpan<char> s) =>
        TryParse(s, out TrackingNumber number) ? number : throw new TrackingNumberFormatException(Validate(s));

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="utf8Text">The text in UTF-8.</param>
    public static TrackingNumber Parse(ReadOnlySpan<byte> utf8Text) =>
        TryParse(utf8Text, out TrackingNumber number) ? number : throw new TrackingNumberFormatException(Validate(utf8Text));

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    [OverloadResolutionPriority(1)]
    public static TrackingNumber Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    public static TrackingNumber Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="utf8Text">The text in UTF-8.</param>
    /// <param name="provider">Not used.</param>
    public static TrackingNumber Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parse(utf8Text);

    /// <summary>Tries to parse a tracking number.</summary>
    /// <param name="s">The text. <see langword="null"/> is not a tracking number.</param>
    /// <param name="result">The tracking number, or the default value if the text is not one.</param>
    /// <returns><see langword="true"/> if the text is a tracking number.</returns>
    [OverloadResolutionPriority(1)]
    public static bool TryParse([NotNullWhen(true)] string? s, out TrackingNumber result)
    {
        Span<byte> symbols = stackalloc byte[MaxLength];
        NumberReading reading = NumberReader.Read(s.AsSpan(), symbols);
        result = reading.Length > 0 ? new TrackingNumber(TextOf(s!, symbols.Slice(0, reading.Length))) : default;
        return reading.Length > 0;
    }

    /// <inheritdoc cref="TryParse(string?, out TrackingNumber)"/>
    public static bool TryParse(ReadOnlySpan<char> s, out TrackingNumber result) => TryRead(s, out result);

    /// <inheritdoc cref="TryParse(string?, out TrackingNumber)"/>
    /// <param name="utf8Text">The text in UTF-8.</param>
    /// <param name="result">The tracking number, or the default value if the text is not one.</param>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out TrackingNumber result) => TryRead(utf8Text, out result);

    /// <inheritdoc cref="TryParse(string?, out TrackingNumber)"/>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The tracking number, or the default value if the text is not one.</param>
    [OverloadResolutionPriority(1)]
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TrackingNumber result) =>
        TryParse(s, out result);

    /// <inheritdoc cref="TryParse(string?, out TrackingNumber)"/>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The tracking number, or the default value if the text is not one.</param>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out TrackingNumber result) => TryRead(s, out result);

    /// <inheritdoc cref="TryParse(string?, out TrackingNumber)"/>
    /// <param name="utf8Text">The text in UTF-8.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The tracking number, or the default value if the text is not one.</param>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out TrackingNumber result) =>
        TryRead(utf8Text, out result);

    /// <summary>Validates a text and returns the tracking number, or the error and its position.</summary>
    /// <param name="text">The text, read by the rules of <see cref="Parse(string)"/>.</param>
    /// <returns>The result.</returns>
    public static TrackingNumberValidation Validate(ReadOnlySpan<char> text) => Diagnose(text);

    /// <inheritdoc cref="Validate(ReadOnlySpan{char})"/>
    /// <param name="text">
    /// The text, read by the rules of <see cref="Parse(string)"/>. For <see langword="null"/>, the error is
    /// <see cref="TrackingNumberError.Empty"/>.
    /// </param>
    [OverloadResolutionPriority(1)]
    public static TrackingNumberValidation Validate(string? text) => Diagnose(text.AsSpan());

    /// <inheritdoc cref="Validate(ReadOnlySpan{char})"/>
    /// <param name="utf8Text">The text in UTF-8.</param>
    public static TrackingNumberValidation Validate(ReadOnlySpan<byte> utf8Text) => Diagnose(utf8Text);

    private static bool TryRead<TUnit>(ReadOnlySpan<TUnit> text, out TrackingNumber result)
        where TUnit : unmanaged
    {
        Span<byte> symbols = stackalloc byte[MaxLength];
        NumberReading reading = NumberReader.Read(text, symbols);
        result = reading.Length > 0 ? new TrackingNumber(Symbol.ToText(symbols.Slice(0, reading.Length))) : default;
        return reading.Length > 0;
    }

    private static TrackingNumberValidation Diagnose<TUnit>(ReadOnlySpan<TUnit> text)
        where TUnit : unmanaged
    {
        Span<byte> symbols = stackalloc byte[MaxLength];
        NumberReading reading = NumberReader.Read(text, symbols);
        return reading.Length > 0
            ? new TrackingNumberValidation(new TrackingNumber(Symbol.ToText(symbols.Slice(0, reading.Length))))
            : new TrackingNumberValidation(reading.Error, reading.Position, reading.Found);
    }

    /// <summary>Returns the text of a number, which is the given string if that is already in upper case without separators.</summary>
    private static string TextOf(string read, ReadOnlySpan<byte> symbols)
    {
        bool isSame = read.Length == symbols.Length;
        for (int i = 0; isSame && i < symbols.Length; i++)
        {
            isSame = read[i] == Symbol.ToCharacter(symbols[i]);
        }

        return isSame ? read : Symbol.ToText(symbols);
    }
}
