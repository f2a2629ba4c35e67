using OrderIds.Format;
using OrderIds.Text;

namespace OrderIds.Carriers.Numbers;

/// <summary>
/// Reads tracking numbers from text: the one reader of Parse, TryParse, Validate, Identify and JSON, for <see cref="char"/>s and UTF-8 alike.
/// </summary>
internal static class NumberReader
{
    /// <summary>Reads the letters and digits of a number, without the spaces and hyphens between them.</summary>
    /// <param name="text">The text; the time taken is proportional to it.</param>
    /// <param name="symbols">Takes the symbols, at most <see cref="TrackingNumber.MaxLength"/>.</param>
    /// <returns>How many there are, or what is wrong.</returns>
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
                // White space that separates nothing may stand around a number: a line break between two joins nothing.
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

    /// <summary>Finds out whether a character may stand between those of a number: a space, of whatever width, or a hyphen.</summary>
    private static bool Separates(int character) =>
        character is ' ' or 0xA0 or (>= 0x2000 and <= 0x200A) or 0x202F or 0x205F or 0x3000 || Hyphens.IsHyphen(character);
}
