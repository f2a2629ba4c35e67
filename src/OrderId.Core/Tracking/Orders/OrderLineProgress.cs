using System.Text;
using System.Text.Json.Serialization;

namespace OrderIds.Tracking;

/// <summary>Says how far a line of an order has come, in quantities.</summary>
/// <remarks>
/// No quantity but <see cref="Ordered"/> and <see cref="Cancelled"/> is greater than what is left after cancelling.
/// <see cref="object.ToString"/> leaves out the name of the line, by which a marketplace finds the order. Instances are immutable.
/// </remarks>
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public sealed record OrderLineProgress
{
    /// <summary>Gets the line: the <see cref="TrackedOrderLine.Id"/> of one. The default is empty.</summary>
    public string LineId { get; init; } = string.Empty;

    /// <summary>Gets how much was ordered.</summary>
    public int Ordered { get; init; }

    /// <summary>Gets how much of it was called off.</summary>
    public int Cancelled { get; init; }

    /// <summary>Gets how much may still be put into a shipment: neither called off nor in one that counts. What came back undelivered may be sent again.</summary>
    public int Open { get; init; }

    /// <summary>Gets how much has left, be it delivered or not, also if it came back and was not sent again.</summary>
    public int Shipped { get; init; }

    /// <summary>Gets how much has been delivered, also if it came back afterwards.</summary>
    public int Delivered { get; init; }

    /// <summary>Gets how much the customer wants to send back, also if it has come back.</summary>
    public int ReturnRequested { get; init; }

    /// <summary>Gets how much has come back.</summary>
    public int Returned { get; init; }

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append("Ordered = ").Append(Ordered).Append(", Cancelled = ").Append(Cancelled).Append(", Open = ").Append(Open)
            .Append(", Shipped = ").Append(Shipped).Append(", Delivered = ").Append(Delivered)
            .Append(", ReturnRequested = ").Append(ReturnRequested).Append(", Returned = ").Append(Returned);
        return true;
    }
}
