using System.Globalization;

namespace OrderIds.Text;

/// <summary>Names positions and characters of a text in messages.</summary>
internal static class TextPlace
{
    /// <summary>Returns a 0-based position as an ordinal. Messages count from 1: position 0 is the <c>1st</c>.</summary>
    public static string Ordinal(int position)
    {
        int number = position + 1;
        return number.ToString(CultureInfo.InvariantCulture) + ((number % 10, number % 100) switch
        {
            (_, 11 or 12 or 13) => "th",
            (1, _) => "st",
            (2, _) => "nd",
            (3, _) => "rd",
            _ => "th",
        });
    }

    /// <summary>
    /// Returns the name of a UTF-16 code unit or code point, or of an invalid byte, of which the bitwise complement is given.
    /// </summary>
    public static string Name(int found) => found switch
    {
        < 0 => string.Format(CultureInfo.InvariantCulture, "the byte 0x{0:X2}", ~found),
        ' ' => "a space",
        '\t' => "a tab",
        >= 0x2010 and <= 0x2015 or 0x2212 => string.Format(CultureInfo.InvariantCulture, "a dash (U+{0:X4})", found),
        > ' ' and < 0x7F => string.Format(CultureInfo.InvariantCulture, "'{0}'", (char)found),
        _ => string.Format(CultureInfo.InvariantCulture, "U+{0:X4}", found),
    };
}
