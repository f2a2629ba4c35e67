using System.Text.Json.Serialization;

namespace OrderIds;

/// <summary>Specifies why a text, a byte sequence or a UUID is not an order ID.</summary>
/// <remarks>In JSON, a value is written as the name of the member.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<OrderIdError>))]
public enum OrderIdError : byte
{
    /// <summary>There is no error.</summary>
    None,

    /// <summary>There is no text, or only white space.</summary>
    Empty,

    /// <summary>The text does not have 17 characters, or 19 with hyphens; or the byte sequence does not have 11 bytes.</summary>
    WrongLength,

    /// <summary>A character is not allowed at its position.</summary>
    InvalidCharacter,

    /// <summary>
    /// A hyphen is misplaced or missing. The only valid hyphens are those at the 0-based positions 3 and 11 of 19 characters.
    /// </summary>
    MisplacedHyphen,

    /// <summary>The character at the 0-based position 3 is a letter that is not the letter of any kind of order ID.</summary>
    UnknownKind,

    /// <summary>
    /// The two check characters at the end do not match the 15 characters before them. There is probably a typo somewhere in the text.
    /// </summary>
    CheckMismatch,

    /// <summary>
    /// A bit that has the same value in every order ID is wrong: an unused bit of the bytes, or the version, the variant or an unused bit
    /// of the UUID.
    /// </summary>
    FixedBitsMismatch,
}
