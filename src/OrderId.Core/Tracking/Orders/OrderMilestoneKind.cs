using System.Text.Json.Serialization;

namespace OrderIds.Tracking;

/// <summary>
/// Specifies the kind of a milestone: a change of an order that a customer may want to know about. See
/// <see cref="TrackedOrder.ChangesSince"/>.
/// </summary>
/// <remarks>
/// The default is <see cref="Unknown"/>. The numbers are stable, but prefer to store the name
/// (<see cref="OrderMilestoneKindExtensions.ToName"/>).
/// </remarks>
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public enum OrderMilestoneKind : byte
{
    /// <summary>The kind is not known to this version of the library.</summary>
    Unknown,

    /// <summary>The order was placed. Reported once for each placement.</summary>
    Placed,

    /// <summary>The order is paid in full.</summary>
    Paid,

    /// <summary>The order could not be carried out. Reported once for each failure.</summary>
    Failed,

    /// <summary>The order was put on hold. Reported once for each hold.</summary>
    OnHold,

    /// <summary>The order was released from hold. Reported once for each release.</summary>
    Released,

    /// <summary>Everything was cancelled, and nothing is in transit or delivered.</summary>
    Cancelled,

    /// <summary>Some items have left the sender.</summary>
    PartiallyShipped,

    /// <summary>All items of every line have left the sender.</summary>
    Shipped,

    /// <summary>Some items were delivered.</summary>
    PartiallyDelivered,

    /// <summary>All items of every line were delivered.</summary>
    Delivered,

    /// <summary>A return was requested. Reported once for each return request.</summary>
    ReturnRequested,

    /// <summary>Some items have come back.</summary>
    PartiallyReturned,

    /// <summary>All items have come back.</summary>
    Returned,

    /// <summary>Money was refunded. Reported once for each refund.</summary>
    Refunded,

    /// <summary>One of the shipments has a milestone: see <see cref="OrderMilestone.Shipment"/>.</summary>
    Shipment,
}
