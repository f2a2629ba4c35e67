namespace OrderIds.Tracking.Shipments;

/// <summary>Holds the state of a shipment at a position of its timeline, from which later events are applied.</summary>
internal sealed class ShipmentCheckpoint(in ShipmentState state)
{
    /// <summary>The state after the events before this position.</summary>
    public readonly ShipmentState State = state;

    /// <summary>Gets the state before the first event.</summary>
    public static ShipmentCheckpoint Start { get; } = new(default);

    /// <summary>Returns a value indicating whether later events have the same effect on both states.</summary>
    public static bool AreSame(ShipmentCheckpoint? left, ShipmentCheckpoint? right) =>
        ReferenceEquals(left, right) || (left is not null && right is not null && left.State.IsSameAs(in right.State));

    /// <summary>Returns the state after further events.</summary>
    /// <param name="events">The events, in ascending order.</param>
    public ShipmentCheckpoint Then(ReadOnlySpan<TrackingEvent> events)
    {
        ShipmentState state = State;
        foreach (TrackingEvent tracked in events)
        {
            state.Fold(tracked);
        }

        return new ShipmentCheckpoint(in state);
    }
}
