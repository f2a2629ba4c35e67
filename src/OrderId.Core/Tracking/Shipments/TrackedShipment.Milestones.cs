using OrderIds.Tracking.Shipments;

namespace OrderIds.Tracking;

public sealed partial class TrackedShipment
{
    private List<ShipmentMilestone>? _milestones;

    private List<ShipmentMilestone> Milestones =>
        _milestones ??= ShipmentMilestones.Of(Placed().ToArray(), EstimateSet.Moves(_snapshot.Estimates));

    /// <summary>Returns what has happened since an earlier state of the shipment: its milestones, each once.</summary>
    /// <param name="earlier">The shipment as it was when this was last asked, or <see langword="null"/> for all milestones.</param>
    /// <returns>
    /// First the milestones that late events have undone, last first, as retractions; then the new ones, in the order of the timeline.
    /// Empty if nothing has changed.
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="earlier"/> has another tracking number.</exception>
    /// <remarks>
    /// Milestones are a function of the set of events. However the same events are fed, in any order and in any batches, the reported keys
    /// minus the retracted keys are the same. Takes O(1) for an unchanged shipment, otherwise O(n) on the first call.
    /// </remarks>
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

    /// <summary>Returns a value indicating whether both have the same number, whatever its spaces, hyphens and case.</summary>
    internal bool HasNumberOf(TrackedShipment other) =>
        string.Equals(TrackingNumber, other.TrackingNumber, StringComparison.Ordinal)
        || string.Equals(TrackingText.Normalize(TrackingNumber), TrackingText.Normalize(other.TrackingNumber), StringComparison.Ordinal);
}
