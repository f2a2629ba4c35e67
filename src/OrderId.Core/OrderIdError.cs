using System.Text.Json.Serialization;

namespace OrderIds;

/// <summary>Specifies why a text, a byte sequence or a UUID is not an order ID.</summary>
/// <remarks>In JSON, a value is a word: the name of the member.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<OrderIdError>))]
public enum OrderIdError : byte
{
    /// <summary>Nothing is wrong.</summary>
    None,

    /// <summary>There is no text, or only white space.</summary>
    Empty,

    /// <summary>There are not 17 characters, nor 19 with hyphens; or not 11 bytes.</summary>
    WrongLength,

    /// <summary>A character is not allowed at its position.</summary>
    InvalidCharacter,

    /// <summary>A hyphen stands elsewhere than at positions 3 and 11 of 19 characters, or is missing there.</summary>
    MisplacedHyphen,

    /// <summary>The character at position 3 is a letter that names no kind of order ID.</summary>
    UnknownKind,

    /// <summary>The two check characters at the end do not fit the fifteen before them: there is a typo somewhere.</summary>
    CheckMismatch,

    /// <summary>
    /// The bits that are the same in every order ID differ: the unused bits of the bytes, or the version, variant or unused bits of the
    /// UUID.
    /// </summary>
    FixedBitsMismatch,
}
