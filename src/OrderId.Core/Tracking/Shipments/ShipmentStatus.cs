using System.Text.Json.Serialization;

namespace OrderIds.Tracking;

/// <summary>Specifies the status of a shipment: where it is between the sender and the recipient.</summary>
/// <remarks>
/// The default is <see cref="Unknown"/>. The numbers are stable, but prefer to store the name
/// (<see cref="ShipmentStatusExtensions.ToName"/>). <see cref="StatusMachines.Shipment"/> defines which status may follow which.
/// </remarks>
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public enum ShipmentStatus : byte
{
    /// <summary>
    /// The status is not known. An event with this status only informs and never changes the status of a shipment.
    /// </summary>
    Unknown,

    /// <summary>The sender has announced the shipment; the carrier does not have it yet.</summary>
    LabelCreated,

    /// <summary>The shipment is moving between facilities.</summary>
    InTransit,

    /// <summary>Customs holds the shipment. It is delayed, not lost.</summary>
    CustomsHold,

    /// <summary>A courier has the shipment and is on the way to the recipient.</summary>
    OutForDelivery,

    /// <summary>The shipment can be collected by the recipient at a pickup point.</summary>
    AvailableForPickup,

    /// <summary>
    /// A delay or a problem from which the shipment can recover, such as bad weather, an error of the carrier, or a failed delivery
    /// attempt.
    /// </summary>
    Exception,

    /// <summary>The recipient has the shipment. A return or a correction may follow.</summary>
    Delivered,

    /// <summary>The shipment is on its way back to the sender.</summary>
    Returning,

    /// <summary>The sender has the shipment back. Only a correction may follow.</summary>
    Returned,

    /// <summary>The carrier cannot find the shipment. It may be found again.</summary>
    Lost,

    /// <summary>The shipment no longer exists. Only a correction may follow.</summary>
    Destroyed,

    /// <summary>The shipment was cancelled before it was delivered. Only a correction may follow.</summary>
    Cancelled,
}
