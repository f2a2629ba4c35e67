namespace OrderIds.Carriers.Numbers;

/// <summary>Describes the evidence that a number has a format.</summary>
/// <param name="Evidence">The kind of evidence.</param>
/// <param name="Rarity">How unlikely a random number has this fit: see <see cref="NumberLayout.Rarity"/>.</param>
internal readonly record struct NumberFit(TrackingNumberEvidence Evidence, double Rarity)
{
    // The difference in rarity, a power of ten, above which one fit is clearly better than another: a factor of ten, less rounding errors.
    private const double Margin = 1 - 1e-9;

    public static bool operator >(NumberFit left, NumberFit right) =>
        left.Evidence != right.Evidence ? left.Evidence > right.Evidence : left.Rarity > right.Rarity;

    public static bool operator <(NumberFit left, NumberFit right) => right > left;

    /// <summary>Returns a value indicating whether this fit is so much better than another that the other can be ignored.</summary>
    public bool StandsAbove(NumberFit other) =>
        Evidence > other.Evidence
            || (Evidence == other.Evidence && Evidence > TrackingNumberEvidence.Shape && Rarity >= other.Rarity + Margin);
}
