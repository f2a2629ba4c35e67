namespace OrderIds.Tracking;

/// <summary>Represents the history of a shipment's estimated delivery: see <see cref="TrackedShipment.GetEstimateHistory"/>.</summary>
/// <remarks>Instances are immutable; all members may be called from any thread.</remarks>
public sealed class EstimateHistory
{
    internal EstimateHistory(DeliveryEstimate[] estimates) => Estimates = Array.AsReadOnly(estimates);

    /// <summary>
    /// Gets the first estimate and each estimate that moved the delivery, oldest first. An estimate that repeats the one before it is not
    /// among them.
    /// </summary>
    public IReadOnlyList<DeliveryEstimate> Estimates { get; }

    /// <summary>Gets the estimate that was given first, or <see langword="null"/> if there is no estimate.</summary>
    public DateTimeOffset? First => Estimates.Count > 0 ? Estimates[0].EstimatedDelivery : null;

    /// <summary>Gets the estimate that was given last, or <see langword="null"/> if there is no estimate.</summary>
    public DateTimeOffset? Latest => Estimates.Count > 0 ? Estimates[Estimates.Count - 1].EstimatedDelivery : null;

    /// <summary>Gets how often the estimate moved, to a later or to an earlier time.</summary>
    public int Moves => Math.Max(0, Estimates.Count - 1);

    /// <summary>Returns how often the estimate moved.</summary>
    /// <returns>A text for debugging, such as "2 moves".</returns>
    public override string ToString() => FormattableString.Invariant($"{Moves} moves");
}
