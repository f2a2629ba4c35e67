using System.Text.Json.Serialization;

namespace OrderIds.Tracking;

/// <summary>Lists what a customer may want to know of a shipment: see <see cref="TrackedShipment.ChangesSince"/>.</summary>
/// <remarks>
/// The default is <see cref="Unknown"/>. The numbers are stable, but store the name (<see cref="ShipmentMilestoneKindExtensions.ToName"/>).
/// </remarks>
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public enum ShipmentMilestoneKind : byte
{
    /// <summary>The kind is not known to this version.</summary>
    Unknown,

    /// <summary>The shipment has left the sender. Once for a shipment.</summary>
    Shipped,

    /// <summary>The shipment is on a courier's vehicle. Once for each attempt.</summary>
    OutForDelivery,

    /// <summary>The shipment can be collected.</summary>
    AvailableForPickup,

    /// <summary>A problem has begun: Exception, Lost or Destroyed.</summary>
    ProblemOpened,

    /// <summary>The problem is over.</summary>
    ProblemClosed,

    /// <summary>Customs holds the shipment.</summary>
    CustomsHoldOpened,

    /// <summary>Customs no longer holds the shipment.</summary>
    CustomsHoldClosed,

    /// <summary>The shipment has reached its recipient.</summary>
    Delivered,

    /// <summary>The carrier took the delivery back: it was a mistake.</summary>
    DeliveryTakenBack,

    /// <summary>The shipment is on its way back to the sender.</summary>
    Returning,

    /// <summary>The shipment is back at the sender.</summary>
    Returned,

    /// <summary>The carrier has lost the shipment. <see cref="ProblemOpened"/> comes with it, unless a problem was open.</summary>
    Lost,

    /// <summary>The shipment was cancelled before it left.</summary>
    Cancelled,

    /// <summary>The estimated delivery has changed. The first estimate is no milestone.</summary>
    EstimateMoved,
}
