namespace OrderIds.Tracking.Shipments;

/// <summary>Holds a shipment without its most recent events. Shipments that were made from one another share it.</summary>
internal sealed class ShipmentSnapshot(
    string trackingNumber,
    string? carrier,
    int limit,
    EventTree timeline,
    EventTree conflicts,
    IdentityIndex? index,
    DeliveryEstimate[] estimates)
{
    public string TrackingNumber { get; } = trackingNumber;

    public string? Carrier { get; } = carrier;

    /// <summary>Gets the maximum number of events.</summary>
    public int Limit { get; } = limit;

    /// <summary>Gets the events in their order, one for each identity. The most recent events may not be in it yet.</summary>
    public EventTree Timeline { get; } = timeline;

    /// <summary>Gets the events that were replaced by another event with the same identity.</summary>
    public EventTree Conflicts { get; } = conflicts;

    /// <summary>
    /// Gets the index of the events of the timeline, except the most recent ones. It may also find events that are no longer kept.
    /// </summary>
    public IdentityIndex? Index { get; } = index;

    /// <summary>Gets the estimates of the delivery, in ascending order.</summary>
    public DeliveryEstimate[] Estimates { get; } = estimates;

    /// <summary>Gets the newest event of the timeline.</summary>
    public TrackingEvent? Newest { get; } = timeline.Last;

    /// <summary>Gets the number of events that can be added before the shipment is full.</summary>
    public int Room { get; } = limit - timeline.Count - conflicts.Count;

    public ShipmentSnapshot With(EventTree timeline, EventTree conflicts, IdentityIndex? index) =>
        new(TrackingNumber, Carrier, Limit, timeline, conflicts, index, Estimates);

    public ShipmentSnapshot With(string trackingNumber, string? carrier, DeliveryEstimate[] estimates) =>
        new(trackingNumber, carrier, Limit, Timeline, Conflicts, Index, estimates);
}
