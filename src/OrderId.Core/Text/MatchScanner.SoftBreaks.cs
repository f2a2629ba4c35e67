using OrderIds.Format;

namespace OrderIds.Text;

/// <content>
/// The handling of soft line breaks in quoted-printable text (RFC 2045, section 6.7): an equals sign at the end of a line means that the
/// line continues on the next one.
/// </content>
internal partial struct MatchScanner
{
    /// <summary>
    /// Returns whether a possible ID is only a part of a longer number that a soft line break divides, such as <c>S01-1234567-1234567=</c>
    /// followed by <c>-R022311</c> on the next line.
    /// </summary>
    /// <remarks>
    /// A soft line break before an ID counts only if a hyphen is next to it. A line that ends with <c>orderId=</c> need not be
    /// quoted-printable: its value may be an ID on the next line.
    /// </remarks>
    private static bool IsCutBySoftBreak<TUnit>(ReadOnlySpan<TUnit> text, int first, int end)
        where TUnit : unmanaged =>
        GoesOn(text, end) || GoesOn(text, end + Hyphens.LengthAt(text, end))
            || ComesFrom(text, first) || ComesFrom(text, first - Hyphens.LengthBefore(text, first));

    private static bool GoesOn<TUnit>(ReadOnlySpan<TUnit> text, int end)
        where TUnit : unmanaged
    {
        int next = end + SoftBreakLengthAt(text, end);
        return next != end && !TextToken.Ends(text, next);
    }

    private static bool ComesFrom<TUnit>(ReadOnlySpan<TUnit> text, int first)
        where TUnit : unmanaged
    {
        if (first < 2 || TextUnit.At(text, first - 1) != '\n')
        {
            return false;
        }

        int sign = TextUnit.At(text, first - 2) == '\r' ? first - 3 : first - 2;
        if (sign < 1 || TextUnit.At(text, sign) != '=')
        {
            return false;
        }

        // The hyphen can be before or after the line break.
        int hyphen = Hyphens.LengthBefore(text, sign);
        int before = sign - hyphen - 1;
        return before >= 0 && TextToken.IsAlphanumeric(TextUnit.At(text, before)) && (hyphen > 0 || Hyphens.LengthAt(text, first) > 0);
    }

    private static int SoftBreakLengthAt<TUnit>(ReadOnlySpan<TUnit> text, int index)
        where TUnit : unmanaged
    {
        if (index + 1 >= text.Length || TextUnit.At(text, index) != '=')
        {
            return 0;
        }

        return TextUnit.At(text, index + 1) == '\n' ? 2
            : TextUnit.At(text, index + 1) == '\r' && index + 2 < text.Length && TextUnit.At(text, index + 2) == '\n' ? 3
            : 0;
    }
}
