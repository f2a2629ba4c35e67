using OrderIds.Format;

namespace OrderIds.Text;

/// <summary>Finds where a token of a text starts and ends: a run of letters and digits, with what surrounds it, escapes included.</summary>
internal static class TextToken
{
    /// <summary>The most letters and digits that <see cref="Starts"/> takes for an escape: <c>252525</c> of a percent sign.</summary>
    public const int LongestEscape = 6;

    public static bool IsAlphanumeric(int unit) => (uint)(unit - '0') < 10 || (uint)((unit | 0x20) - 'a') < 26;

    /// <summary>Finds out whether a token ends at an index: no letter or digit follows, glued on or after a hyphen.</summary>
    public static bool Ends<TUnit>(ReadOnlySpan<TUnit> text, int index)
        where TUnit : unmanaged
    {
        if (index >= text.Length)
        {
            return true;
        }

        int hyphen = Hyphens.LengthAt(text, index);
        int next = index + hyphen;
        return hyphen == 0
            ? !IsAlphanumeric(TextUnit.At(text, index))
            : next >= text.Length || !IsAlphanumeric(TextUnit.At(text, next));
    }

    /// <summary>
    /// Finds out whether a token starts at an index: no letter or digit precedes, unless it belongs to an escaped character.
    /// </summary>
    public static bool Starts<TUnit>(ReadOnlySpan<TUnit> text, int index)
        where TUnit : unmanaged
    {
        int run = index;
        while (run > 0 && index - run <= LongestEscape && IsAlphanumeric(TextUnit.At(text, run - 1)))
        {
            run--;
        }

        if (run != index)
        {
            return run > 0 && IsEscape(TextUnit.At(text, run - 1), text.Slice(run, index - run));
        }

        int hyphen = Hyphens.LengthBefore(text, index);
        return hyphen == 0 || index == hyphen || !IsAlphanumeric(TextUnit.At(text, index - hyphen - 1));
    }

    /// <summary>
    /// Finds out whether letters and digits after a character are an escape that ends there: %3D, %253D, =3D, \n, \r, \t, \x3D,
    /// \u003D.
    /// </summary>
    /// <remarks>
    /// Percent-encoding: RFC 3986, 2.1, once or more often. Quoted-printable: RFC 2045, 6.7; of it only the equals sign, since other digits
    /// after one are rather digits. JSON: RFC 8259, 7. What stands for a letter, a digit or a hyphen joins like the character itself.
    /// </remarks>
    private static bool IsEscape<TUnit>(int introducer, ReadOnlySpan<TUnit> run)
        where TUnit : unmanaged
    {
        switch (introducer)
        {
            case '%':
                while (run.Length > 2 && TextUnit.At(run, 0) == '2' && TextUnit.At(run, 1) == '5')
                {
                    run = run.Slice(2);
                }

                return run.Length == 2 && Separates(Hexadecimal(run));
            case '=':
                return run.Length == 2 && TextUnit.At(run, 0) == '3' && TextUnit.At(run, 1) == 'D';
            case '\\':
                int letter = TextUnit.At(run, 0);
                return run.Length == 1
                    ? letter is 'n' or 'r' or 't'
                    : run.Length == (letter switch { 'x' => 3, 'u' => 5, _ => 0 }) && Separates(Hexadecimal(run.Slice(1)));
            default:
                return false;
        }
    }

    private static bool Separates(int character) => character >= 0 && !IsAlphanumeric(character) && !Hyphens.IsHyphen(character);

    /// <summary>Reads hexadecimal digits.</summary>
    /// <returns>Their value, or -1 if one of them is not a digit.</returns>
    private static int Hexadecimal<TUnit>(ReadOnlySpan<TUnit> digits)
        where TUnit : unmanaged
    {
        int value = 0;
        for (int i = 0; i < digits.Length; i++)
        {
            int digit = TextUnit.At(digits, i) switch
            {
                var unit and >= '0' and <= '9' => unit - '0',
                var unit and >= 'A' and <= 'F' => unit - 'A' + 10,
                var unit and >= 'a' and <= 'f' => unit - 'a' + 10,
                _ => -1,
            };
            if (digit < 0)
            {
                return -1;
            }

            value = (value << 4) | digit;
        }

        return value;
    }
}
