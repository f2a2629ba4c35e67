namespace OrderIds.Carriers.Numbers;

/// <summary>Computes the check character of a number from the characters it covers.</summary>
/// <remarks>The characters are symbols: see <see cref="Symbol"/>. Instances are immutable.</remarks>
internal abstract class CheckRule(string name, string description)
{
    /// <summary>The most characters that a rule is given: those of a number, and two that are not printed.</summary>
    public const int LongestInput = TrackingNumber.MaxLength + 2;

    /// <summary>Gets the name in Formats.csv.</summary>
    public string Name { get; } = name;

    /// <summary>Gets what people call the rule.</summary>
    public string Description { get; } = description;

    /// <summary>Gets the number of possible check characters: one random text in this many passes by chance.</summary>
    public virtual int Characters => 10;

    /// <summary>Computes the symbol that fits.</summary>
    public abstract int Compute(ReadOnlySpan<byte> symbols);
}
