using System.Text.Json.Serialization;

namespace OrderIds.Tracking;

/// <summary>Specifies in which direction a shipment travels.</summary>
/// <remarks>The default is <see cref="Unknown"/>.</remarks>
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public enum ShipmentLeg : byte
{
    /// <summary>The event does not name a direction. A shipment always has one.</summary>
    Unknown,

    /// <summary>From the sender to the recipient.</summary>
    Forward,

    /// <summary>Back to the sender.</summary>
    Return,
}
