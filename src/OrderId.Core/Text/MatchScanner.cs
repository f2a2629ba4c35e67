using System.Numerics;
using System.Runtime.CompilerServices;
using OrderIds.Format;

namespace OrderIds.Text;

/// <summary>Finds order IDs in running text, in UTF-16 or UTF-8.</summary>
/// <remarks>
/// A window of 64 code units moves over the text. Bit masks record which of them are letters or digits, and which are hyphens. In the
/// masks, a candidate is a run of 17 letters and digits, or, for an ID in groups, a run of seven between two hyphens. Ordinary text
/// contains few candidates, and examining each takes a bounded time.
/// </remarks>
internal partial struct MatchScanner
{
    private const int Window = 64;

    // Candidates are searched in the middle of each window of 64 units, because the masks below need units to the left and right of them.
    // The first units of a window are searched only at the beginning of the text and after a clean window. Otherwise they were searched as
    // part of the previous window.
    private const int Before = 12;
    private const int After = 9;
    private const int Step = Window - Before - After;
    private const ulong Seen = (1UL << Before) - 1;

    // The number of units of an ID before the bit that marks it in the masks: before its second hyphen, or before the middle one of
    // seventeen.
    private const int BeforeHyphen = 11;
    private const int BeforeMiddle = 8;

    // The candidates in the current window that have not been examined yet.
    private int _window;
    private ulong _places;
    private ulong _grouped;
    private bool _isClean;

    // The start of the next window.
    private int _nextWindow;
    private ulong _seen;

    /// <summary>Gets the latest match, or the default value if there is none.</summary>
    public OrderIdMatch Match { readonly get; private set; }

    /// <summary>Finds the next match. All calls must pass the same text.</summary>
    public bool TryFindNext<TUnit>(ReadOnlySpan<TUnit> text, in OrderIdMatchOptions options)
        where TUnit : unmanaged
    {
        while (_places != 0 || TryFindPlaces(text))
        {
            ulong place = _places & (~_places + 1);
            int at = _window + BitOperations.TrailingZeroCount(place);
            _places ^= place;
            bool grouped = (_grouped & place) != 0;
            bool found = _isClean
                ? TryMatchClean(
                    text, grouped ? at - BeforeHyphen : at - BeforeMiddle, grouped ? OrderId.GroupedLength : OrderId.Length, options)
                : grouped ? TryMatchGrouped(text, at, options) : TryMatchUngrouped(text, at + BeforeMiddle, options);
            if (found)
            {
                return true;
            }
        }

        Match = default;
        return false;
    }

    /// <summary>Moves to the next 64 code units (a window) that contain candidates: places where an ID may be.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryFindPlaces<TUnit>(ReadOnlySpan<TUnit> text)
        where TUnit : unmanaged
    {
        int window = _nextWindow;
        ulong seen = _seen;
        while (text.Length - window >= OrderId.Length)
        {
            (ulong alphanumeric, ulong hyphen, ulong beyondAscii) = Classify(text.Slice(window));
            ulong joining = hyphen | beyondAscii;

            // Bit i of run2 is set if units i-1 and i are letters or digits; the other runs are computed in the same way. An ID with
            // hyphens is marked at its second hyphen, an ID without hyphens at its middle unit.
            ulong run2 = alphanumeric & (alphanumeric << 1);
            ulong run4 = run2 & (run2 << 2);
            ulong run7 = run4 & (run4 << 3);
            ulong run8 = run4 & (run4 << 4);
            ulong run17 = run8 & (run8 << 8) & (alphanumeric << 16);
            ulong unseen = ~seen & (ulong.MaxValue >> After);
            ulong grouped = joining & (run7 << 1) & (joining << 8) & unseen;
            ulong ungrouped = (run17 & ~(run17 << 1)) >> BeforeMiddle & unseen;
            ulong places = grouped | ungrouped;
            if (places != 0)
            {
                ulong starts = (grouped >> BeforeHyphen) | (ungrouped >> BeforeMiddle);
                ulong ends = (grouped << 8) | (ungrouped << 9);

                // A window is clean if all hyphens of its candidates are plain and the units before and after each candidate cannot join it
                // to other text. Candidates in a clean window need no further examination of their surroundings. Subtracting the start bits
                // from the end bits sets the bits of the units in between. If candidates overlap, or one starts before the window, other
                // bits are set; among them is then the unit before or after a candidate, which is not one of its hyphens, so the window is
                // not clean. A candidate at the start of a window is at the start of the text: any other was found in the previous window.
                ulong units = ends - starts;
                ulong hyphens = (grouped | (grouped >> 8)) & hyphen;
                bool isClean = (((ends | (starts >> 1)) & (alphanumeric | joining)) | ((units & ~alphanumeric) ^ hyphens)) == 0;

                // No later candidate can overlap a clean ID, so the next window begins at its end, or one step further on if that is later.
                // There is no candidate in between, so none is examined twice.
                _nextWindow = window + (isClean ? Math.Max(Step, Window - 1 - BitOperations.LeadingZeroCount(ends)) : Step);
                _seen = isClean ? 0 : Seen;
                (_window, _places, _grouped, _isClean) = (window, places, grouped, isClean);
                return true;
            }

            window += Step;
            seen = Seen;
        }

        _nextWindow = window;
        return false;
    }

    private bool TryMatchClean<TUnit>(ReadOnlySpan<TUnit> text, int first, int length, in OrderIdMatchOptions options)
        where TUnit : unmanaged =>
        Crockford.TryDecode(text.Slice(first, length), out ulong high, out ulong low)
            && TryTake(text, first, length, new OrderId(high, low), options);

    /// <param name="text">The text.</param>
    /// <param name="hyphen">The index of what may be the second hyphen, after seven letters and digits.</param>
    /// <param name="options">The IDs to look for.</param>
    private bool TryMatchGrouped<TUnit>(ReadOnlySpan<TUnit> text, int hyphen, in OrderIdMatchOptions options)
        where TUnit : unmanaged
    {
        int second = hyphen - 7;
        int first = second - Hyphens.LengthBefore(text, second) - 3;
        int third = hyphen + Hyphens.LengthAt(text, hyphen);
        int end = third + 7;
        if (first < 0 || first + 3 == second || third == hyphen || end > text.Length
            || !TextToken.Ends(text, end) || !TextToken.Starts(text, first))
        {
            return false;
        }

        bool decoded = end - first == OrderId.GroupedLength
            ? Crockford.TryDecode(text.Slice(first, OrderId.GroupedLength), out ulong high, out ulong low)
            : TryDecodeGroups(text.Slice(first), text.Slice(second), text.Slice(third), out high, out low);
        return decoded && TryTake(text, first, end - first, new OrderId(high, low), options);
    }

    /// <summary>Decodes an ID whose hyphens may have more than one code unit.</summary>
    private static bool TryDecodeGroups<TUnit>(
        ReadOnlySpan<TUnit> first, ReadOnlySpan<TUnit> second, ReadOnlySpan<TUnit> third, out ulong high, out ulong low)
        where TUnit : unmanaged
    {
        Span<TUnit> units = stackalloc TUnit[OrderId.Length];
        first.Slice(0, 3).CopyTo(units);
        second.Slice(0, 7).CopyTo(units.Slice(3));
        third.Slice(0, 7).CopyTo(units.Slice(10));
        return Crockford.TryDecode<TUnit>(units, out high, out low);
    }

    /// <param name="text">The text.</param>
    /// <param name="last">The index of the seventeenth letter or digit of the run.</param>
    /// <param name="options">The IDs to look for.</param>
    private bool TryMatchUngrouped<TUnit>(ReadOnlySpan<TUnit> text, int last, in OrderIdMatchOptions options)
        where TUnit : unmanaged
    {
        int end = last + 1;
        for (int escaped = 0; end < text.Length && TextToken.IsAlphanumeric(TextUnit.At(text, end)); end++, escaped++)
        {
            if (escaped == TextToken.LongestEscape)
            {
                return false;
            }
        }

        int first = end - OrderId.Length;
        return TextToken.Ends(text, end) && TextToken.Starts(text, first)
            && Crockford.TryDecode(text.Slice(first, OrderId.Length), out ulong high, out ulong low)
            && TryTake(text, first, end - first, new OrderId(high, low), options);
    }

    /// <summary>Sets <see cref="Match"/> to an ID if the options and the filter accept it.</summary>
    private bool TryTake<TUnit>(ReadOnlySpan<TUnit> text, int index, int length, OrderId id, in OrderIdMatchOptions options)
        where TUnit : unmanaged
    {
        if (!WireFormat.IsValid(id.High, id.Low)
            || id == OrderId.None
            || (length == OrderId.Length && id.Kind == OrderIdKind.Amazon && !options.IncludeUngroupedAmazon)
            || IsCutBySoftBreak(text, index, index + length)
            || (options.Filter is { } filter && !Passes(text.Slice(0, index), id, filter)))
        {
            return false;
        }

        Match = new OrderIdMatch(index, length, id);
        return true;
    }
}
