using System.Text.Json.Serialization;

namespace OrderIds;

/// <summary>Specifies which kind of ID an <see cref="OrderId"/> is.</summary>
/// <remarks>In JSON, a value is a word: the name of the member.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<OrderIdKind>))]
public enum OrderIdKind : byte
{
    /// <summary>No order ID: the default value, written as seventeen zeros.</summary>
    None,

    /// <summary>An ID of this library that carries time, node and sequence, and sorts by them.</summary>
    Sortable,

    /// <summary>An ID of this library whose payload is encrypted: a stranger learns nothing from it.</summary>
    Sealed,

    /// <summary>
    /// An order ID in Amazon's form: 3-7-7 digits, the first of which may be a letter other than K; it has no check characters.
    /// </summary>
    Amazon,
}
