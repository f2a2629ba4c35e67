using System.Text.Json.Serialization;

namespace OrderIds.Carriers;

/// <summary>Lists the reasons why a text is not a tracking number.</summary>
/// <remarks>In JSON, a value is written as the name of its member.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<TrackingNumberError>))]
public enum TrackingNumberError : byte
{
    /// <summary>The text is a tracking number.</summary>
    None,

    /// <summary>The text is missing, or has only spaces and hyphens.</summary>
    Empty,

    /// <summary>The text has fewer than 5 letters and digits.</summary>
    TooShort,

    /// <summary>The text has more than 40 letters and digits.</summary>
    TooLong,

    /// <summary>The text has a character that is not an ASCII letter or digit, a space or a hyphen.</summary>
    InvalidCharacter,

    /// <summary>The text has fewer than 2 digits, like an ordinary word.</summary>
    TooFewDigits,
}
