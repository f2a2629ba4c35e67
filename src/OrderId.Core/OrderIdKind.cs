using System.Text.Json.Serialization;

namespace OrderIds;

/// <summary>Specifies which kind of ID an <see cref="OrderId"/> is.</summary>
/// <remarks>In JSON, a value is written as the name of the member.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<OrderIdKind>))]
public enum OrderIdKind : byte
{
    /// <summary>There is no order ID. This is the kind of the default value, whose text is seventeen zeros.</summary>
    None,

    /// <summary>
    /// An ID of this library that contains a time, the node (number) of its generator and a sequence number, and sorts by them.
    /// </summary>
    Sortable,

    /// <summary>
    /// An ID of this library whose time, node and sequence number are encrypted, so that they cannot be read without the key.
    /// </summary>
    Sealed,

    /// <summary>
    /// An order ID in Amazon's form: groups of 3, 7 and 7 digits, without check characters. The first may be a letter other than K.
    /// </summary>
    Amazon,
}
