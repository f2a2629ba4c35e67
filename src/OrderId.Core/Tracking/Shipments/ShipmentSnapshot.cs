namespace OrderIds.Tracking.Shipments;

/// <summary>Holds a shipment without its most recent events. Shipments that grew from one another share it.</summary>
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

    /// <summary>Gets the number of events to keep at most.</summary>
    public int Limit { get; } = limit;

    /// <summary>Gets the events in their order, one for each identity, except recent ones without a place yet.</summary>
    public EventTree Timeline { get; } = timeline;

    /// <summary>Gets the events that another event with the same identity won over.</summary>
    public EventTree Conflicts { get; } = conflicts;

    /// <summary>
    /// Gets the index that finds the events of the timeline except recent ones, and may find events that are no longer kept.
    /// </summary>
    public IdentityIndex? Index { get; } = index;

    /// <summary>Gets the estimates of the delivery: a set, ascending.</summary>
    public DeliveryEstimate[] Estimates { get; } = estimates;

    /// <summary>Gets the newest event of the timeline.</summary>
    public TrackingEvent? Newest { get; } = timeline.Last;

    /// <summary>Gets the number of events that may be added until the shipment is full.</summary>
    public int Room { get; } = limit - timeline.Count - conflicts.Count;

    public ShipmentSnapshot With(EventTree timeline, EventTree conflicts, IdentityIndex? index) =>
        new(TrackingNumber, Carrier, Limit, timeline, conflicts, index, Estimates);

    public ShipmentSnapshot With(string trackingNumber, string? carrier, DeliveryEstimate[] estimates) =>
        new(trackingNumber, carrier, Limit, Timeline, Conflicts, Index, estimates);
}
