namespace OrderIds.Carriers.Numbers;

/// <summary>
/// Provides the layouts of all number formats, grouped by the length of the number. A layout lists the characters that are allowed at each
/// position.
/// </summary>
internal static class FormatTable
{
    /// <summary>Gets all layouts, in the order of Formats.csv.</summary>
    public static readonly NumberLayout[] Layouts = [.. EmbeddedTable.Read("Formats", 6).SelectMany(LayoutReader.Read)];

    private static readonly int[][] ByLength = [.. Enumerable.Range(0, TrackingNumber.MaxLength + 1).Select(OfLength)];

    /// <summary>The maximum number of layouts for one length.</summary>
    public static readonly int MostOfOneLength = ByLength.Max(layouts => layouts.Length);

    /// <summary>Finds the layouts that a number fits, best first.</summary>
    /// <param name="symbols">The symbols of the number.</param>
    /// <param name="hits">Receives the layouts. Its length must be at least <see cref="MostOfOneLength"/>.</param>
    /// <returns>The number of layouts found.</returns>
    public static int Find(ReadOnlySpan<byte> symbols, Span<NumberHit> hits)
    {
        int count = 0;
        foreach (int index in ByLength[symbols.Length])
        {
            NumberLayout layout = Layouts[index];
            if (layout.HasShape(symbols) && layout.HasRightCheck(symbols))
            {
                Insert(new NumberHit(index, layout.Weigh(symbols)), hits, count++);
            }
        }

        // A check digit is no evidence if all characters are the same, as in 0000 0000 0000.
        return count > 0 && IsOneSymbol(symbols) ? 0 : count;
    }

    /// <summary>Finds the layouts that a number would fit if its check character were right, best first.</summary>
    /// <inheritdoc cref="Find"/>
    public static int FindMistyped(ReadOnlySpan<byte> symbols, Span<NumberHit> hits)
    {
        int count = 0;
        foreach (int index in ByLength[symbols.Length])
        {
            NumberLayout layout = Layouts[index];
            if (layout.Format.Check is not null && layout.HasShape(symbols) && !layout.HasRightCheck(symbols))
            {
                Insert(new NumberHit(index, layout.WeighMistyped(symbols)), hits, count++);
            }
        }

        return IsOneSymbol(symbols) ? 0 : count;
    }

    private static int[] OfLength(int length) => [.. Enumerable.Range(0, Layouts.Length).Where(index => Layouts[index].Length == length)];

    private static void Insert(NumberHit hit, Span<NumberHit> hits, int count)
    {
        int place = count;
        for (; place > 0 && hit.Fit > hits[place - 1].Fit; place--)
        {
            hits[place] = hits[place - 1];
        }

        hits[place] = hit;
    }

    private static bool IsOneSymbol(ReadOnlySpan<byte> symbols)
    {
        foreach (byte symbol in symbols)
        {
            if (symbol != symbols[0])
            {
                return false;
            }
        }

        return true;
    }
}
