namespace OrderIds.Tracking;

/// <summary>Represents a discrepancy: facts of an order that contradict one another, such as more items shipped than ordered.</summary>
/// <remarks>
/// Nothing is refused because of a discrepancy: all activities and shipments are counted, and a person decides what to do. The discrepancy
/// disappears when a later activity or event resolves it. Instances are immutable; all members may be called from any thread.
/// </remarks>
public sealed class OrderDiscrepancy
{
    internal OrderDiscrepancy(
        OrderDiscrepancyKind kind, IReadOnlyList<OrderActivity> activities, IReadOnlyList<TrackedOrderShipment> shipments)
    {
        Kind = kind;
        Activities = activities;
        Shipments = shipments;
    }

    /// <summary>Gets the kind of the discrepancy.</summary>
    public OrderDiscrepancyKind Kind { get; }

    /// <summary>Gets the ID of the line, or <see langword="null"/> if the discrepancy is about money or a tracking number.</summary>
    public string? LineId { get; internal init; }

    /// <summary>Gets the number of items, at least 1, or 0 if the discrepancy is about money or a tracking number.</summary>
    public long Quantity { get; internal init; }

    /// <summary>Gets the amount, greater than zero, or <see langword="null"/> if the discrepancy is not about money.</summary>
    public CurrencyAmount? Amount { get; internal init; }

    /// <summary>Gets the activities that cause the discrepancy, oldest first.</summary>
    public IReadOnlyList<OrderActivity> Activities { get; }

    /// <summary>Gets the shipments that cause the discrepancy, in ordinal order of their IDs.</summary>
    public IReadOnlyList<TrackedOrderShipment> Shipments { get; }

    /// <summary>
    /// Returns the kind with the quantity or amount, such as "OverShipped 2". The ID of the line is left out, because a marketplace can
    /// find the order by it.
    /// </summary>
    /// <returns>A text for debugging.</returns>
    public override string ToString() =>
        Amount is { } amount ? $"{Kind} {amount}" : Quantity > 0 ? FormattableString.Invariant($"{Kind} {Quantity}") : Kind.ToString();
}
