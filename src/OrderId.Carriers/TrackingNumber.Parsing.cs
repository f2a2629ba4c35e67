using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using OrderIds.Carriers.Numbers;

namespace OrderIds.Carriers;

/// <content>
/// Text in. All overloads read the same: letters of ASCII in either case and digits; spaces and hyphens of any kind may stand between them,
/// and white space around them. Check digits are not looked at. None of them depends on culture, and the format provider is not used. The
/// priority makes a literal <see langword="null"/> a string, not an ambiguity.
/// </content>
public readonly partial struct TrackingNumber
{
    /// <summary>Reads a tracking number.</summary>
    /// <param name="s">The text: 5 to 40 letters and digits, at least two of them digits, which spaces and hyphens may separate.</param>
    /// <returns>The tracking number. Its check digit may be wrong: see <see cref="Identify(string?)"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is <see langword="null"/>.</exception>
    /// <exception cref="TrackingNumberFormatException">The text is not a tracking number; the exception says why and where.</exception>
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

    /// <summary>Reads a tracking number if the text is one.</summary>
    /// <param name="s">The text, or <see langword="null"/>, which is not a tracking number.</param>
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

    /// <summary>Validates a text: returns the tracking number, or what is wrong with the text and where.</summary>
    /// <param name="text">The text, read by the rules of <see cref="Parse(string)"/>.</param>
    /// <returns>The result.</returns>
    public static TrackingNumberValidation Validate(ReadOnlySpan<char> text) => Diagnose(text);

    /// <inheritdoc cref="Validate(ReadOnlySpan{char})"/>
    /// <param name="text">
    /// The text, read by the rules of <see cref="Parse(string)"/>; of <see langword="null"/>, the error is
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

    /// <summary>Gets the text of a number. Returns the string that was read if it already has this form.</summary>
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
