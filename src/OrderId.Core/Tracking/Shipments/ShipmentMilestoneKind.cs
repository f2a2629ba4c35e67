using System.Text.Json.Serialization;

namespace OrderIds.Tracking;

/// <summary>
/// Specifies the kind of a milestone: a change of a shipment that a customer may want to know about. See
/// <see cref="TrackedShipment.ChangesSince"/>.
/// </summary>
/// <remarks>
/// The default is <see cref="Unknown"/>. The numbers are stable, but prefer to store the name
/// (<see cref="ShipmentMilestoneKindExtensions.ToName"/>).
/// </remarks>
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public enum ShipmentMilestoneKind : byte
{
    /// <summary>The kind is not known to this version of the library.</summary>
    Unknown,

    /// <summary>The shipment has left the sender. This happens once in a shipment.</summary>
    Shipped,

    /// <summary>The shipment is on a courier's vehicle. This may happen several times, once for each delivery attempt.</summary>
    OutForDelivery,

    /// <summary>The shipment can be collected.</summary>
    AvailableForPickup,

    /// <summary>A problem has begun: the status is Exception, Lost or Destroyed.</summary>
    ProblemOpened,

    /// <summary>The problem is over.</summary>
    ProblemClosed,

    /// <summary>Customs holds the shipment.</summary>
    CustomsHoldOpened,

    /// <summary>Customs no longer holds the shipment.</summary>
    CustomsHoldClosed,

    /// <summary>The shipment has reached its recipient.</summary>
    Delivered,

    /// <summary>The carrier took the delivery back, because it had reported it by mistake.</summary>
    DeliveryTakenBack,

    /// <summary>The shipment is on its way back to the sender.</summary>
    Returning,

    /// <summary>The shipment is back at the sender.</summary>
    Returned,

    /// <summary>
    /// The carrier has lost the shipment. <see cref="ProblemOpened"/> is reported as well, unless a problem had already begun.
    /// </summary>
    Lost,

    /// <summary>The shipment was cancelled before it left.</summary>
    Cancelled,

    /// <summary>The estimated delivery has changed. The first estimate does not count as a change.</summary>
    EstimateMoved,
}
