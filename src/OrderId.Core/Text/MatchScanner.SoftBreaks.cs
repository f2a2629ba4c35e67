using OrderIds.Format;

namespace OrderIds.Text;

/// <content>
/// The soft line breaks of quoted-printable text (RFC 2045, 6.7): an equals sign at the end of a line, which goes on with the next line.
/// </content>
internal partial struct MatchScanner
{
    /// <summary>
    /// Finds out whether a soft line break cuts what stands there out of a longer number: <c>S01-1234567-1234567=</c>, and
    /// <c>-R022311</c> on the next line.
    /// </summary>
    /// <remarks>
    /// Before an ID only a hyphen joins over the break: <c>orderId=</c> may end a line without being quoted-printable, and its value is on
    /// the next.
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

        // The hyphen stands on either side of the break.
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
