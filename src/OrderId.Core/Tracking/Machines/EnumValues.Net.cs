namespace OrderIds.Tracking.Machines;

/// <summary>Lists the values of enumerations.</summary>
internal static class EnumValues
{
    public static TEnum[] Of<TEnum>()
        where TEnum : struct, Enum => Enum.GetValues<TEnum>();
}
