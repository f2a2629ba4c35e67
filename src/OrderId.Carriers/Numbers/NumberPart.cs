namespace OrderIds.Carriers.Numbers;

/// <summary>Represents a named part of a layout: its position, and the meanings of its values.</summary>
/// <param name="name">The name of the part.</param>
/// <param name="start">The 0-based position of the first character.</param>
/// <param name="length">The number of characters.</param>
/// <param name="words">The meanings of the values, or <see langword="null"/> if they are not known.</param>
/// <param name="mustBeKnown">Whether a number with an unknown value does not fit the layout.</param>
/// <param name="possibleValues">The number of values that the layout allows, as a power of ten.</param>
internal sealed class NumberPart(string name, int start, int length, PartWords? words, bool mustBeKnown, double possibleValues)
{
    public string Name { get; } = name;

    public int Start { get; } = start;

    public int Length { get; } = length;

    public PartWords? Words { get; } = words;

    /// <summary>Gets a value indicating whether a number with an unknown value does not fit the layout.</summary>
    public bool MustBeKnown { get; } = mustBeKnown;

    /// <summary>Gets how unlikely it is that a random value of the part is a known value, as a power of ten.</summary>
    public double Rarity { get; } = words is null ? 0 : Math.Max(0, possibleValues - Math.Log10(words.Count));

    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> symbols) => symbols.Slice(Start, Length);
}
