namespace OrderIds.Tracking.Shipments;

/// <summary>
/// Holds an event that a shipment received, and the one it received before. Shipments that grew from one another share these.
/// </summary>
internal sealed class RecentEvent(TrackingEvent tracked, uint hash, RecentEvent? previous)
{
    public TrackingEvent Event { get; } = tracked;

    /// <summary>Gets the hash of the event's identity.</summary>
    public uint Hash { get; } = hash;

    public RecentEvent? Previous { get; } = previous;
}
