namespace OrderIds.Carriers.Numbers;

/// <summary>Suggests corrections of mistyped tracking numbers.</summary>
internal static class NumberSuggestions
{
    private const int MostSuggestions = 10;

    // Each letter with the digit that looks like it.
    private static readonly string[] LookAlikes = ["O0", "I1", "L1", "D0", "Q0", "Z2", "S5", "G6", "B8"];

    /// <summary>Returns at most ten numbers with a right check character, the most likely corrections first.</summary>
    public static IReadOnlyList<TrackingNumber> Find(Span<byte> symbols)
    {
        if (IsChecked(symbols))
        {
            return [];
        }

        var found = new List<TrackingNumber>();
        AddAllAlike(found, symbols);
        AddOneAlike(found, symbols);
        AddSwaps(found, symbols);
        return found;
    }

    /// <summary>
    /// Replaces every letter O by 0, and every I and L by 1: a person who types one letter for a digit usually does so everywhere.
    /// </summary>
    private static void AddAllAlike(List<TrackingNumber> found, ReadOnlySpan<byte> symbols)
    {
        Span<byte> changed = stackalloc byte[symbols.Length];
        symbols.CopyTo(changed);
        for (int i = 0; i < changed.Length; i++)
        {
            changed[i] = Symbol.ToCharacter(changed[i]) switch { 'O' => 0, 'I' or 'L' => 1, _ => changed[i] };
        }

        AddIfChecked(found, changed);
    }

    private static void AddOneAlike(List<TrackingNumber> found, Span<byte> symbols)
    {
        for (int i = 0; i < symbols.Length; i++)
        {
            byte original = symbols[i];
            char character = Symbol.ToCharacter(original);
            foreach (string pair in LookAlikes)
            {
                if (pair[0] == character || pair[1] == character)
                {
                    symbols[i] = (byte)Symbol.Of(pair[0] == character ? pair[1] : pair[0]);
                    AddIfChecked(found, symbols);
                }
            }

            symbols[i] = original;
        }
    }

    private static void AddSwaps(List<TrackingNumber> found, Span<byte> symbols)
    {
        for (int i = 0; i + 1 < symbols.Length; i++)
        {
            (symbols[i], symbols[i + 1]) = (symbols[i + 1], symbols[i]);
            AddIfChecked(found, symbols);
            (symbols[i], symbols[i + 1]) = (symbols[i + 1], symbols[i]);
        }
    }

    private static void AddIfChecked(List<TrackingNumber> found, ReadOnlySpan<byte> symbols)
    {
        if (found.Count < MostSuggestions && IsChecked(symbols))
        {
            var number = new TrackingNumber(Symbol.ToText(symbols));
            if (!found.Contains(number))
            {
                found.Add(number);
            }
        }
    }

    private static bool IsChecked(ReadOnlySpan<byte> symbols)
    {
        Span<NumberHit> hits = stackalloc NumberHit[FormatTable.MostOfOneLength];
        return FormatTable.Find(symbols, hits) > 0 && hits[0].Fit.Evidence == TrackingNumberEvidence.CheckDigit;
    }
}
