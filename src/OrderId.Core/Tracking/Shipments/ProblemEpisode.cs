namespace OrderIds.Tracking;

/// <summary>
/// Represents a period during which a shipment had a problem or was held by customs, as <see cref="TrackedShipment.GetProblemEpisodes"/>
/// returns it.
/// </summary>
/// <remarks>Instances are immutable; all members may be called from any thread.</remarks>
public sealed class ProblemEpisode
{
    internal ProblemEpisode(ShipmentStatus status, ShipmentDetail detail, TrackingEvent openedBy, TrackingEvent? closedBy)
    {
        Status = status;
        Detail = detail;
        OpenedBy = openedBy;
        ClosedBy = closedBy;
    }

    /// <summary>Gets the last status of the shipment during this period: CustomsHold, Exception, Lost or Destroyed.</summary>
    public ShipmentStatus Status { get; }

    /// <summary>Gets the detail of the last status during this period.</summary>
    public ShipmentDetail Detail { get; }

    /// <summary>
    /// Gets a value indicating whether customs held the shipment during this period. Otherwise, the shipment had a problem.
    /// </summary>
    public bool IsCustomsHold => Status == ShipmentStatus.CustomsHold;

    /// <summary>Gets the event that began the period of the problem or customs hold.</summary>
    public TrackingEvent OpenedBy { get; }

    /// <summary>Gets the event that ended the period, or <see langword="null"/> if it has not ended.</summary>
    public TrackingEvent? ClosedBy { get; }

    /// <summary>Gets the time of <see cref="OpenedBy"/>.</summary>
    public DateTimeOffset Opened => OpenedBy.OccurredAt;

    /// <summary>
    /// Gets the time of <see cref="ClosedBy"/>, or <see langword="null"/> if the period has not ended. It is never earlier than
    /// <see cref="Opened"/>.
    /// </summary>
    public DateTimeOffset? Closed => ClosedBy?.OccurredAt;

    /// <summary>Returns a text with the status, the detail, and "open" or "closed".</summary>
    /// <returns>A text for debugging, such as "Exception, Weather, open".</returns>
    public override string ToString() => $"{Status}, {Detail}, {(ClosedBy is null ? "open" : "closed")}";
}
