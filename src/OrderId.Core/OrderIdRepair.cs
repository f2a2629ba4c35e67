using System.Text.Json.Serialization;

namespace OrderIds;

/// <summary>Specifies which typo a suggestion repairs, in the order in which suggestions are listed.</summary>
/// <remarks>In JSON, a value is written as the name of the member.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<OrderIdRepair>))]
public enum OrderIdRepair : byte
{
    /// <summary>Two neighbouring characters were swapped.</summary>
    AdjacentSwap,

    /// <summary>A character was confused with one that looks similar, such as 5 with S or V with U.</summary>
    LookAlike,

    /// <summary>A character was replaced by a different one that does not look similar.</summary>
    Substitution,

    /// <summary>A character was left out.</summary>
    MissingCharacter,

    /// <summary>A character was added.</summary>
    ExtraCharacter,
}
