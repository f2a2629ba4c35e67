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

    /// <summary>
    /// Gets the ID of the line of the order that the discrepancy is about, or <see langword="null"/> if it is about money or a tracking
    /// number.
    /// </summary>
    public string? LineId { get; internal init; }

    /// <summary>
    /// Gets the number of items that the discrepancy is about (see <see cref="Kind"/>), at least 1, or 0 if it is about money or a tracking
    /// number.
    /// </summary>
    public long Quantity { get; internal init; }

    /// <summary>
    /// Gets the amount of money that the discrepancy is about (see <see cref="Kind"/>), greater than zero, or <see langword="null"/> if it
    /// is not about money.
    /// </summary>
    public CurrencyAmount? Amount { get; internal init; }

    /// <summary>Gets the activities that cause the discrepancy, oldest first.</summary>
    public IReadOnlyList<OrderActivity> Activities { get; }

    /// <summary>Gets the shipments that cause the discrepancy, in ordinal order of their IDs.</summary>
    public IReadOnlyList<TrackedOrderShipment> Shipments { get; }

    /// <summary>
    /// Returns the kind with the quantity or amount, such as "OverShipped 2". The ID of the line is left out, so that logs do not contain
    /// it: a marketplace can find the order, and so the customer, by it.
    /// </summary>
    /// <returns>A text for debugging.</returns>
    public override string ToString() =>
        Amount is { } amount ? $"{Kind} {amount}" : Quantity > 0 ? FormattableString.Invariant($"{Kind} {Quantity}") : Kind.ToString();
}
