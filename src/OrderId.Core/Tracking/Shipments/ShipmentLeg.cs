using System.Text.Json.Serialization;

namespace OrderIds.Tracking;

/// <summary>Specifies the leg of a shipment: the direction in which it travels.</summary>
/// <remarks>The default is <see cref="Unknown"/>.</remarks>
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public enum ShipmentLeg : byte
{
    /// <summary>
    /// A tracking event does not name a direction. Only events have this value: the leg of a shipment is always Forward or Return.
    /// </summary>
    Unknown,

    /// <summary>The shipment travels from the sender to the recipient.</summary>
    Forward,

    /// <summary>The shipment travels back to the sender.</summary>
    Return,
}
