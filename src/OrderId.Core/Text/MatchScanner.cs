using System.Runtime.CompilerServices;

namespace OrderIds.Text;

/// <summary>Finds order IDs in running text, for <see cref="char"/>s and UTF-8 alike.</summary>
/// <remarks>
/// Text is classified 64 units at a time into bit masks, in which an ID shows as 17 letters and digits in a row, or as seven between two
/// hyphens. Ordinary text has next to none of either, so that the places to look at closely are few, and each look is bounded.
/// </remarks>
internal partial struct MatchScanner
{
    private const int Window = 64;

    // Of each window the places in the middle are looked at, with as much to their left and right as the masks below reach. (Only the unit behind seventeen in a
    // row is one further: at the last place it is not seen, and that ID is looked at closely.) At the beginning of the text, and behind a window whose last
    // place is clean, the first places are looked at too; elsewhere they have been seen in the window before.
    private const int Before = 12;
    private const int Behind = 8;
    private const int Step = Window - Before - Behind;
    private const ulong Seen = (1UL << Before) - 1;
    private const int LongestEscape = 6;

    // How many units of an ID stand before the place it is found at: its second hyphen, or the middle one of seventeen.
    private const int BeforeHyphen = 11;
    private const int BeforeMiddle = 8;

    private int _window;
    private int _nextWindow;
    private ulong _seen;
    private ulong _places;
    private ulong _grouped;
    private ulong _clean;

    // Apart, so that a caller who asks for one of them does not wait for all to be written.
    private int _index;
    private int _length;
    private OrderId _id;

    /// <summary>Gets the match found last.</summary>
    public readonly OrderIdMatch Match => new(_index, _length, _id);

    /// <summary>Finds the next match; always in the same text.</summary>
    public bool TryFindNext<TUnit>(ReadOnlySpan<TUnit> text, in OrderIdMatchOptions options)
        where TUnit : unmanaged =>
#if NET
        TryReadNext() ||
#endif
        TryFindNextPlace(text, options);

    private bool TryFindNextPlace<TUnit>(ReadOnlySpan<TUnit> text, in OrderIdMatchOptions options)
        where TUnit : unmanaged
    {
        while (_places != 0 || TryFindPlaces(text, options))
        {
#if NET
            if (TryReadNext())
            {
                return true;
            }

#endif
            ulong place = _places & (~_places + 1);
            int at = _window + Bits.TrailingZeroCount(place);
            _places ^= place;
            bool grouped = (_grouped & place) != 0;
            bool found = (_clean & place) != 0
                ? TryMatchClean(text, grouped ? at - BeforeHyphen : at - BeforeMiddle, grouped ? OrderId.GroupedLength : OrderId.Length)
                : grouped ? TryMatchGrouped(text, at) : TryMatchUngrouped(text, at + BeforeMiddle);
            if (found && IsWanted(text, options))
            {
                return true;
            }
        }

        (_index, _length, _id) = (0, 0, OrderId.None);
        return false;
    }

    /// <summary>Moves on to the next window with places to look at.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryFindPlaces<TUnit>(ReadOnlySpan<TUnit> text, in OrderIdMatchOptions options)
        where TUnit : unmanaged
    {
        int window = _nextWindow;
        ulong seen = _seen;
        while (text.Length - window >= OrderId.Length)
        {
            (ulong alphanumeric, ulong hyphen, ulong beyondAscii) = Classify(text.Slice(window));
            ulong joining = hyphen | beyondAscii;
            ulong boundary = ~(alphanumeric | joining);

            // Bit i of run2 says that units i-1 and i are letters or digits, and so on. An ID in groups is placed at its second hyphen, one without
            // at its middle unit.
            ulong run2 = alphanumeric & (alphanumeric << 1);
            ulong run3 = run2 & (alphanumeric << 2);
            ulong run4 = run2 & (run2 << 2);
            ulong run7 = run4 & (run4 << 3);
            ulong run8 = run4 & (run4 << 4);
            ulong run17 = run8 & (run8 << 8) & (alphanumeric << 16);
            ulong grouped = joining & (run7 << 1) & (joining << 8);
            ulong ungrouped = (run17 & ~(run17 << 1)) >> BeforeMiddle;
            ulong places = (grouped | ungrouped) & ~seen & (ulong.MaxValue >> Behind);
            if (places != 0)
            {
                // Clean places need no closer look at what surrounds them: plain hyphens, and a unit that joins nothing on either side.
                ulong cleanGrouped = grouped & hyphen & (hyphen << 8) & (run3 << 9) & (boundary << 12) & (run7 >> 7) & (boundary >> 8);
                ulong cleanUngrouped = ungrouped & (boundary << 9) & (boundary >> 9);
                ulong clean = (cleanGrouped | cleanUngrouped) & places;
                _window = window;
                _places = places;
                _grouped = grouped;
                _clean = clean;
#if NET
                _readable = options.Filter is null ? ReadSymbols(text.Slice(window), alphanumeric, clean) : 0;
#endif

                // Nothing behind a clean ID reaches into it. If the last place here is one, the next window begins at its end, or a step on if that is further: there
                // is no place in between, so that none is seen twice.
                int last = Window - 1 - Bits.LeadingZeroCount(places);
                bool ends = clean >> last != 0;
                _nextWindow = window + (ends ? Math.Max(Step, last + Behind) : Step);
                _seen = ends ? 0 : Seen;
                return true;
            }

            window += Step;
            seen = Seen;
        }

        _nextWindow = window;
        return false;
    }

    private bool TryMatchClean<TUnit>(ReadOnlySpan<TUnit> text, int first, int length)
        where TUnit : unmanaged =>
        Crockford.TryDecode(text.Slice(first, length), out ulong high, out ulong low) && TryMake(high, low, first, length);

    /// <param name="text">The text.</param>
    /// <param name="hyphen">Where the second hyphen may be, behind seven letters and digits.</param>
    private bool TryMatchGrouped<TUnit>(ReadOnlySpan<TUnit> text, int hyphen)
        where TUnit : unmanaged
    {
        int second = hyphen - 7;
        int first = second - Hyphens.LengthBefore(text, second) - 3;
        int third = hyphen + Hyphens.LengthAt(text, hyphen);
        int end = third + 7;
        if (first < 0 || first + 3 == second || third == hyphen || end > text.Length || !EndsToken(text, end) || !StartsToken(text, first))
        {
            return false;
        }

        bool decoded = end - first == OrderId.GroupedLength
            ? Crockford.TryDecode(text.Slice(first, OrderId.GroupedLength), out ulong high, out ulong low)
            : TryDecodeGroups(text.Slice(first), text.Slice(second), text.Slice(third), out high, out low);
        return decoded && TryMake(high, low, first, end - first);
    }

    /// <summary>Reads groups whose hyphens take more than one unit.</summary>
    private static bool TryDecodeGroups<TUnit>(ReadOnlySpan<TUnit> first, ReadOnlySpan<TUnit> second, ReadOnlySpan<TUnit> third, out ulong high, out ulong low)
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
    private bool TryMatchUngrouped<TUnit>(ReadOnlySpan<TUnit> text, int last)
        where TUnit : unmanaged
    {
        int end = last + 1;
        for (int escaped = 0; end < text.Length && IsAlphanumeric(TextUnit.At(text, end)); end++, escaped++)
        {
            if (escaped == LongestEscape)
            {
                return false;
            }
        }

        int first = end - OrderId.Length;
        return EndsToken(text, end) && StartsToken(text, first)
            && Crockford.TryDecode(text.Slice(first, OrderId.Length), out ulong high, out ulong low)
            && TryMake(high, low, first, end - first);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryMake(ulong high, ulong low, int first, int length)
    {
        if (WireFormat.Judge(high, low) != OrderIdError.None || (high | low) == 0)
        {
            return false;
        }

        _index = first;
        _length = length;
        _id = new OrderId(high, low);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool IsWanted<TUnit>(ReadOnlySpan<TUnit> text, in OrderIdMatchOptions options)
        where TUnit : unmanaged =>
        (_length != OrderId.Length || _id.Kind != OrderIdKind.Amazon || options.IncludeUngroupedAmazon)
        && (options.Filter is not { } filter || Passes(text.Slice(0, _index), _id, filter));

    private static bool Passes<TUnit>(ReadOnlySpan<TUnit> before, OrderId id, OrderIdMatchFilter filter)
        where TUnit : unmanaged =>
        filter(TextBefore(before, stackalloc char[OrderIdMatchOptions.ContextLength]), id);

    /// <summary>Gets the end of a text, as characters.</summary>
    private static ReadOnlySpan<char> TextBefore<TUnit>(ReadOnlySpan<TUnit> text, Span<char> buffer)
        where TUnit : unmanaged
    {
        int length = 0;
        for (int position = Math.Max(0, text.Length - buffer.Length); position < text.Length;)
        {
            int character = TextUnit.ReadCharacter(text, ref position);
            if (character > char.MaxValue)
            {
                buffer[length++] = char.ConvertFromUtf32(character)[0];
                character = char.ConvertFromUtf32(character)[1];
            }

            buffer[length++] = character < 0 ? '\uFFFD' : (char)character;
        }

        return buffer.Slice(0, length);
    }

    /// <summary>Classifies up to 64 units: letters and digits, hyphens, and what lies beyond printable ASCII, which may be a hyphen too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (ulong Alphanumeric, ulong Hyphen, ulong BeyondAscii) Classify<TUnit>(ReadOnlySpan<TUnit> text)
        where TUnit : unmanaged
    {
#if NET
        if (System.Runtime.Intrinsics.Vector128.IsHardwareAccelerated)
        {
            return text.Length >= Window ? ClassifyVector(text) : ClassifyPadded(text);
        }
#endif
        return ClassifyScalar(text);
    }

    private static (ulong Alphanumeric, ulong Hyphen, ulong BeyondAscii) ClassifyScalar<TUnit>(ReadOnlySpan<TUnit> text)
        where TUnit : unmanaged
    {
        ulong alphanumeric = 0;
        ulong hyphen = 0;
        ulong beyondAscii = 0;
        int length = Math.Min(Window, text.Length);
        for (int i = 0; i < length; i++)
        {
            int unit = TextUnit.At(text, i);
            alphanumeric |= (IsAlphanumeric(unit) ? 1UL : 0) << i;
            hyphen |= (unit == '-' ? 1UL : 0) << i;
            beyondAscii |= (unit >= 0x7F ? 1UL : 0) << i;
        }

        return (alphanumeric, hyphen, beyondAscii);
    }
}
