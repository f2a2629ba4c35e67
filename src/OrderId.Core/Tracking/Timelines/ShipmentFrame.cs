namespace OrderIds.Tracking.Timelines;

/// <summary>Holds what a newest event leaves as it is. Shipments that grew from one another share it.</summary>
internal sealed class ShipmentFrame(string trackingNumber, string? carrier, int limit, TrackingEvent[] conflicts)
{
    public string TrackingNumber { get; } = trackingNumber;

    public string? Carrier { get; } = carrier;

    /// <summary>Gets the number of events to keep at most.</summary>
    public int Limit { get; } = limit;

    /// <summary>Gets the accounts that another account of the same scan won over, ascending.</summary>
    public TrackingEvent[] Conflicts { get; } = conflicts;
}
