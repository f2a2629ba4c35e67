namespace OrderIds.Tracking;

/// <summary>
/// Holds a time during which a shipment had a problem, or customs held it: see <see cref="TrackedShipment.GetProblemEpisodes"/>.
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

    /// <summary>Gets the last status of the episode: CustomsHold, Exception, Lost or Destroyed.</summary>
    public ShipmentStatus Status { get; }

    /// <summary>Gets the last detail of the episode.</summary>
    public ShipmentDetail Detail { get; }

    /// <summary>Gets a value indicating whether customs held the shipment. If not, the shipment had a problem.</summary>
    public bool IsCustomsHold => Status == ShipmentStatus.CustomsHold;

    /// <summary>Gets the event that opened the episode.</summary>
    public TrackingEvent OpenedBy { get; }

    /// <summary>Gets the event that closed the episode, or <see langword="null"/> if the episode is open.</summary>
    public TrackingEvent? ClosedBy { get; }

    /// <summary>Gets the time of <see cref="OpenedBy"/>.</summary>
    public DateTimeOffset Opened => OpenedBy.OccurredAt;

    /// <summary>
    /// Gets the time of <see cref="ClosedBy"/>, or <see langword="null"/> if the episode is open. It is never earlier than <see
    /// cref="Opened"/>.
    /// </summary>
    public DateTimeOffset? Closed => ClosedBy?.OccurredAt;

    /// <summary>Returns the status, the detail and whether the episode is open.</summary>
    /// <returns>A text for debugging, such as "Exception, Weather, open".</returns>
    public override string ToString() => $"{Status}, {Detail}, {(ClosedBy is null ? "open" : "closed")}";
}
