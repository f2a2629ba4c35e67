using OrderIds.Format;

namespace OrderIds.Text;

/// <summary>Recognizes the characters that word processors, browsers and mail programs use instead of a plain hyphen.</summary>
/// <remarks>
/// U+002D hyphen-minus, U+2010 hyphen, U+2011 non-breaking hyphen, U+2012 figure dash, U+2013 en dash, U+2212 minus sign, U+FE63 small
/// hyphen-minus, U+FF0D full-width hyphen-minus. All but the first have three bytes in UTF-8. A longer dash is not a hyphen: it separates
/// words.
/// </remarks>
internal static class Hyphens
{
    public static bool IsHyphen(int character) =>
        character is '-' or (>= 0x2010 and <= 0x2013) or 0x2212 or 0xFE63 or 0xFF0D;

    /// <summary>Gets the number of code units of the hyphen that starts at an index, or 0 if there is no hyphen.</summary>
    public static int LengthAt<TUnit>(ReadOnlySpan<TUnit> text, int index)
        where TUnit : unmanaged
    {
        if ((uint)index >= (uint)text.Length)
        {
            return 0;
        }

        int unit = TextUnit.At(text, index);
        if (unit < 0x80 || typeof(TUnit) != typeof(byte))
        {
            return IsHyphen(unit) ? 1 : 0;
        }

        return index + 2 < text.Length && (unit & 0xF0) == 0xE0 && IsContinuation(text, index + 1) && IsContinuation(text, index + 2)
            && IsHyphen(((unit & 0xF) << 12) | ((TextUnit.At(text, index + 1) & 0x3F) << 6) | (TextUnit.At(text, index + 2) & 0x3F))
            ? 3
            : 0;
    }

    /// <summary>Gets the number of code units of the hyphen that ends before an index, or 0 if there is no hyphen.</summary>
    public static int LengthBefore<TUnit>(ReadOnlySpan<TUnit> text, int index)
        where TUnit : unmanaged =>
        LengthAt(text, index - 1) == 1 ? 1
            : typeof(TUnit) == typeof(byte) && LengthAt(text, index - 3) == 3 ? 3
            : 0;

    private static bool IsContinuation<TUnit>(ReadOnlySpan<TUnit> text, int index)
        where TUnit : unmanaged =>
        (TextUnit.At(text, index) & 0xC0) == 0x80;
}
