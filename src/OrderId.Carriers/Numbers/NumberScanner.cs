using OrderIds.Format;
using OrderIds.Text;

namespace OrderIds.Carriers.Numbers;

/// <summary>Finds tracking numbers in running text, for <see cref="char"/>s and UTF-8 alike.</summary>
/// <remarks>
/// Every number has three digits in a row, which ordinary text has next to none of: the search goes from one such place to the next. Each look
/// is bounded, and goes on after what was looked at.
/// </remarks>
internal partial struct NumberScanner
{
    // The longest number, and the escape that may stand before it.
    private const int LongestRun = TrackingNumber.MaxLength + TextToken.LongestEscape;

    // Where to go on, and where the last match ended.
    private int _next;
    private int _free;

    /// <summary>Gets the match found last, or the default value if no match was found.</summary>
    public TrackingNumberMatch Match { readonly get; private set; }

    /// <summary>Finds the next match; always in the same text.</summary>
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

    /// <summary>Looks at a run of letters and digits, and at what is left of it after an escape.</summary>
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
        for (int escape = 0; escape <= (mayBeEscaped ? TextToken.LongestEscape : 0) && length - escape >= TrackingNumber.MinLength; escape++)
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

    /// <summary>Makes a number the present match, if enough speaks for it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">Where the number begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="symbols">The number.</param>
    /// <param name="print">The groups that it stands in, or <see langword="null"/> for one piece.</param>
    /// <param name="options">How much evidence is asked for.</param>
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

    /// <summary>Finds out whether digits belong to an amount, a version or a telephone number: <c>1,234.50</c>, <c>+49…</c>.</summary>
    private static bool IsPieceOfAmount<TUnit>(ReadOnlySpan<TUnit> text, int first, int end)
        where TUnit : unmanaged =>
        (first > 0 && TextUnit.At(text, first - 1) == '+')
        || (first > 1 && TextUnit.At(text, first - 1) is '.' or ',' && IsDigit(text, first - 2))
        || (end + 1 < text.Length && TextUnit.At(text, end) is '.' or ',' && IsDigit(text, end + 1));

    private static bool IsDigit<TUnit>(ReadOnlySpan<TUnit> text, int index)
        where TUnit : unmanaged =>
        (uint)(TextUnit.At(text, index) - '0') < 10;
}
