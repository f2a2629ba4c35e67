namespace OrderIds.Tracking;

/// <summary>Holds one thing that does not add up in an order, and what causes it.</summary>
/// <remarks>
/// A discrepancy refuses nothing: the facts are counted, and a person decides what follows. It is gone when a later fact resolves it.
/// Instances are immutable; all members may be called from any thread.
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

    /// <summary>Gets the kind.</summary>
    public OrderDiscrepancyKind Kind { get; }

    /// <summary>Gets the line, or <see langword="null"/> if the discrepancy is about money or a tracking number.</summary>
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
    /// Returns the kind with the quantity or amount, such as "OverShipped 2"; never the line, by which a marketplace finds the order.
    /// </summary>
    /// <returns>A text for debugging.</returns>
    public override string ToString() =>
        Amount is { } amount ? $"{Kind} {amount}" : Quantity > 0 ? FormattableString.Invariant($"{Kind} {Quantity}") : Kind.ToString();
}
