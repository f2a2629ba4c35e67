namespace OrderIds.Tracking;

/// <summary>
/// The exception that is thrown when <see cref="TrackedShipment.Perform"/> gets an event that is too old to change the shipment, or that
/// contradicts a known event. The shipment does not change.
/// </summary>
public sealed class TrackingEventTooOldException : InvalidOperationException
{
    /// <summary>Initializes a new instance of the <see cref="TrackingEventTooOldException"/> class with a general message.</summary>
    public TrackingEventTooOldException()
        : this("The event is older than another event of the shipment.")
    {
    }

    /// <summary>Initializes a new instance of the <see cref="TrackingEventTooOldException"/> class with a message.</summary>
    /// <param name="message">The message that describes the error.</param>
    public TrackingEventTooOldException(string? message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="TrackingEventTooOldException"/> class with a message and a cause.</summary>
    /// <param name="message">The message that describes the error.</param>
    /// <param name="innerException">The exception that caused this one.</param>
    public TrackingEventTooOldException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal TrackingEventTooOldException(TrackingEvent trackingEvent, TrackingEvent? newer, string message)
        : base(message)
    {
        Event = trackingEvent;
        Newer = newer;
    }

    /// <summary>Gets the event that was refused.</summary>
    public TrackingEvent? Event { get; }

    /// <summary>
    /// Gets the known event of the shipment that is newer than the refused event, or that has the same identity and different content.
    /// </summary>
    public TrackingEvent? Newer { get; }
}
