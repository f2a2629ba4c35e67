using OrderIds.Format;
using OrderIds.Text;

namespace OrderIds.Carriers.Numbers;

/// <content>Numbers that are written in the groups in which the carrier prints them.</content>
internal partial struct NumberScanner
{
    // The maximum number of groups before the first group that has three digits in a row.
    private const int MostBefore = 5;
    private const int LongestGroup = PrintedGroups.LongestGroup;
    private const int MostGroups = PrintedGroups.MostGroups;

    private static readonly PrintedGroups[] Prints = [.. FormatTable.Layouts
        .Where(layout => layout.Print is not null)
        .Select(layout => layout.Print!)
        .GroupBy(print => print.Text)
        .Select(prints => prints.First())
        .OrderByDescending(print => print.Length)];

    // For each length of a group, a bit set of the lengths that the next group may have: after a space, and after a hyphen.
    private static readonly uint[] AfterSpace = FindNeighbours(' ', (_, _) => true);
    private static readonly uint[] AfterHyphen = FindNeighbours('-', (_, _) => true);

    // The same for the first two groups of a number, and for the last two.
    private static readonly uint[] FirstAfterSpace = FindNeighbours(' ', (_, separator) => separator == 0);
    private static readonly uint[] FirstAfterHyphen = FindNeighbours('-', (_, separator) => separator == 0);
    private static readonly uint[] LastAfterSpace = FindNeighbours(' ', (print, separator) => separator == print.Separators.Length - 1);
    private static readonly uint[] LastAfterHyphen = FindNeighbours('-', (print, separator) => separator == print.Separators.Length - 1);

    /// <summary>Tries to match a printed number whose groups include a given run of letters and digits.</summary>
    private bool TryMatchGroups<TUnit>(ReadOnlySpan<TUnit> text, int first, int end, in TrackingNumberMatchOptions options)
        where TUnit : unmanaged
    {
        if (end - first > LongestGroup || !HasNeighbour(text, first, end))
        {
            return false;
        }

        Span<Group> groups = stackalloc Group[MostBefore + 1 + MostGroups];
        int before = ReadBefore(text, first, groups);
        int count = ReadAfter(text, end, groups, before);
        for (int start = 0; start <= before; start++)
        {
            ReadOnlySpan<Group> rest = groups.Slice(start, count - start);
            ulong shape = ShapeOf(rest);
            foreach (PrintedGroups print in Prints)
            {
                if (start + print.Lengths.Length > before
                    && print.IsBeginningOf(shape)
                    && TryTakeGroups(text, rest.Slice(0, print.Lengths.Length), print, options))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static uint[] FindNeighbours(char separator, Func<PrintedGroups, int, bool> isCounted)
    {
        uint[] neighbours = new uint[LongestGroup + 1];
        foreach (PrintedGroups print in Prints)
        {
            for (int i = 0; i < print.Separators.Length; i++)
            {
                neighbours[print.Lengths[i]] |= print.Separators[i] == separator && isCounted(print, i)
                    ? 1U << print.Lengths[i + 1]
                    : 0;
            }
        }

        return neighbours;
    }

    /// <summary>
    /// Returns a value indicating whether any carrier prints a group as long as a run of letters and digits next to groups as long as the
    /// runs before and after it.
    /// </summary>
    /// <remarks>This test is fast, and most numbers in a text fail it.</remarks>
    private static bool HasNeighbour<TUnit>(ReadOnlySpan<TUnit> text, int first, int end)
        where TUnit : unmanaged
    {
        int start = end + SeparatorLengthAt(text, end);
        int next = start;
        while (start != end && next < text.Length && next - start <= LongestGroup && TextToken.IsAlphanumeric(TextUnit.At(text, next)))
        {
            next++;
        }

        int before = first - SeparatorLengthBefore(text, first);
        int previous = before;
        while (before != first
            && previous > 0
            && before - previous <= LongestGroup
            && TextToken.IsAlphanumeric(TextUnit.At(text, previous - 1)))
        {
            previous--;
        }

        (int lengthBefore, int length, int lengthAfter) = (before - previous, end - first, next - start);
        bool isBeforeGroup = AreNeighbours(text, end, length, lengthAfter, AfterSpace, AfterHyphen);
        bool isAfterGroup = AreNeighbours(text, before, lengthBefore, length, AfterSpace, AfterHyphen);

        // A run without such a neighbour on one side is the first or last group of a number.
        return isBeforeGroup
            ? isAfterGroup || AreNeighbours(text, end, length, lengthAfter, FirstAfterSpace, FirstAfterHyphen)
            : isAfterGroup && AreNeighbours(text, before, lengthBefore, length, LastAfterSpace, LastAfterHyphen);
    }

    private static bool AreNeighbours<TUnit>(
        ReadOnlySpan<TUnit> text, int separator, int length, int next, uint[] afterSpace, uint[] afterHyphen)
        where TUnit : unmanaged =>
        length is > 0 and <= LongestGroup && next is > 0 and <= LongestGroup
            && (((SeparatorAt(text, separator) == ' ' ? afterSpace : afterHyphen)[length] >> next) & 1) != 0;

    /// <summary>Reads a run of letters and digits, and the groups before it.</summary>
    /// <returns>The number of groups before the run.</returns>
    private readonly int ReadBefore<TUnit>(ReadOnlySpan<TUnit> text, int first, Span<Group> groups)
        where TUnit : unmanaged
    {
        int before = 0;
        Span<Group> reversed = stackalloc Group[MostBefore];
        for (int start = first; before < MostBefore; before++)
        {
            int separator = SeparatorLengthBefore(text, start);
            int groupEnd = start - separator;
            int groupStart = groupEnd;
            while (groupStart > _free
                && groupEnd - groupStart <= LongestGroup
                && TextToken.IsAlphanumeric(TextUnit.At(text, groupStart - 1)))
            {
                groupStart--;
            }

            if (separator == 0 || groupStart == groupEnd || groupEnd - groupStart > LongestGroup)
            {
                break;
            }

            reversed[before] = new Group(groupStart, groupEnd, SeparatorAt(text, groupEnd));
            start = groupStart;
        }

        reversed.Slice(0, before).Reverse();
        reversed.Slice(0, before).CopyTo(groups);
        groups[before] = new Group(first, first, default);
        return before;
    }

    /// <summary>Reads a run of letters and digits, and the groups after it.</summary>
    /// <returns>The number of groups in total.</returns>
    private static int ReadAfter<TUnit>(ReadOnlySpan<TUnit> text, int end, Span<Group> groups, int count)
        where TUnit : unmanaged
    {
        int start = groups[count].Start;
        while (true)
        {
            char separator = SeparatorAt(text, end);
            groups[count++] = new Group(start, end, separator);
            start = end + SeparatorLengthAt(text, end);
            end = start;
            while (end < text.Length && end - start <= LongestGroup && TextToken.IsAlphanumeric(TextUnit.At(text, end)))
            {
                end++;
            }

            if (separator == default || start == end || end - start > LongestGroup || count == groups.Length)
            {
                return count;
            }
        }
    }

    private static ulong ShapeOf(ReadOnlySpan<Group> groups)
    {
        ulong shape = 0;
        for (int i = 0; i < Math.Min(groups.Length, MostGroups); i++)
        {
            shape |= PrintedGroups.ShapeOf(i, groups[i].End - groups[i].Start, groups[i].Separator == '-');
        }

        return shape;
    }

    private bool TryTakeGroups<TUnit>(
        ReadOnlySpan<TUnit> text, ReadOnlySpan<Group> groups, PrintedGroups print, in TrackingNumberMatchOptions options)
        where TUnit : unmanaged
    {
        int first = groups[0].Start;
        int end = groups[groups.Length - 1].End;
        if (!TextToken.Starts(text, first)
            || !TextToken.Ends(text, end)
            || IsGroupOfDigitsBefore(text, first)
            || IsGroupOfDigitsAt(text, end))
        {
            return false;
        }

        Span<byte> symbols = stackalloc byte[TrackingNumber.MaxLength];
        int length = 0;
        foreach (Group group in groups)
        {
            length += ReadRun(text.Slice(group.Start, group.End - group.Start), symbols.Slice(length));
        }

        return TryTake(text, first, end, symbols.Slice(0, length), print.Text, options);
    }

    /// <summary>
    /// Returns a value indicating whether a space and a group of at least three digits follow. Then the text has more groups than the
    /// carrier prints.
    /// </summary>
    private static bool IsGroupOfDigitsAt<TUnit>(ReadOnlySpan<TUnit> text, int end)
        where TUnit : unmanaged
    {
        int start = end + SeparatorLengthAt(text, end);
        int digits = start;
        while (start != end && digits < text.Length && digits - start < 3 && IsDigit(text, digits))
        {
            digits++;
        }

        return digits - start == 3;
    }

    private static bool IsGroupOfDigitsBefore<TUnit>(ReadOnlySpan<TUnit> text, int first)
        where TUnit : unmanaged
    {
        int end = first - SeparatorLengthBefore(text, first);
        int digits = end;
        while (end != first && digits > 0 && end - digits < 3 && IsDigit(text, digits - 1))
        {
            digits--;
        }

        return end - digits == 3;
    }

    /// <summary>Returns the kind of the separator at an index: a space, a hyphen, or the default value if there is no separator.</summary>
    private static char SeparatorAt<TUnit>(ReadOnlySpan<TUnit> text, int index)
        where TUnit : unmanaged =>
        SeparatorLengthAt(text, index) == 0 ? default : Hyphens.LengthAt(text, index) > 0 ? '-' : ' ';

    private static int SeparatorLengthAt<TUnit>(ReadOnlySpan<TUnit> text, int index)
        where TUnit : unmanaged =>
        index >= text.Length ? 0
        : TextUnit.At(text, index) == ' ' ? 1
        : IsNoBreakSpaceAt(text, index) ? NoBreakSpaceLength<TUnit>()
        : Hyphens.LengthAt(text, index);

    private static int SeparatorLengthBefore<TUnit>(ReadOnlySpan<TUnit> text, int index)
        where TUnit : unmanaged =>
        index == 0 ? 0
        : TextUnit.At(text, index - 1) == ' ' ? 1
        : index >= NoBreakSpaceLength<TUnit>() && IsNoBreakSpaceAt(text, index - NoBreakSpaceLength<TUnit>()) ? NoBreakSpaceLength<TUnit>()
        : Hyphens.LengthBefore(text, index);

    /// <summary>Returns a value indicating whether a no-break space (U+00A0, in UTF-8 C2 A0) is at an index.</summary>
    private static bool IsNoBreakSpaceAt<TUnit>(ReadOnlySpan<TUnit> text, int index)
        where TUnit : unmanaged =>
        typeof(TUnit) == typeof(byte)
            ? index + 1 < text.Length && TextUnit.At(text, index) == 0xC2 && TextUnit.At(text, index + 1) == 0xA0
            : TextUnit.At(text, index) == 0xA0;

    private static int NoBreakSpaceLength<TUnit>() => typeof(TUnit) == typeof(byte) ? 2 : 1;

    private readonly record struct Group(int Start, int End, char Separator);
}
