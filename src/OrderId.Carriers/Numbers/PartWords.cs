namespace OrderIds.Carriers.Numbers;

/// <summary>Holds the meanings of the values of one part of a format.</summary>
internal sealed class PartWords
{
    private static Dictionary<(string Format, string Part), PartWords>? Known;

    private readonly Dictionary<int, string> _meanings = [];

    /// <summary>Gets the number of known values.</summary>
    public int Count => _meanings.Count;

    /// <summary>Returns the meanings for a part, or <see langword="null"/> if none are known.</summary>
    /// <param name="format">The name of the format.</param>
    /// <param name="part">The name of the part.</param>
    /// <param name="length">The number of characters of the part.</param>
    public static PartWords? Find(string format, string part, int length) =>
        part == "country" ? OfCountries(length) : (Known ??= ReadAll()).TryGetValue((format, part), out PartWords? words) ? words : null;

    /// <summary>Returns the meaning of a value, or <see langword="null"/> if the value is not known.</summary>
    public string? Find(ReadOnlySpan<byte> symbols) => _meanings.TryGetValue(KeyOf(symbols), out string? meaning) ? meaning : null;

    private static PartWords OfCountries(int length)
    {
        var words = new PartWords();
        foreach (Country country in Country.All)
        {
            if (length == 3)
            {
                words.Add(country.Number, country.Name);
            }
            else if (country.PostalOperator is not null)
            {
                words.Add(country.Code, country.Name);
            }
        }

        return words;
    }

    private static Dictionary<(string Format, string Part), PartWords> ReadAll()
    {
        var all = new Dictionary<(string Format, string Part), PartWords>();
        foreach (string[] row in EmbeddedTable.Read("Words", 4))
        {
            if (!all.TryGetValue((row[0], row[1]), out PartWords? words))
            {
                all.Add((row[0], row[1]), words = new PartWords());
            }

            words.Add(row[2], row[3]);
        }

        return all;
    }

    private static int KeyOf(ReadOnlySpan<byte> symbols)
    {
        int key = 0;
        foreach (byte symbol in symbols)
        {
            key = (key * Symbol.Count) + symbol;
        }

        return key;
    }

    /// <summary>Adds a value. A star as its last character stands for any letter.</summary>
    private void Add(string value, string meaning)
    {
        int last = value.Length - 1;
        Span<byte> symbols = stackalloc byte[value.Length];
        for (int i = 0; i <= last; i++)
        {
            symbols[i] = (byte)Symbol.Of(value[i]);
        }

        if (value[last] != '*')
        {
            _meanings.Add(KeyOf(symbols), meaning);
            return;
        }

        for (int letter = 10; letter < Symbol.Count; letter++)
        {
            symbols[last] = (byte)letter;
            _meanings.Add(KeyOf(symbols), meaning);
        }
    }
}
