using System.Numerics;
using System.Runtime.CompilerServices;
using OrderIds.Format;

namespace OrderIds.Text;

/// <summary>Finds order IDs in running text, for <see cref="char"/>s and UTF-8 alike.</summary>
/// <remarks>
/// Text is classified 64 units at a time into bit masks, in which an ID shows as 17 letters and digits in a row, or as seven between two
/// hyphens. Ordinary text has next to none of either, so that the places to look at closely are few, and each look is bounded.
/// </remarks>
internal partial struct MatchScanner
{
    private const int Window = 64;

    // Of each window the places in the middle are looked at, with as much to their left and right as the masks below reach. At the
    // beginning of the text, and after a clean window, the first places are looked at too; elsewhere they have been seen in the window
    // before.
    private const int Before = 12;
    private const int After = 9;
    private const int Step = Window - Before - After;
    private const ulong Seen = (1UL << Before) - 1;

    // How many units of an ID stand before the place it is found at: its second hyphen, or the middle one of seventeen.
    private const int BeforeHyphen = 11;
    private const int BeforeMiddle = 8;

    // The places in a window that are still to be looked at, one by one.
    private int _window;
    private ulong _places;
    private ulong _grouped;
    private bool _isClean;

    // Where to go on then.
    private int _nextWindow;
    private ulong _seen;

    /// <summary>Gets the match found last, or the default value if no match was found.</summary>
    public OrderIdMatch Match { readonly get; private set; }

    /// <summary>Finds the next match; always in the same text.</summary>
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

    /// <summary>Moves on to the next window with places to look at.</summary>
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

            // Bit i of run2 says that units i-1 and i are letters or digits, and so on. An ID in groups is placed at its second hyphen, one
            // without at its middle unit.
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

                // In a clean window no ID needs a closer look at what surrounds it: plain hyphens, and a unit that joins nothing on either
                // side. An end less its start gives the bits of the units between. Where IDs overlap, or one starts before the window, it
                // gives others; but then the unit before or after one is among them, which is no hyphen of an ID. One at the beginning of
                // the window is one at the beginning of the text: elsewhere it has been seen.
                ulong units = ends - starts;
                ulong hyphens = (grouped | (grouped >> 8)) & hyphen;
                bool isClean = (((ends | (starts >> 1)) & (alphanumeric | joining)) | ((units & ~alphanumeric) ^ hyphens)) == 0;

                // Nothing after a clean ID reaches into it: the next window begins at its end, or a step on if that is further. There is no
                // place in between, so that none is seen twice.
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
    /// <param name="hyphen">Where the second hyphen may be, after seven letters and digits.</param>
    /// <param name="options">Which IDs are wanted.</param>
    private bool TryMatchGrouped<TUnit>(ReadOnlySpan<TUnit> text, int hyphen, in OrderIdMatchOptions options)
        where TUnit : unmanaged
    {
        int second = hyphen - 7;
        int first = second - Hyphens.LengthBefore(text, second) - 3;
        int third = hyphen + Hyphens.LengthAt(text, hyphen);
        int end = third + 7;
        if (first < 0 || first + 3 == second || third == hyphen || end > text.Length || !TextToken.Ends(text, end) || !TextToken.Starts(text, first))
        {
            return false;
        }

        bool decoded = end - first == OrderId.GroupedLength
            ? Crockford.TryDecode(text.Slice(first, OrderId.GroupedLength), out ulong high, out ulong low)
            : TryDecodeGroups(text.Slice(first), text.Slice(second), text.Slice(third), out high, out low);
        return decoded && TryTake(text, first, end - first, new OrderId(high, low), options);
    }

    /// <summary>Reads groups whose hyphens take more than one unit.</summary>
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
    /// <param name="last">The seventeenth letter or digit in a row.</param>
    /// <param name="options">Which IDs are wanted.</param>
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

    /// <summary>Makes an ID the present match, if it is one that is wanted.</summary>
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
