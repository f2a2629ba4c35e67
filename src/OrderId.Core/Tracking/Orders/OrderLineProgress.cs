using System.Text;
using System.Text.Json.Serialization;

namespace OrderIds.Tracking;

/// <summary>Represents the progress of a line of an order, in numbers of items.</summary>
/// <remarks>
/// Always: <see cref="Ordered"/> = <see cref="Open"/> + <see cref="Prepared"/> + <see cref="Shipped"/> + <see cref="Cancelled"/> -
/// <see cref="Excess"/>. All activities and shipments are counted, even if they contradict one another, so each number may be greater than
/// <see cref="Ordered"/>. <see cref="object.ToString"/> leaves out the ID of the line, so that logs do not contain it: a marketplace can
/// find the order, and so the customer, by it. Instances are immutable.
/// </remarks>
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public sealed record OrderLineProgress
{
    /// <summary>Gets the ID of the line: see <see cref="TrackedOrderLine.Id"/>. The default is an empty string.</summary>
    public string LineId { get; init; } = string.Empty;

    /// <summary>Gets the number of items that were ordered.</summary>
    public int Ordered { get; init; }

    /// <summary>Gets the number of items that were cancelled.</summary>
    public long Cancelled { get; init; }

    /// <summary>
    /// Gets the number of items that can still be put into a shipment: those that are neither cancelled nor in a shipment. Items in a
    /// shipment that was cancelled or lost, or that came back undelivered, can be shipped again.
    /// </summary>
    public long Open { get; init; }

    /// <summary>Gets the number of items in shipments that have not left yet, not counting those beyond the ordered quantity.</summary>
    public long Prepared { get; init; }

    /// <summary>Gets the number of items that have left the sender and did not come back undelivered.</summary>
    public long Shipped { get; init; }

    /// <summary>
    /// Gets the number of items that were delivered, including those that came back afterwards. They are part of <see cref="Shipped"/>.
    /// </summary>
    public long Delivered { get; init; }

    /// <summary>Gets the number of items for which the customer has requested a return, including those that have come back.</summary>
    public long ReturnRequested { get; init; }

    /// <summary>Gets the number of items that have come back: after delivery, or undelivered and not sent again.</summary>
    public long Returned { get; init; }

    /// <summary>
    /// Gets the number of items that were shipped or cancelled beyond the ordered quantity: see <see cref="TrackedOrder.Discrepancies"/>.
    /// </summary>
    public long Excess { get; init; }

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append("Ordered = ").Append(Ordered).Append(", Cancelled = ").Append(Cancelled).Append(", Open = ").Append(Open)
            .Append(", Prepared = ").Append(Prepared).Append(", Shipped = ").Append(Shipped).Append(", Delivered = ").Append(Delivered)
            .Append(", ReturnRequested = ").Append(ReturnRequested).Append(", Returned = ").Append(Returned).Append(", Excess = ")
            .Append(Excess);
        return true;
    }
}
