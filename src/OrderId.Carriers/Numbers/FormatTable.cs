namespace OrderIds.Carriers.Numbers;

/// <summary>Holds the layouts of all formats, by length.</summary>
internal static class FormatTable
{
    /// <summary>Gets every layout, in the order of Formats.csv.</summary>
    public static readonly NumberLayout[] Layouts = [.. EmbeddedTable.Read("Formats", 6).SelectMany(LayoutReader.Read)];

    private static readonly int[][] ByLength = [.. Enumerable.Range(0, TrackingNumber.MaxLength + 1).Select(OfLength)];

    /// <summary>The most layouts that numbers of one length may have.</summary>
    public static readonly int MostOfOneLength = ByLength.Max(layouts => layouts.Length);

    /// <summary>Finds the layouts that a number fits, best first.</summary>
    /// <param name="symbols">The number.</param>
    /// <param name="hits">Takes what is found; as long as <see cref="MostOfOneLength"/>.</param>
    /// <returns>How many there are.</returns>
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

        // Of a number like 0000 0000 0000, a check digit says nothing.
        return count > 0 && IsOneSymbol(symbols) ? 0 : count;
    }

    /// <summary>Finds the layouts that a number has the shape of, but whose check character does not fit, best first.</summary>
    /// <inheritdoc cref="Find"/>
    public static int FindMistyped(ReadOnlySpan<byte> symbols, Span<NumberHit> hits)
    {
        int count = 0;
        foreach (int index in ByLength[symbols.Length])
        {
            NumberLayout layout = Layouts[index];
            if (layout.Format.Check is not null && layout.HasShape(symbols) && !layout.HasRightCheck(symbols))
            {
                Insert(new NumberHit(index, layout.Weigh(symbols) with { Evidence = TrackingNumberEvidence.Shape }), hits, count++);
            }
        }

        return count;
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
