namespace OrderIds.Tracking;

/// <summary>Holds one thing that has just happened to an order, or that turned out not to have happened.</summary>
/// <remarks>Instances are immutable; all members may be called from any thread.</remarks>
public sealed class OrderMilestone
{
    internal OrderMilestone(OrderMilestoneKind kind, string key, bool isRetraction = false)
    {
        Kind = kind;
        Key = key;
        IsRetraction = isRetraction;
    }

    /// <summary>Gets the kind.</summary>
    public OrderMilestoneKind Kind { get; }

    /// <summary>
    /// Gets the key, such as <c>Paid</c>, <c>Refunded/r-1</c> or <c>Shipment/parcel-2/Delivered-1</c>: unique within the order, and a
    /// function of what was told alone.
    /// </summary>
    /// <remarks>
    /// Notifications that are stored under the order's ID and this key are sent once, however often, in whatever order and on whichever
    /// replica the facts arrive. A retraction has the key of the milestone that it retracts. The key holds the IDs of activities and
    /// shipments as they were given.
    /// </remarks>
    public string Key { get; }

    /// <summary>
    /// Gets a value indicating whether a late fact has undone the milestone with this <see cref="Key"/>: it was reported before, and has
    /// not happened after all.
    /// </summary>
    public bool IsRetraction { get; }

    /// <summary>Gets the activity, where the milestone is one activity; otherwise <see langword="null"/>.</summary>
    public OrderActivity? Activity { get; internal init; }

    /// <summary>Gets the ID of the shipment, for <see cref="OrderMilestoneKind.Shipment"/>; otherwise <see langword="null"/>.</summary>
    public string? ShipmentId { get; internal init; }

    /// <summary>
    /// Gets what happened to the shipment, for <see cref="OrderMilestoneKind.Shipment"/>; otherwise <see langword="null"/>.
    /// </summary>
    public ShipmentMilestone? Shipment { get; internal init; }

    /// <summary>Returns the kind, and whether it is a retraction; never the key, which may hold personal data.</summary>
    /// <returns>A text for debugging, such as "Paid" or "Shipment Delivered-1 retracted".</returns>
    public override string ToString() => $"{Kind}{(Shipment is null ? null : " " + Shipment.Key)}{(IsRetraction ? " retracted" : null)}";

    internal OrderMilestone Retracted() =>
        new(Kind, Key, isRetraction: true) { Activity = Activity, ShipmentId = ShipmentId, Shipment = Shipment };
}
