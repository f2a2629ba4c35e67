namespace OrderIds.Carriers.Numbers;

/// <summary>Describes the evidence that a number has a format.</summary>
/// <param name="Evidence">The kind of evidence.</param>
/// <param name="Rarity">How rare such a fit is by chance: see <see cref="NumberLayout.Rarity"/>.</param>
internal readonly record struct NumberFit(TrackingNumberEvidence Evidence, double Rarity)
{
    // How much rarer one fit must be than another to stand above it: ten times.
    private const double Margin = 1 - 1e-9;

    public static bool operator >(NumberFit left, NumberFit right) =>
        left.Evidence != right.Evidence ? left.Evidence > right.Evidence : left.Rarity > right.Rarity;

    public static bool operator <(NumberFit left, NumberFit right) => right > left;

    /// <summary>Finds out whether this fit is so much better than another that the other need not be asked about.</summary>
    public bool StandsAbove(NumberFit other) =>
        Evidence > other.Evidence
            || (Evidence == other.Evidence && Evidence > TrackingNumberEvidence.Shape && Rarity >= other.Rarity + Margin);
}
