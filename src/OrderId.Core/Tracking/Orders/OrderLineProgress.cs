using System.Text;
using System.Text.Json.Serialization;

namespace OrderIds.Tracking;

/// <summary>Holds how far a line of an order has come, in items.</summary>
/// <remarks>
/// Always: <see cref="Ordered"/> = <see cref="Open"/> + <see cref="Prepared"/> + <see cref="Shipped"/> + <see cref="Cancelled"/> -
/// <see cref="Excess"/>. Everything that was told is counted, so each number but <see cref="Ordered"/> may exceed it.
/// <see cref="object.ToString"/> leaves out the ID of the line, by which a marketplace finds the order. Instances are immutable.
/// </remarks>
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public sealed record OrderLineProgress
{
    /// <summary>Gets the line: the <see cref="TrackedOrderLine.Id"/> of one. The default is empty.</summary>
    public string LineId { get; init; } = string.Empty;

    /// <summary>Gets how much was ordered.</summary>
    public int Ordered { get; init; }

    /// <summary>Gets how much was cancelled.</summary>
    public long Cancelled { get; init; }

    /// <summary>
    /// Gets how much may still be put into a shipment: neither cancelled nor in a shipment that counts. Items that came back undelivered
    /// may be sent again.
    /// </summary>
    public long Open { get; init; }

    /// <summary>Gets how much of what is needed is in shipments that have not left yet.</summary>
    public long Prepared { get; init; }

    /// <summary>Gets how much has left and did not come back undelivered.</summary>
    public long Shipped { get; init; }

    /// <summary>Gets how much of <see cref="Shipped"/> was delivered, also if it came back afterwards.</summary>
    public long Delivered { get; init; }

    /// <summary>Gets how much the customer wants to send back, also if it has come back.</summary>
    public long ReturnRequested { get; init; }

    /// <summary>Gets how much has come back: after delivery, or undelivered and not sent again.</summary>
    public long Returned { get; init; }

    /// <summary>Gets how much was shipped or cancelled beyond what was ordered: see <see cref="TrackedOrder.Discrepancies"/>.</summary>
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
