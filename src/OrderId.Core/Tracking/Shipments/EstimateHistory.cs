namespace OrderIds.Tracking;

/// <summary>Holds what a shipment's estimated delivery was, and is: see <see cref="TrackedShipment.GetEstimateHistory"/>.</summary>
/// <remarks>Instances are immutable; all members may be called from any thread.</remarks>
public sealed class EstimateHistory
{
    internal EstimateHistory(TrackingEvent[] events) => Events = Array.AsReadOnly(events);

    /// <summary>
    /// Gets the events that set the estimate or moved it, oldest first. An event that repeats the estimate is not among them.
    /// </summary>
    public IReadOnlyList<TrackingEvent> Events { get; }

    /// <summary>Gets the estimate that was given first, or <see langword="null"/> if there is no estimate.</summary>
    public DateTimeOffset? First => Events.Count > 0 ? Events[0].EstimatedDelivery : null;

    /// <summary>Gets the estimate that was given last, or <see langword="null"/> if there is no estimate.</summary>
    public DateTimeOffset? Latest => Events.Count > 0 ? Events[Events.Count - 1].EstimatedDelivery : null;

    /// <summary>Gets how often the estimate moved, to a later or to an earlier time.</summary>
    public int Moves => Math.Max(0, Events.Count - 1);

    /// <summary>Returns how often the estimate moved.</summary>
    /// <returns>A text for debugging, such as "2 moves".</returns>
    public override string ToString() => FormattableString.Invariant($"{Moves} moves");
}
