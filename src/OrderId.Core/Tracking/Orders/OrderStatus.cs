using System.Text.Json.Serialization;

namespace OrderIds.Tracking;

/// <summary>Specifies the status of an order: how far it has come.</summary>
/// <remarks>
/// The status is never set. It is calculated from the order's activities and shipments: see <see cref="TrackedOrder.Status"/>. The default
/// is <see cref="Pending"/>. The numbers are stable, but prefer to store the name (<see cref="OrderStatusExtensions.ToName"/>).
/// <see cref="StatusMachines.Order"/> defines which status may follow which if an order is moved by hand.
/// </remarks>
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public enum OrderStatus : byte
{
    /// <summary>The order is not paid in full.</summary>
    Pending,

    /// <summary>The order is on hold, and no item has left the sender.</summary>
    OnHold,

    /// <summary>The order is paid in full, and no shipment has been prepared.</summary>
    Confirmed,

    /// <summary>A shipment is being prepared, and no item has left the sender.</summary>
    Processing,

    /// <summary>Some items have left the sender, and none have been delivered.</summary>
    PartiallyShipped,

    /// <summary>All items have left the sender, and none have been delivered.</summary>
    Shipped,

    /// <summary>Some items have been delivered.</summary>
    PartiallyDelivered,

    /// <summary>All items have been delivered.</summary>
    Delivered,

    /// <summary>A return was requested, and no item has come back yet.</summary>
    ReturnRequested,

    /// <summary>Some items have come back.</summary>
    PartiallyReturned,

    /// <summary>All items have come back.</summary>
    Returned,

    /// <summary>Everything was cancelled, and nothing is in transit or delivered.</summary>
    Cancelled,

    /// <summary>The order could not be carried out, for example because a payment was refused.</summary>
    Failed,
}
