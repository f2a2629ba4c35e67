namespace OrderIds.Tracking.Timelines;

/// <summary>Holds an event in a timeline, and the one before it.</summary>
/// <remarks>Shipments that grew from one another share these: nothing may change once a shipment has been made of them.</remarks>
internal sealed class Scan(TrackingEvent tracked, uint hash)
{
    public TrackingEvent Event { get; } = tracked;

    public uint Hash { get; } = hash;

    public Scan? Previous { get; set; }

    public TrackingOutcome Outcome { get; set; }

    /// <summary>Says whether this is the scan that an event tells of.</summary>
    /// <param name="tracked">The event.</param>
    /// <param name="hash">The hash of its identity.</param>
    public bool IsOf(TrackingEvent tracked, uint hash) => Hash == hash && Event.IsSameScanAs(tracked);
}
