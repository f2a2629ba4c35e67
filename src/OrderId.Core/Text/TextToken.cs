using OrderIds.Format;

namespace OrderIds.Text;

/// <summary>
/// Determines whether a run of letters and digits starts or ends at an index, given the text around it, including escapes such as
/// <c>%3D</c>.
/// </summary>
internal static class TextToken
{
    /// <summary>
    /// The maximum number of letters and digits that <see cref="Starts"/> accepts as an escape, such as the six digits of <c>%252525</c>.
    /// </summary>
    public const int LongestEscape = 6;

    public static bool IsAlphanumeric(int unit) => (uint)(unit - '0') < 10 || (uint)((unit | 0x20) - 'a') < 26;

    /// <summary>Returns whether a token ends at an index: no letter or digit follows, either directly or after a hyphen.</summary>
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
    /// Returns whether a token starts at an index: no letter or digit precedes it, except as part of an escaped character.
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
    /// Returns whether a run of letters and digits and the character before it are an escape of a separator, such as %3D, %253D, =3D, \n,
    /// \r, \t, \x3D or \u003D.
    /// </summary>
    /// <remarks>
    /// Percent-encoding (RFC 3986, section 2.1) may be applied more than once. Of quoted-printable (RFC 2045, section 6.7) only =3D counts,
    /// because other digits after an equals sign are probably a value. JSON escapes are those of RFC 8259, section 7. An escaped letter,
    /// digit or hyphen is treated like the character itself.
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

    /// <summary>Parses hexadecimal digits.</summary>
    /// <returns>Their value, or -1 if one of the characters is not a hexadecimal digit.</returns>
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
