using System.Text.Json.Serialization;

namespace OrderIds.Tracking;

/// <summary>Specifies in which direction a shipment travels.</summary>
/// <remarks>The default is <see cref="Unknown"/>.</remarks>
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public enum ShipmentLeg : byte
{
    /// <summary>The event does not name a direction. The leg of a shipment is always Forward or Return.</summary>
    Unknown,

    /// <summary>The shipment travels from the sender to the recipient.</summary>
    Forward,

    /// <summary>The shipment travels back to the sender.</summary>
    Return,
}
