namespace OrderIds.Carriers.Numbers;

/// <summary>Represents a layout of a number format: the symbols that are allowed at each position of a number of one length.</summary>
internal sealed class NumberLayout
{
    private readonly ulong[] _allowed;
    private readonly byte[] _uncounted;
    private readonly int _checkedStart;
    private readonly int _checkedLength;
    private readonly int _checkPosition;
    private readonly double _checkRarity;

    /// <param name="format">The format that the layout belongs to.</param>
    /// <param name="allowed">The symbols that are allowed at each position, as a set with one bit for each symbol.</param>
    /// <param name="parts">The named parts, in order.</param>
    /// <param name="covered">
    /// The symbols that the check character covers: the first position, the count, and symbols before them that are not printed.
    /// </param>
    /// <param name="groups">The groups in which the carrier prints the number, or an empty string.</param>
    public NumberLayout(
        NumberFormat format, ulong[] allowed, NumberPart[] parts, (int Start, int Length, byte[] Uncounted) covered, string groups)
    {
        Format = format;
        _allowed = allowed;
        Parts = parts;
        (_checkedStart, _checkedLength, _uncounted) = covered;
        _checkPosition = Array.Find(parts, part => part.Name == "check")?.Start ?? -1;
        Print = groups.Length == 0 ? null : new PrintedGroups(groups);
        HasPrefix = allowed.Length > 2 && IsOne(allowed[0]) && IsOne(allowed[1]) && ((allowed[0] | allowed[1]) & Symbol.Letters) != 0;
        _checkRarity = format.Check is null ? 0 : Math.Log10(format.Check.Characters);
        Rarity = allowed.Sum(RarityOf) + _checkRarity;
    }

    public NumberFormat Format { get; }

    public NumberPart[] Parts { get; }

    public int Length => _allowed.Length;

    /// <summary>
    /// Gets the groups in which the carrier prints the number, or <see langword="null"/> if it prints no groups or they are not known.
    /// </summary>
    public PrintedGroups? Print { get; }

    /// <summary>Gets a value indicating whether every number begins with the same two characters, at least one of them a letter.</summary>
    public bool HasPrefix { get; }

    /// <summary>
    /// Gets how unlikely it is that a random text fits, as a power of ten. If it is 6, one text in a million with digits and letters at the
    /// same positions fits.
    /// </summary>
    public double Rarity { get; }

    /// <summary>Returns a value indicating whether a symbol is allowed at a position.</summary>
    public bool Allows(int place, int symbol) => ((_allowed[place] >> symbol) & 1) != 0;

    /// <summary>Returns the carrier of a number that fits the layout.</summary>
    public string CarrierOf(ReadOnlySpan<byte> symbols)
    {
        if (Format.Carrier is { } carrier)
        {
            return carrier;
        }

        return Country.Find(Array.Find(Parts, part => part.Name == "country")!.Of(symbols))!.PostalOperator!;
    }

    /// <summary>Returns a value indicating whether a number has the shape of the layout. The check character is not verified.</summary>
    public bool HasShape(ReadOnlySpan<byte> symbols)
    {
        ulong[] allowed = _allowed;
        for (int i = 0; i < allowed.Length; i++)
        {
            if (((allowed[i] >> symbols[i]) & 1) == 0)
            {
                return false;
            }
        }

        foreach (NumberPart part in Parts)
        {
            if (part.MustBeKnown && part.Words!.Find(part.Of(symbols)) is null)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Returns a value indicating whether the check character of a number is right, or the format has none.</summary>
    public bool HasRightCheck(ReadOnlySpan<byte> symbols) => _checkPosition < 0 || symbols[_checkPosition] == ComputeCheck(symbols);

    /// <summary>Computes the right check character of a number.</summary>
    /// <returns>The symbol, or <see cref="Symbol.None"/> if the format has no check character.</returns>
    public int ComputeCheck(ReadOnlySpan<byte> symbols)
    {
        ReadOnlySpan<byte> counted = symbols.Slice(_checkedStart, _checkedLength);
        if (Format.Check is null || _uncounted.Length == 0)
        {
            return Format.Check?.Compute(counted) ?? Symbol.None;
        }

        Span<byte> all = stackalloc byte[CheckRule.LongestInput];
        _uncounted.CopyTo(all);
        counted.CopyTo(all.Slice(_uncounted.Length));
        return Format.Check.Compute(all.Slice(0, _uncounted.Length + counted.Length));
    }

    /// <summary>Determines the evidence for a number that has the shape and, if the format has one, the right check character.</summary>
    public NumberFit Weigh(ReadOnlySpan<byte> symbols)
    {
        double rarity = Rarity;
        bool isKnown = HasPrefix;
        foreach (NumberPart part in Parts)
        {
            if (part.Words is { } words && !Format.HasPlainWords && words.Find(part.Of(symbols)) is not null)
            {
                isKnown = true;
                rarity += part.Rarity;
            }
        }

        TrackingNumberEvidence evidence = Format.IsShapeOnly ? TrackingNumberEvidence.Shape
            : Format.Check is not null ? TrackingNumberEvidence.CheckDigit
            : isKnown ? TrackingNumberEvidence.KnownPart
            : TrackingNumberEvidence.Shape;
        return new NumberFit(evidence, rarity);
    }

    /// <summary>
    /// Determines the evidence for a number that has the shape, but the wrong check character, which then counts for nothing.
    /// </summary>
    public NumberFit WeighMistyped(ReadOnlySpan<byte> symbols) =>
        new(TrackingNumberEvidence.Shape, Weigh(symbols).Rarity - _checkRarity);

    private static bool IsOne(ulong set) => (set & (set - 1)) == 0;

    private static double RarityOf(ulong set)
    {
        ulong kind = (set & Symbol.Letters) == 0 ? Symbol.Digits : (set & Symbol.Digits) == 0 ? Symbol.Letters : Symbol.All;
        return Math.Log10((double)Symbol.CountOf(kind) / Symbol.CountOf(set));
    }
}
