namespace OrderIds.Tracking;

/// <summary>Holds an event of a shipment's timeline, and what the event did.</summary>
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

    /// <summary>Gets what the event did at its place in the timeline.</summary>
    public TrackingOutcome Outcome { get; }

    /// <summary>Returns the status of the event and its outcome; never its texts, which may be personal data.</summary>
    /// <returns>A text for debugging, such as "InTransit: Applied".</returns>
    public override string ToString() => $"{Event.Status}: {Outcome}";
}
