using OrderIds.Format;
using OrderIds.Text;

namespace OrderIds.Carriers.Numbers;

/// <summary>Finds tracking numbers in running text in UTF-16 or UTF-8.</summary>
/// <remarks>
/// Every tracking number contains three digits in a row, which are rare in ordinary text. The search jumps from one such place to the next.
/// The work at each place is bounded, and the search continues after the characters that were read.
/// </remarks>
internal partial struct NumberScanner
{
    // The maximum length of a number and the escape sequence before it.
    private const int LongestRun = TrackingNumber.MaxLength + TextToken.LongestEscape;

    // The index at which the search continues, and the end of the last match.
    private int _next;
    private int _free;

    /// <summary>Gets the last match, or the default value if there is none.</summary>
    public TrackingNumberMatch Match { readonly get; private set; }

    /// <summary>Finds the next match. The text must be the same in every call.</summary>
    public bool TryFindNext<TUnit>(ReadOnlySpan<TUnit> text, in TrackingNumberMatchOptions options)
        where TUnit : unmanaged
    {
        for (int place = DigitSearch.FindThree(text, _next); place >= 0; place = DigitSearch.FindThree(text, _next))
        {
            int first = place;
            while (first > _free && place - first <= LongestRun && TextToken.IsAlphanumeric(TextUnit.At(text, first - 1)))
            {
                first--;
            }

            int end = place + 3;
            while (end < text.Length && TextToken.IsAlphanumeric(TextUnit.At(text, end)))
            {
                end++;
            }

            _next = end;
            if (end - first <= LongestRun && (TryMatchRun(text, first, end, options) || TryMatchGroups(text, first, end, options)))
            {
                _next = _free = Match.Index + Match.Length;
                return true;
            }
        }

        Match = default;
        _next = text.Length;
        return false;
    }

    /// <summary>Tries to match a run of letters and digits, with and without an escape sequence at its start.</summary>
    private bool TryMatchRun<TUnit>(ReadOnlySpan<TUnit> text, int first, int end, in TrackingNumberMatchOptions options)
        where TUnit : unmanaged
    {
        if (!TextToken.Ends(text, end))
        {
            return false;
        }

        bool mayBeEscaped = first > 0 && TextUnit.At(text, first - 1) is '%' or '=' or '\\';
        Span<byte> symbols = stackalloc byte[LongestRun];
        int length = ReadRun(text.Slice(first, end - first), symbols);
        int longestEscape = mayBeEscaped ? TextToken.LongestEscape : 0;
        for (int escape = 0; escape <= longestEscape && length - escape >= TrackingNumber.MinLength; escape++)
        {
            if (length - escape <= TrackingNumber.MaxLength && TextToken.Starts(text, first + escape)
                && (escape == 0 || HasThreeDigits(symbols.Slice(escape, length - escape)))
                && TryTake(text, first + escape, end, symbols.Slice(escape, length - escape), print: null, options))
            {
                return true;
            }
        }

        return false;
    }

    private static int ReadRun<TUnit>(ReadOnlySpan<TUnit> run, Span<byte> symbols)
        where TUnit : unmanaged
    {
        for (int i = 0; i < run.Length; i++)
        {
            symbols[i] = (byte)Symbol.Of(TextUnit.At(run, i));
        }

        return run.Length;
    }

    private static bool HasThreeDigits(ReadOnlySpan<byte> symbols)
    {
        int digits = 0;
        for (int i = 0; i < symbols.Length && digits < 3; i++)
        {
            digits = symbols[i] < 10 ? digits + 1 : 0;
        }

        return digits == 3;
    }

    /// <summary>Makes a number the current match if it has enough evidence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">The index of the number's first character.</param>
    /// <param name="end">The index after its last character.</param>
    /// <param name="symbols">The symbols of the number.</param>
    /// <param name="print">The groups in which the number is written, or <see langword="null"/> if it is written in one piece.</param>
    /// <param name="options">The least evidence that a match must have.</param>
    private bool TryTake<TUnit>(
        ReadOnlySpan<TUnit> text, int first, int end, ReadOnlySpan<byte> symbols, string? print, in TrackingNumberMatchOptions options)
        where TUnit : unmanaged
    {
        Span<NumberHit> hits = stackalloc NumberHit[FormatTable.MostOfOneLength];
        int count = FormatTable.Find(symbols, hits);
        if (count == 0 || IsPieceOfAmount(text, first, end))
        {
            return false;
        }

        int best = -1;
        var bestFit = default(NumberFit);
        var context = new NumberContext(stackalloc char[TrackingNumberMatchOptions.ContextLength]);
        for (int i = 0; i < count; i++)
        {
            NumberLayout layout = FormatTable.Layouts[hits[i].Layout];
            if (print is null || layout.Print?.Text == print)
            {
                NumberFit fit = context.Weigh(text.Slice(0, first), layout, symbols, hits[i].Fit);
                if (best < 0 || fit > bestFit)
                {
                    best = hits[i].Layout;
                    bestFit = fit;
                }
            }
        }

        if (best < 0 || bestFit.Evidence < options.LeastEvidence)
        {
            return false;
        }

        NumberLayout taken = FormatTable.Layouts[best];
        Match = new TrackingNumberMatch(first, end - first, taken.CarrierOf(symbols), taken.Format, bestFit.Evidence);
        return true;
    }

    /// <summary>
    /// Returns a value indicating whether digits are part of an amount, a version or a telephone number: <c>1,234.50</c>, <c>+49…</c>.
    /// </summary>
    private static bool IsPieceOfAmount<TUnit>(ReadOnlySpan<TUnit> text, int first, int end)
        where TUnit : unmanaged =>
        (first > 0 && TextUnit.At(text, first - 1) == '+')
        || (first > 1 && TextUnit.At(text, first - 1) is '.' or ',' && IsDigit(text, first - 2))
        || (end + 1 < text.Length && TextUnit.At(text, end) is '.' or ',' && IsDigit(text, end + 1));

    private static bool IsDigit<TUnit>(ReadOnlySpan<TUnit> text, int index)
        where TUnit : unmanaged =>
        (uint)(TextUnit.At(text, index) - '0') < 10;
}
