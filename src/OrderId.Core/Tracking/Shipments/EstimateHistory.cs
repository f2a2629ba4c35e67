namespace OrderIds.Tracking;

/// <summary>
/// Represents the history of a shipment's estimated delivery, as <see cref="TrackedShipment.GetEstimateHistory"/> returns it.
/// </summary>
/// <remarks>Instances are immutable; all members may be called from any thread.</remarks>
public sealed class EstimateHistory
{
    internal EstimateHistory(DeliveryEstimate[] estimates) => Estimates = Array.AsReadOnly(estimates);

    /// <summary>Gets the first estimate and each estimate with a delivery time other than the estimate before it, oldest first.</summary>
    public IReadOnlyList<DeliveryEstimate> Estimates { get; }

    /// <summary>Gets the delivery time of the first estimate, or <see langword="null"/> if there is no estimate.</summary>
    public DateTimeOffset? First => Estimates.Count > 0 ? Estimates[0].EstimatedDelivery : null;

    /// <summary>Gets the delivery time of the latest estimate, or <see langword="null"/> if there is no estimate.</summary>
    public DateTimeOffset? Latest => Estimates.Count > 0 ? Estimates[Estimates.Count - 1].EstimatedDelivery : null;

    /// <summary>Gets how many times the estimated delivery moved to a later or an earlier time.</summary>
    public int Moves => Math.Max(0, Estimates.Count - 1);

    /// <summary>Returns a text with the number of moves (changes of the estimated delivery).</summary>
    /// <returns>A text for debugging, such as "2 moves".</returns>
    public override string ToString() => FormattableString.Invariant($"{Moves} moves");
}
