using System.Text.Json.Serialization;

namespace OrderIds;

/// <summary>Specifies why an <see cref="OrderIdCipher"/> cannot seal (encrypt) or open (decrypt) an order ID.</summary>
/// <remarks>In JSON, a value is written as the name of the member.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<OrderIdSealError>))]
public enum OrderIdSealError
{
    /// <summary>There is no error.</summary>
    None,

    /// <summary>The ID to seal (encrypt) is not <see cref="OrderIdKind.Sortable"/>.</summary>
    NotSortable,

    /// <summary>The ID to open (decrypt) is not <see cref="OrderIdKind.Sealed"/>.</summary>
    NotSealed,

    /// <summary>The ID to open (decrypt) was sealed with the key of a slot in which the cipher has no key.</summary>
    UnknownKeySlot,

    /// <summary>The opened (decrypted) ID has an implausible time. It was sealed with another key, or it is an invented ID.</summary>
    /// <remarks>This error is only reported by a cipher that was created with <see cref="OrderIdCipherOptions"/>.</remarks>
    ImplausibleTime,
}
