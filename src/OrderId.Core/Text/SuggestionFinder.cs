using OrderIds.Format;

namespace OrderIds.Text;

/// <summary>Finds the order IDs that differ from a text by a single typo.</summary>
internal static class SuggestionFinder
{
    private const int LongestText = 64;
    private const int MostSuggestions = 16;
    private const int MostSymbols = OrderId.Length + 1;

    // Pairs of characters that people and text recognition confuse. They include U, which is not a symbol. O, I and L need no entry,
    // because they are read as 0 and 1.
    private static readonly string[] LookAlikes =
        ["0D", "0Q", "17", "2Z", "38", "4A", "5S", "6G", "8B", "9G", "9Q", "CG", "EF", "HN", "KX", "MN", "PR", "UV", "VW", "VY"];

    public static IReadOnlyList<OrderIdSuggestion> Find<TUnit>(ReadOnlySpan<TUnit> text)
        where TUnit : unmanaged
    {
        if (text.Length > LongestText || OrderIdParser.TryParse(text, out _))
        {
            return [];
        }

        var characters = new CharacterBuffer(stackalloc int[LongestText], stackalloc int[LongestText]);
        int count = RemoveSeparators(characters, characters.Read(text), out int separator);
        Span<byte> symbols = stackalloc byte[MostSymbols];
        int invalid = -1;
        if (count is < OrderId.Length - 1 or > MostSymbols || !TryGetSymbols(characters, count, symbols, ref invalid))
        {
            return [];
        }

        var found = new List<OrderIdSuggestion>();
        symbols = symbols.Slice(0, count);
        switch (count)
        {
            case OrderId.Length:
                if (separator >= 0 && invalid < 0 && TryMake(symbols, out OrderId id))
                {
                    found.Add(new OrderIdSuggestion(id, OrderIdRepair.ExtraCharacter, separator));
                    break;
                }

                AddSwaps(found, symbols, invalid, characters);
                AddSubstitutions(found, symbols, invalid, characters);
                break;

            case OrderId.Length - 1 when invalid < 0:
                AddInsertions(found, symbols, characters);
                break;

            case MostSymbols:
                AddDeletions(found, symbols, invalid, characters);
                break;
        }

        found.Sort(static (left, right) => (left.Repair, left.Position, left.Id).CompareTo((right.Repair, right.Position, right.Id)));
        if (found.Count > MostSuggestions)
        {
            found.RemoveRange(MostSuggestions, found.Count - MostSuggestions);
        }

        return found;
    }

    /// <summary>Removes hyphens and white space between characters, and returns the position of the first one removed.</summary>
    private static int RemoveSeparators(CharacterBuffer characters, int count, out int separator)
    {
        separator = -1;
        int kept = 0;
        for (int i = 0; i < count; i++)
        {
            int value = characters.Values[i];
            if (value >= 0 && (Hyphens.IsHyphen(value) || char.IsWhiteSpace((char)value)))
            {
                separator = separator < 0 ? characters.Positions[i] : separator;
                continue;
            }

            characters.Values[kept] = value;
            characters.Positions[kept++] = characters.Positions[i];
        }

        return kept;
    }

    /// <summary>Converts the characters to symbols. At most one of them may be a character that is not a symbol.</summary>
    private static bool TryGetSymbols(CharacterBuffer characters, int count, Span<byte> symbols, ref int invalid)
    {
        for (int i = 0; i < count; i++)
        {
            symbols[i] = Crockford.SymbolOf(characters.Values[i]);
            if (symbols[i] != Crockford.Invalid)
            {
                continue;
            }

            if (invalid >= 0)
            {
                return false;
            }

            invalid = i;
        }

        return true;
    }

    private static void AddSwaps(List<OrderIdSuggestion> found, Span<byte> symbols, int invalid, CharacterBuffer characters)
    {
        for (int i = 0; invalid < 0 && i + 1 < symbols.Length; i++)
        {
            if (symbols[i] == symbols[i + 1])
            {
                continue;
            }

            (symbols[i], symbols[i + 1]) = (symbols[i + 1], symbols[i]);
            if (TryMakeChecked(symbols, out OrderId id))
            {
                found.Add(new OrderIdSuggestion(id, OrderIdRepair.AdjacentSwap, characters.Positions[i]));
            }

            (symbols[i], symbols[i + 1]) = (symbols[i + 1], symbols[i]);
        }
    }

    private static void AddSubstitutions(List<OrderIdSuggestion> found, Span<byte> symbols, int invalid, CharacterBuffer characters)
    {
        int first = invalid < 0 ? 0 : invalid;
        int last = invalid < 0 ? symbols.Length - 1 : invalid;
        for (int i = first; i <= last; i++)
        {
            byte original = symbols[i];
            for (byte symbol = 0; symbol < 32; symbol++)
            {
                symbols[i] = symbol;
                bool alike = LookAlike(characters.Values[i], symbol);

                // Without check characters that confirm it, the only plausible suggestion is a digit in place of a letter that looks like
                // it.
                bool digitForLetter = alike && symbol < 10 && original >= 10;
                if (symbol != original && (digitForLetter ? TryMake(symbols, out OrderId id) : TryMakeChecked(symbols, out id)))
                {
                    found.Add(
                        new OrderIdSuggestion(id, alike ? OrderIdRepair.LookAlike : OrderIdRepair.Substitution, characters.Positions[i]));
                }
            }

            symbols[i] = original;
        }
    }

    private static void AddInsertions(List<OrderIdSuggestion> found, ReadOnlySpan<byte> symbols, CharacterBuffer characters)
    {
        Span<byte> longer = stackalloc byte[OrderId.Length];
        for (int i = 0; i <= symbols.Length; i++)
        {
            symbols.Slice(0, i).CopyTo(longer);
            symbols.Slice(i).CopyTo(longer.Slice(i + 1));
            int position = i < symbols.Length ? characters.Positions[i] : characters.Positions[i - 1] + 1;
            for (byte symbol = 0; symbol < 32; symbol++)
            {
                // Inserting a symbol before or after an equal one gives the same text, so it is tried once.
                longer[i] = symbol;
                if ((i == symbols.Length || symbol != symbols[i]) && TryMakeChecked(longer, out OrderId id))
                {
                    found.Add(new OrderIdSuggestion(id, OrderIdRepair.MissingCharacter, position));
                }
            }
        }
    }

    private static void AddDeletions(List<OrderIdSuggestion> found, ReadOnlySpan<byte> symbols, int invalid, CharacterBuffer characters)
    {
        Span<byte> shorter = stackalloc byte[OrderId.Length];
        for (int i = 0; i < symbols.Length; i++)
        {
            if ((invalid >= 0 && i != invalid) || (i + 1 < symbols.Length && symbols[i] == symbols[i + 1]))
            {
                continue;
            }

            symbols.Slice(0, i).CopyTo(shorter);
            symbols.Slice(i + 1).CopyTo(shorter.Slice(i));
            if (i == invalid ? TryMake(shorter, out OrderId id) : TryMakeChecked(shorter, out id))
            {
                found.Add(new OrderIdSuggestion(id, OrderIdRepair.ExtraCharacter, characters.Positions[i]));
            }
        }
    }

    private static bool LookAlike(int character, byte symbol)
    {
        char upper = character < 0 ? '\0' : char.ToUpperInvariant((char)character);
        char other = (char)Crockford.Alphabet[symbol];
        foreach (string pair in LookAlikes)
        {
            if ((pair[0] == upper && pair[1] == other) || (pair[1] == upper && pair[0] == other))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Creates an ID if its kind has check characters and they match. Without check characters, any digit would be possible.
    /// </summary>
    private static bool TryMakeChecked(ReadOnlySpan<byte> symbols, out OrderId id) =>
        TryMake(symbols, out id) && id.Kind is OrderIdKind.Sortable or OrderIdKind.Sealed;

    private static bool TryMake(ReadOnlySpan<byte> symbols, out OrderId id)
    {
        ulong high = 0;
        ulong low = 0;
        for (int i = 0; i < OrderId.Length; i++)
        {
            high = i < 9 ? (high << 5) | symbols[i] : high;
            low = i < 9 ? low : (low << 5) | symbols[i];
        }

        bool valid = WireFormat.IsValid(high, low);
        id = valid ? new OrderId(high, low) : OrderId.None;
        return valid && id != OrderId.None;
    }
}
