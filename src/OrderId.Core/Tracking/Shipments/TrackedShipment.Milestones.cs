using System.Diagnostics.Contracts;
using OrderIds.Tracking.Shipments;

namespace OrderIds.Tracking;

public sealed partial class TrackedShipment
{
    private List<ShipmentMilestone>? _milestones;

    private List<ShipmentMilestone> Milestones =>
        _milestones ??= ShipmentMilestones.Of(Placed().ToArray(), EstimateSet.Moves(_snapshot.Estimates));

    /// <summary>
    /// Returns the milestones since an earlier state of the shipment: the changes that a customer may want to know about, each once.
    /// </summary>
    /// <param name="earlier">The shipment as it was at the last call, or <see langword="null"/> for all milestones.</param>
    /// <returns>
    /// First the milestones that late events have undone, as retractions and in reverse order; then the new milestones, in the order of the
    /// timeline. Empty if nothing has changed.
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="earlier"/> has another tracking number.</exception>
    /// <remarks>
    /// Milestones depend only on the set of events and estimates. If the same events arrive in another order or in other batches, the keys
    /// that were reported and not retracted are the same. Takes O(1) time for an unchanged shipment, otherwise O(n) on the first call.
    /// </remarks>
    [Pure]
    public IReadOnlyList<ShipmentMilestone> ChangesSince(TrackedShipment? earlier)
    {
        if (ReferenceEquals(this, earlier))
        {
            return [];
        }

        return earlier is null || HasNumberOf(earlier)
            ? ShipmentMilestones.Changes(earlier?.Milestones ?? [], Milestones)
            : throw new ArgumentException(ShipmentMessages.OtherTrackingNumber, nameof(earlier));
    }

    /// <summary>Returns a value indicating whether both shipments have the same number. Spaces, hyphens and case are ignored.</summary>
    internal bool HasNumberOf(TrackedShipment other) =>
        string.Equals(TrackingNumber, other.TrackingNumber, StringComparison.Ordinal)
        || string.Equals(TrackingText.Normalize(TrackingNumber), TrackingText.Normalize(other.TrackingNumber), StringComparison.Ordinal);
}
