using OrderIds.Format;
using OrderIds.Text;

namespace OrderIds.Carriers.Numbers;

/// <summary>
/// Reads tracking numbers from UTF-16 or UTF-8. Parse, TryParse, Validate, Identify and JSON all use this reader.
/// </summary>
internal static class NumberReader
{
    /// <summary>Reads the letters and digits of a number, without the spaces and hyphens between them.</summary>
    /// <param name="text">The text. The time taken is proportional to its length.</param>
    /// <param name="symbols">Receives the symbols, at most <see cref="TrackingNumber.MaxLength"/>.</param>
    /// <returns>The number of symbols, or the error.</returns>
    public static NumberReading Read<TUnit>(ReadOnlySpan<TUnit> text, Span<byte> symbols)
        where TUnit : unmanaged
    {
        int count = 0;
        int digits = 0;
        NumberReading lineBreak = default;
        for (int position = 0; position < text.Length;)
        {
            int start = position;
            int character = TextUnit.ReadCharacter(text, ref position);
            int symbol = Symbol.Of(character);
            if (symbol != Symbol.None)
            {
                // A line break is allowed before and after a number, but not within it.
                if (lineBreak.Error != TrackingNumberError.None)
                {
                    return lineBreak;
                }

                if (count == TrackingNumber.MaxLength)
                {
                    return NumberReading.Failure(TrackingNumberError.TooLong, start, character);
                }

                symbols[count++] = (byte)symbol;
                digits += symbol < 10 ? 1 : 0;
            }
            else if (!Separates(character))
            {
                NumberReading wrong = NumberReading.Failure(TrackingNumberError.InvalidCharacter, start, character);
                if (!TextUnit.IsWhiteSpace(character))
                {
                    return wrong;
                }

                lineBreak = count == 0 || lineBreak.Error != TrackingNumberError.None ? lineBreak : wrong;
            }
        }

        return count == 0 ? NumberReading.Failure(TrackingNumberError.Empty, -1, 0)
            : count < TrackingNumber.MinLength ? NumberReading.Failure(TrackingNumberError.TooShort, -1, count)
            : digits < TrackingNumber.MinDigits ? NumberReading.Failure(TrackingNumberError.TooFewDigits, -1, digits)
            : new NumberReading(count);
    }

    /// <summary>
    /// Returns a value indicating whether a character may separate the characters of a number: a space of any width, or a hyphen.
    /// </summary>
    private static bool Separates(int character) =>
        character is ' ' or 0xA0 or (>= 0x2000 and <= 0x200A) or 0x202F or 0x205F or 0x3000 || Hyphens.IsHyphen(character);
}
