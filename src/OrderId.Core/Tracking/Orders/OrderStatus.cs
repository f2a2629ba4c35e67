using System.Text.Json.Serialization;

namespace OrderIds.Tracking;

/// <summary>Says how far an order has come.</summary>
/// <remarks>
/// It is never set, but follows from the order's activities and shipments: see <see cref="TrackedOrder.Status"/>. The default is <see cref="Pending"/>. The numbers are
/// stable, but store the word (<see cref="OrderStatusExtensions.ToName"/>). What may follow what by hand is <see cref="StatusMachines.Order"/>.
/// </remarks>
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public enum OrderStatus : byte
{
    /// <summary>The order is there, but not paid in full.</summary>
    Pending,

    /// <summary>Someone holds the order back, and nothing of it has shipped.</summary>
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

    /// <summary>The customer wants to send delivered goods back, and none have come back yet.</summary>
    ReturnRequested,

    /// <summary>Some of the goods have come back.</summary>
    PartiallyReturned,

    /// <summary>All of the goods have come back.</summary>
    Returned,

    /// <summary>All of the goods were called off before they left.</summary>
    Cancelled,

    /// <summary>The order could not be carried out, such as when a payment was refused.</summary>
    Failed,
}
