namespace OrderIds.Carriers.Numbers;

/// <summary>Represents a rule that computes the check character of a number from its other characters.</summary>
/// <remarks>Characters are given as numbers from 0 to 35: see <see cref="Symbol"/>. Instances are immutable.</remarks>
internal abstract class CheckRule(string name, string description)
{
    /// <summary>The maximum number of characters that a rule is given: those of a number, and two that are not printed.</summary>
    public const int LongestInput = TrackingNumber.MaxLength + 2;

    /// <summary>Gets the name of the rule in Formats.csv.</summary>
    public string Name { get; } = name;

    /// <summary>Gets the usual name of the rule, for people.</summary>
    public string Description { get; } = description;

    /// <summary>Gets the number of possible check characters. If it is 10, one random text in 10 passes the check.</summary>
    public virtual int Characters => 10;

    /// <summary>Computes the check character of a number, as a symbol.</summary>
    public abstract int Compute(ReadOnlySpan<byte> symbols);
}
