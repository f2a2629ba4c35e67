using System.Text.Json.Serialization;

namespace OrderIds.Tracking;

/// <summary>Says in which direction a shipment travels.</summary>
/// <remarks>The default is <see cref="Unknown"/>.</remarks>
[JsonConverter(typeof(TrackingJsonConverterFactory))]
public enum ShipmentLeg : byte
{
    /// <summary>An event does not say. A shipment always knows its leg.</summary>
    Unknown,

    /// <summary>From the sender to the recipient.</summary>
    Forward,

    /// <summary>Back to the sender.</summary>
    Return,
}
