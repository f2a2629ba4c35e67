using System.Text.Json.Serialization;

namespace OrderIds.Tracking;

/// <summary>Lists what a customer may want to know of an order: see <see cref="TrackedOrder.ChangesSince"/>.</summary>
/// <remarks>The default is <see cref="Unknown"/>. The numbers are stable, but store the name (<see cref="OrderMilestoneKindExtensions.ToName"/>).</remarks>
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public enum OrderMilestoneKind : byte
{
    /// <summary>The kind is not known to this version.</summary>
    Unknown,

    /// <summary>The order was placed. Once for each such activity.</summary>
    Placed,

    /// <summary>The order is paid in full.</summary>
    Paid,

    /// <summary>The order could not be carried out. Once for each such activity.</summary>
    Failed,

    /// <summary>The order was put on hold. Once for each such activity.</summary>
    OnHold,

    /// <summary>The order was released. Once for each such activity.</summary>
    Released,

    /// <summary>Everything was cancelled, and nothing is on its way or delivered.</summary>
    Cancelled,

    /// <summary>Some items have left.</summary>
    PartiallyShipped,

    /// <summary>Every line has left in full.</summary>
    Shipped,

    /// <summary>Some items were delivered.</summary>
    PartiallyDelivered,

    /// <summary>Every line was delivered in full.</summary>
    Delivered,

    /// <summary>A return was requested. Once for each such activity.</summary>
    ReturnRequested,

    /// <summary>Some items have come back.</summary>
    PartiallyReturned,

    /// <summary>All items have come back.</summary>
    Returned,

    /// <summary>Money was refunded. Once for each such activity.</summary>
    Refunded,

    /// <summary>Something has happened to one of the shipments: see <see cref="OrderMilestone.Shipment"/>.</summary>
    Shipment,
}
