using System.Text.Json.Serialization;

namespace OrderIds.Tracking;

/// <summary>Specifies where a shipment is on its way.</summary>
/// <remarks>
/// The default is <see cref="Unknown"/>. The numbers are stable, but store the word (<see cref="ShipmentStatusExtensions.ToName"/>).
/// <see cref="StatusMachines.Shipment"/> defines which status may follow which.
/// </remarks>
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public enum ShipmentStatus : byte
{
    /// <summary>Nothing is known, or an event says nothing about the status: it is information only and never moves a shipment.</summary>
    Unknown,

    /// <summary>The sender has announced the shipment; the carrier does not have it yet.</summary>
    LabelCreated,

    /// <summary>The shipment is moving between facilities.</summary>
    InTransit,

    /// <summary>Customs holds the shipment: delayed, not lost.</summary>
    CustomsHold,

    /// <summary>A courier has the shipment on the last leg.</summary>
    OutForDelivery,

    /// <summary>The shipment waits for its recipient at a pickup point.</summary>
    AvailableForPickup,

    /// <summary>A delay or a problem that can be recovered from: weather, an error of the carrier, a failed delivery attempt.</summary>
    Exception,

    /// <summary>The recipient has the shipment. Settled, but a return or a correction may follow.</summary>
    Delivered,

    /// <summary>The shipment is on its way back to the sender.</summary>
    Returning,

    /// <summary>The sender has the shipment back. No normal move leaves this status.</summary>
    Returned,

    /// <summary>The carrier cannot find the shipment. It may be found again.</summary>
    Lost,

    /// <summary>The shipment no longer exists. No normal move leaves this status.</summary>
    Destroyed,

    /// <summary>The shipment was called off before it was delivered. No normal move leaves this status.</summary>
    Cancelled,
}
