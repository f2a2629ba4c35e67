namespace OrderIds.Carriers.Numbers;

/// <summary>Holds a part of a layout: where it stands, and what its values mean.</summary>
/// <param name="name">The name.</param>
/// <param name="start">The first place.</param>
/// <param name="length">The number of places.</param>
/// <param name="words">What its values mean, if that is known.</param>
/// <param name="mustBeKnown">Whether a number with another value does not fit.</param>
/// <param name="possibleValues">How many values the layout allows, as a power of ten.</param>
internal sealed class NumberPart(string name, int start, int length, PartWords? words, bool mustBeKnown, double possibleValues)
{
    public string Name { get; } = name;

    public int Start { get; } = start;

    public int Length { get; } = length;

    public PartWords? Words { get; } = words;

    /// <summary>Gets a value indicating whether a number with another value does not fit.</summary>
    public bool MustBeKnown { get; } = mustBeKnown;

    /// <summary>Gets how rare a known value is by chance, as a power of ten.</summary>
    public double Rarity { get; } = words is null ? 0 : Math.Max(0, possibleValues - Math.Log10(words.Count));

    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> symbols) => symbols.Slice(Start, Length);
}
