using System.Text.Json.Serialization;

namespace OrderIds;

/// <summary>Specifies which typo a suggestion repairs, in the order in which suggestions are listed.</summary>
/// <remarks>In JSON, a value is a word: the name of the member.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<OrderIdRepair>))]
public enum OrderIdRepair : byte
{
    /// <summary>Two neighbouring characters were swapped.</summary>
    AdjacentSwap,

    /// <summary>A character was taken for one that looks like it, such as 5 for S or V for U.</summary>
    LookAlike,

    /// <summary>A character was replaced by another.</summary>
    Substitution,

    /// <summary>A character was left out.</summary>
    MissingCharacter,

    /// <summary>A character was added.</summary>
    ExtraCharacter,
}
