using System.Text.Json.Serialization;

namespace OrderIds.Carriers;

/// <summary>Lists the reasons why a text is not a tracking number.</summary>
/// <remarks>In JSON, a value is a word: the name of the member.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<TrackingNumberError>))]
public enum TrackingNumberError : byte
{
    /// <summary>Nothing is wrong.</summary>
    None,

    /// <summary>There is no text, or only spaces and hyphens.</summary>
    Empty,

    /// <summary>There are fewer than five letters and digits.</summary>
    TooShort,

    /// <summary>There are more than forty letters and digits.</summary>
    TooLong,

    /// <summary>A character is no letter or digit of ASCII, no space and no hyphen.</summary>
    InvalidCharacter,

    /// <summary>There are fewer than two digits: the text is a word.</summary>
    TooFewDigits,
}
