using System.Globalization;

namespace OrderIds.Carriers.Numbers;

/// <summary>Reads the layouts of a line of Formats.csv. The head of that file describes the notation.</summary>
internal static class LayoutReader
{
    // GS1's application identifier of a postal code, with a ZIP code of five or nine digits. Nine digits precede only the shorter numbers.
    private const string ShortRouting = "routing:420 zip:d{5} ";
    private const string LongRouting = "routing:420 zip:d{5} plus4:d{4} ";
    private const int LongestAfterShortRouting = 26;
    private const int LongestAfterLongRouting = 22;

    public static IEnumerable<NumberLayout> Read(string[] row)
    {
        var format = new NumberFormat(row);
        foreach (string text in Expand(row[2]))
        {
            NumberLayout layout = Parse(format, text, row[4], string.Empty);
            yield return layout;
            if (format.MayBeRouted && layout.Length <= LongestAfterShortRouting)
            {
                yield return Parse(format, ShortRouting + text, row[4], "3 5 ");
            }

            if (format.MayBeRouted && layout.Length <= LongestAfterLongRouting)
            {
                yield return Parse(format, LongRouting + text, row[4], "3 5 4 ");
            }
        }
    }

    /// <summary>
    /// Replaces each list or range of lengths, such as <c>{9|12}</c> or <c>{5-8}</c>, by a single length, and returns a layout for each of
    /// them.
    /// </summary>
    private static IEnumerable<string> Expand(string layout)
    {
        int open = -1;
        int close = -1;
        do
        {
            open = layout.IndexOf('{', open + 1);
            close = open < 0 ? -1 : layout.IndexOf('}', open);
        }
        while (open >= 0 && layout.IndexOfAny(['|', '-'], open, close - open) < 0);

        return open < 0 ? [layout]
            : Lengths(layout.Substring(open + 1, close - open - 1))
                .SelectMany(
                    length => Expand(
                        layout.Remove(open + 1, close - open - 1).Insert(open + 1, length.ToString(CultureInfo.InvariantCulture))));
    }

    private static IEnumerable<int> Lengths(string text)
    {
        string[] range = text.Split('-');
        return range.Length == 2
            ? Enumerable.Range(Number(range[0]), Number(range[1]) - Number(range[0]) + 1)
            : text.Split('|').Select(Number);
    }

    private static NumberLayout Parse(NumberFormat format, string text, string groups, string routingGroups)
    {
        var allowed = new List<ulong>();
        var parts = new List<NumberPart>();
        int coveredStart = 0;
        int coveredEnd = 0;
        byte[] uncounted = [];
        foreach (string word in text.Replace("(", "( ").Replace(")", " )").Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word == "(")
            {
                coveredStart = allowed.Count;
            }
            else if (word == ")")
            {
                coveredEnd = allowed.Count;
            }
            else if (word[0] == '+')
            {
                uncounted = [.. word.Skip(1).Select(digit => (byte)Symbol.Of(digit))];
            }
            else
            {
                AddPart(format, word, allowed, parts);
            }
        }

        string print = groups.Split('|').Select(one => one.Length == 0 ? one : routingGroups + one)
            .FirstOrDefault(one => one.Length > 0 && new PrintedGroups(one).Length == allowed.Count) ?? string.Empty;
        return new NumberLayout(format, [.. allowed], [.. parts], (coveredStart, coveredEnd - coveredStart, uncounted), print);
    }

    private static void AddPart(NumberFormat format, string word, List<ulong> allowed, List<NumberPart> parts)
    {
        int start = allowed.Count;
        int colon = word.IndexOf(':');
        bool mustBeKnown = word[word.Length - 1] == '!';
        AddPlaces(word.AsSpan(colon + 1).TrimEnd('!'), allowed);
        if (colon > 0)
        {
            string name = word.Substring(0, colon);
            int length = allowed.Count - start;
            double possibleValues = allowed.Skip(start).Sum(set => Math.Log10(Symbol.CountOf(set)));
            parts.Add(new NumberPart(name, start, length, PartWords.Find(format.Name, name, length), mustBeKnown, possibleValues));
        }
    }

    private static void AddPlaces(ReadOnlySpan<char> text, List<ulong> allowed)
    {
        while (!text.IsEmpty)
        {
            int end = text[0] == '[' ? text.IndexOf(']') + 1 : 1;
            ulong set = SetOf(text.Slice(0, end));
            int count = 1;
            if (end < text.Length && text[end] == '{')
            {
                int close = text.IndexOf('}');
                count = Number(text.Slice(end + 1, close - end - 1).ToString());
                end = close + 1;
            }

            allowed.AddRange(Enumerable.Repeat(set, count));
            text = text.Slice(end);
        }
    }

    private static ulong SetOf(ReadOnlySpan<char> text) => text[0] switch
    {
        'd' => Symbol.Digits,
        'a' => Symbol.Letters,
        'x' => Symbol.All,
        '[' => Union(text.Slice(1, text.Length - 2)),
        char symbol => 1UL << Symbol.Of(symbol),
    };

    private static ulong Union(ReadOnlySpan<char> symbols)
    {
        ulong set = 0;
        for (int i = 0; i < symbols.Length; i++)
        {
            bool isRange = i + 2 < symbols.Length && symbols[i + 1] == '-';
            for (int symbol = Symbol.Of(symbols[i]); symbol <= Symbol.Of(symbols[isRange ? i + 2 : i]); symbol++)
            {
                set |= 1UL << symbol;
            }

            i += isRange ? 2 : 0;
        }

        return set;
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
