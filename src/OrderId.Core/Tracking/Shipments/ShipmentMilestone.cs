namespace OrderIds.Tracking;

/// <summary>Represents something that has happened to a shipment, or that turned out not to have happened.</summary>
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

    /// <summary>Gets the kind.</summary>
    public ShipmentMilestoneKind Kind { get; }

    /// <summary>Gets which milestone of its kind this is, counted from 1 in the order of the timeline.</summary>
    public int Number { get; }

    /// <summary>
    /// Gets the key, such as <c>Delivered-1</c>: it is unique within the shipment and follows from the events and estimates alone.
    /// </summary>
    /// <remarks>
    /// Notifications that are stored under the shipment's own key and this key are sent once, however often, in whatever order and on
    /// whichever replica the events arrive. A retraction has the key of the milestone that it retracts.
    /// </remarks>
    public string Key => FormattableString.Invariant($"{Kind}-{Number}");

    /// <summary>
    /// Gets a value indicating whether a late event has undone the milestone with this <see cref="Key"/>: it was reported before, and has
    /// not happened after all.
    /// </summary>
    public bool IsRetraction { get; }

    /// <summary>
    /// Gets the event that made the milestone; of a retraction, the event that was thought to make it. <see langword="null"/> for
    /// <see cref="ShipmentMilestoneKind.EstimateMoved"/>.
    /// </summary>
    public TrackingEvent? Event { get; }

    /// <summary>
    /// Gets the estimate that moved the estimated delivery, for <see cref="ShipmentMilestoneKind.EstimateMoved"/>; otherwise
    /// <see langword="null"/>.
    /// </summary>
    public DeliveryEstimate? Estimate { get; }

    /// <summary>Gets when it happened: the time of the event, or when the estimate was made.</summary>
    public DateTimeOffset OccurredAt => Event?.OccurredAt ?? Estimate!.MadeAt;

    /// <summary>Returns the key, and whether it is a retraction.</summary>
    /// <returns>A text for debugging, such as "Delivered-1" or "Delivered-1 retracted".</returns>
    public override string ToString() => IsRetraction ? Key + " retracted" : Key;

    internal ShipmentMilestone Retracted() => new(this);
}
