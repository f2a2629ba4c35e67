using System.Text.Json.Serialization;

namespace OrderIds;

/// <summary>Specifies why an <see cref="OrderIdCipher"/> refuses an order ID.</summary>
/// <remarks>In JSON, a value is a word: the name of the member.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<OrderIdSealError>))]
public enum OrderIdSealError
{
    /// <summary>Nothing is wrong.</summary>
    None,

    /// <summary>The ID to seal is not <see cref="OrderIdKind.Sortable"/>.</summary>
    NotSortable,

    /// <summary>The ID to open is not <see cref="OrderIdKind.Sealed"/>.</summary>
    NotSealed,

    /// <summary>The ID to open names a key slot that holds no key.</summary>
    UnknownKeySlot,

    /// <summary>The opened ID carries a time at which no ID can have been issued: it was sealed with another key, or made up.</summary>
    /// <remarks>Reported only by a cipher made with <see cref="OrderIdCipherOptions"/>.</remarks>
    ImplausibleTime,
}
