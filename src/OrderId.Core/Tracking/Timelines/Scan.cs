namespace OrderIds.Tracking.Timelines;

/// <summary>Holds an event in a timeline, and the one before it.</summary>
/// <remarks>Shipments that grew from one another share these: nothing may change once a shipment has been made of them.</remarks>
internal sealed partial class Scan(TrackingEvent tracked, uint hash)
{
    public TrackingEvent Event { get; } = tracked;

    public uint Hash { get; } = hash;

    public Scan? Previous { get; set; }

    public TrackingOutcome Outcome { get; set; }
}
