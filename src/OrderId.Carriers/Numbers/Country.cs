namespace OrderIds.Carriers.Numbers;

/// <summary>Represents a country: its codes in ISO 3166-1, its name, and its postal operator.</summary>
internal sealed class Country(string code, string number, string name, string? postalOperator)
{
    private static Country[]? Known;
    private static Country?[]? Places;

    /// <summary>Gets the countries of Countries.csv.</summary>
    public static Country[] All => Known ??=
        [.. EmbeddedTable.Read("Countries", 4).Select(row => new Country(row[0], row[1], row[2], row[3].Length == 0 ? null : row[3]))];

    private static Country?[] ByCode
    {
        get
        {
            if (Places is null)
            {
                var table = new Country?[Symbol.Count * Symbol.Count];
                Array.ForEach(All, country => table[PlaceOf(Symbol.Of(country.Code[0]), Symbol.Of(country.Code[1]))] = country);
                Places = table;
            }

            return Places;
        }
    }

    /// <summary>Gets the code of two letters in ISO 3166-1.</summary>
    public string Code { get; } = code;

    /// <summary>Gets the code of three digits in ISO 3166-1.</summary>
    public string Number { get; } = number;

    public string Name { get; } = name;

    /// <summary>
    /// Gets the postal operator that issues UPU S10 numbers with the country code, or <see langword="null"/> if it is not known.
    /// </summary>
    public string? PostalOperator { get; } = postalOperator;

    /// <summary>Finds a country by its code of two letters.</summary>
    public static Country? Find(ReadOnlySpan<byte> code) => ByCode[PlaceOf(code[0], code[1])];

    private static int PlaceOf(int first, int second) => (first * Symbol.Count) + second;
}
