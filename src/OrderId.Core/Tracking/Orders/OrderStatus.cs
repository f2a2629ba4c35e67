using System.Text.Json.Serialization;

namespace OrderIds.Tracking;

/// <summary>Lists how far an order has come.</summary>
/// <remarks>
/// The status is never set; it follows from the order's activities and shipments: see <see cref="TrackedOrder.Status"/>. The default is
/// <see cref="Pending"/>. The numbers are stable, but store the name (<see cref="OrderStatusExtensions.ToName"/>). What may follow what by
/// hand is <see cref="StatusMachines.Order"/>.
/// </remarks>
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public enum OrderStatus : byte
{
    /// <summary>The order is not paid in full.</summary>
    Pending,

    /// <summary>The order is on hold, and nothing of it has left.</summary>
    OnHold,

    /// <summary>The order is paid in full, and no shipment has been prepared.</summary>
    Confirmed,

    /// <summary>A shipment is being prepared; nothing has left.</summary>
    Processing,

    /// <summary>Some of the goods have left, and none have been delivered.</summary>
    PartiallyShipped,

    /// <summary>All of the goods have left, and none have been delivered.</summary>
    Shipped,

    /// <summary>Some of the goods have been delivered.</summary>
    PartiallyDelivered,

    /// <summary>Every line has been delivered in full.</summary>
    Delivered,

    /// <summary>A return was requested, and nothing has come back yet.</summary>
    ReturnRequested,

    /// <summary>Some of the goods have come back.</summary>
    PartiallyReturned,

    /// <summary>All of the goods have come back.</summary>
    Returned,

    /// <summary>Everything was cancelled, and nothing is on its way or delivered.</summary>
    Cancelled,

    /// <summary>The order could not be carried out, such as when a payment was refused.</summary>
    Failed,
}
