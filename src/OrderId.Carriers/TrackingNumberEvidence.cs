using System.Text.Json.Serialization;

namespace OrderIds.Carriers;

/// <summary>Lists the kinds of evidence that a number has a carrier's format, the weakest first.</summary>
/// <remarks>In JSON, a value is a word: the name of the member.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<TrackingNumberEvidence>))]
public enum TrackingNumberEvidence : byte
{
    /// <summary>The number of letters and digits, and their places.</summary>
    Shape,

    /// <summary>Beside the shape, a part that is known: a prefix of the carrier, a service code, a series of numbers.</summary>
    KnownPart,

    /// <summary>Beside the shape, the check character, which fits.</summary>
    CheckDigit,
}
