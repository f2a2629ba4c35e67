using OrderIds.Carriers;

namespace OrderIds.Tool;

/// <summary>Provides the English names of enumeration values.</summary>
internal static class DisplayNames
{
    public static string Of(OrderIdKind kind) => kind switch
    {
        OrderIdKind.Sortable => "sortable",
        OrderIdKind.Sealed => "sealed",
        OrderIdKind.Amazon => "amazon",
        _ => "none",
    };

    public static string Of(TrackingNumberEvidence evidence) => evidence switch
    {
        TrackingNumberEvidence.CheckDigit => "the check digit fits",
        TrackingNumberEvidence.KnownPart => "a part of it is known",
        _ => "by the shape alone",
    };

    public static string Of(OrderIdRepair repair) => repair switch
    {
        OrderIdRepair.AdjacentSwap => "two neighbours swapped",
        OrderIdRepair.LookAlike => "a look-alike",
        OrderIdRepair.Substitution => "another character",
        OrderIdRepair.MissingCharacter => "a character left out",
        OrderIdRepair.ExtraCharacter => "a character too many",
        _ => throw new ArgumentOutOfRangeException(nameof(repair), repair, null),
    };
}
