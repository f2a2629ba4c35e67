namespace OrderIds.Tracking;

/// <summary>Holds an event of a shipment's timeline (its events, oldest first), and the effect of the event on the shipment.</summary>
/// <remarks>Instances are immutable; all members may be called from any thread.</remarks>
public sealed class TimelineEntry
{
    internal TimelineEntry(TrackingEvent trackingEvent, TrackingOutcome outcome)
    {
        Event = trackingEvent;
        Outcome = outcome;
    }

    /// <summary>Gets the event.</summary>
    public TrackingEvent Event { get; }

    /// <summary>Gets the effect of the event at its place in the timeline.</summary>
    public TrackingOutcome Outcome { get; }

    /// <summary>
    /// Returns the status of the event and its outcome. The other texts of the event may be personal data and are left out.
    /// </summary>
    /// <returns>A text for debugging, such as "InTransit: Applied".</returns>
    public override string ToString() => $"{Event.Status}: {Outcome}";
}
