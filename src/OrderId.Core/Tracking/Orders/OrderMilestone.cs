namespace OrderIds.Tracking;

/// <summary>
/// Represents a milestone: a change of an order that a customer may want to know about, such as a payment. Or represents its retraction: a
/// milestone that was reported before has not happened after all.
/// </summary>
/// <remarks>Instances are immutable; all members may be called from any thread.</remarks>
public sealed class OrderMilestone
{
    internal OrderMilestone(OrderMilestoneKind kind, string key, bool isRetraction = false)
    {
        Kind = kind;
        Key = key;
        IsRetraction = isRetraction;
    }

    /// <summary>Gets the kind of the milestone (the change that is reported).</summary>
    public OrderMilestoneKind Kind { get; }

    /// <summary>
    /// Gets the key of the milestone, such as <c>Paid</c>, <c>Refunded/r-1</c> or <c>Shipment/parcel-2/Delivered-1</c>. It is unique within
    /// the order and depends only on its activities and shipments.
    /// </summary>
    /// <remarks>
    /// To send each notification only once, store the ID of the order and this key with it, and do not send another notification with the
    /// same ID and key. The key is the same however often and in whatever order the facts arrive, on every replica. A retraction has the
    /// key of the milestone that it retracts. The key contains the IDs of activities and shipments as they were given.
    /// </remarks>
    public string Key { get; }

    /// <summary>
    /// Gets a value indicating whether this is a retraction: the milestone with this <see cref="Key"/> was reported before, and a late
    /// activity or event has shown that it did not happen.
    /// </summary>
    public bool IsRetraction { get; }

    /// <summary>
    /// Gets the activity that the milestone reports, such as a refund, or <see langword="null"/> if it does not report a single activity.
    /// </summary>
    public OrderActivity? Activity { get; internal init; }

    /// <summary>Gets the ID of the shipment, for <see cref="OrderMilestoneKind.Shipment"/>; otherwise <see langword="null"/>.</summary>
    public string? ShipmentId { get; internal init; }

    /// <summary>
    /// Gets the milestone of the shipment, for <see cref="OrderMilestoneKind.Shipment"/>; otherwise <see langword="null"/>.
    /// </summary>
    public ShipmentMilestone? Shipment { get; internal init; }

    /// <summary>
    /// Returns the kind, the milestone of the shipment, if there is one, and "retracted" for a retraction. The IDs in the key may be
    /// personal data and are left out.
    /// </summary>
    /// <returns>A text for debugging, such as "Paid" or "Shipment Delivered-1 retracted".</returns>
    public override string ToString() => $"{Kind}{(Shipment is null ? null : " " + Shipment.Key)}{(IsRetraction ? " retracted" : null)}";

    internal OrderMilestone Retracted() =>
        new(Kind, Key, isRetraction: true) { Activity = Activity, ShipmentId = ShipmentId, Shipment = Shipment };
}
