namespace OrderIds.Tracking;

/// <summary>
/// Represents a milestone: a change of a shipment that a customer may want to know about, such as a delivery. Or represents its retraction:
/// a milestone that was reported before has not happened after all.
/// </summary>
/// <remarks>Instances are immutable; all members may be called from any thread.</remarks>
public sealed class ShipmentMilestone
{
    internal ShipmentMilestone(ShipmentMilestoneKind kind, int number, TrackingEvent cause)
    {
        Kind = kind;
        Number = number;
        Event = cause;
    }

    internal ShipmentMilestone(int number, DeliveryEstimate cause)
    {
        Kind = ShipmentMilestoneKind.EstimateMoved;
        Number = number;
        Estimate = cause;
    }

    private ShipmentMilestone(ShipmentMilestone retracted)
    {
        (Kind, Number, Event, Estimate) = (retracted.Kind, retracted.Number, retracted.Event, retracted.Estimate);
        IsRetraction = true;
    }

    /// <summary>Gets the kind of the milestone (the change that is reported).</summary>
    public ShipmentMilestoneKind Kind { get; }

    /// <summary>
    /// Gets the number of this milestone among the milestones of its kind, counted from 1 in the order of the timeline (oldest first).
    /// </summary>
    public int Number { get; }

    /// <summary>
    /// Gets the key of the milestone, such as <c>Delivered-1</c>. It is unique within the shipment and depends only on its events and
    /// estimates.
    /// </summary>
    /// <remarks>
    /// To send each notification only once, store your ID of the shipment and this key with it, and do not send another notification with
    /// the same ID and key. The key is the same however often and in whatever order the events arrive, on every replica. A retraction has
    /// the key of the milestone that it retracts.
    /// </remarks>
    public string Key => FormattableString.Invariant($"{Kind}-{Number}");

    /// <summary>
    /// Gets a value indicating whether this is a retraction: the milestone with this <see cref="Key"/> was reported before, and a late
    /// event has shown that it did not happen.
    /// </summary>
    public bool IsRetraction { get; }

    /// <summary>
    /// Gets the event that caused the milestone, or <see langword="null"/> for <see cref="ShipmentMilestoneKind.EstimateMoved"/>. The event
    /// of a retraction is the one of the retracted milestone.
    /// </summary>
    public TrackingEvent? Event { get; }

    /// <summary>
    /// Gets the estimate that changed the estimated delivery, for <see cref="ShipmentMilestoneKind.EstimateMoved"/>; otherwise
    /// <see langword="null"/>.
    /// </summary>
    public DeliveryEstimate? Estimate { get; }

    /// <summary>Gets the time of the event, or the time at which the estimate was made.</summary>
    public DateTimeOffset OccurredAt => Event?.OccurredAt ?? Estimate!.MadeAt;

    /// <summary>Returns the key, followed by "retracted" for a retraction.</summary>
    /// <returns>A text for debugging, such as "Delivered-1" or "Delivered-1 retracted".</returns>
    public override string ToString() => IsRetraction ? Key + " retracted" : Key;

    internal ShipmentMilestone Retracted() => new(this);
}
