namespace OrderIds.Tracking.Timelines;

/// <summary>Holds an event in a timeline, and the one before it.</summary>
/// <remarks>Shipments that grew from one another share these: nothing may change once a shipment has been made of them.</remarks>
internal sealed class Scan(TrackingEvent tracked, int hash)
{
    public TrackingEvent Event { get; } = tracked;

    public int Hash { get; } = hash;

    public Scan? Previous { get; set; }

    /// <summary>Gets or sets the next scan in the index with the same hash and another identity.</summary>
    public Scan? Collision { get; set; }

    public TrackingOutcome Outcome { get; set; }
}
