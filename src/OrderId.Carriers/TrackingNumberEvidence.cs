using System.Text.Json.Serialization;

namespace OrderIds.Carriers;

/// <summary>Lists the kinds of evidence that a number has a carrier's format, from the weakest to the strongest.</summary>
/// <remarks>In JSON, a value is written as the name of its member.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<TrackingNumberEvidence>))]
public enum TrackingNumberEvidence : byte
{
    /// <summary>The number of letters and digits and their positions match the format.</summary>
    Shape,

    /// <summary>The <see cref="Shape"/> matches, and a part has a known value, such as a prefix of the carrier or a service code.</summary>
    KnownPart,

    /// <summary>The <see cref="Shape"/> matches, and the check character is right.</summary>
    CheckDigit,
}
