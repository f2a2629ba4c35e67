using System.Globalization;
using System.Reflection;
using OrderIds.Tracking;

namespace OrderIds.Languages;

/// <summary>Finds the display names of all enumerations of tracking by reflection, so that none is left out.</summary>
internal static class DisplayName
{
    /// <summary>Gets the method <c>ToDisplayName</c> of each enumeration.</summary>
    public static IReadOnlyList<MethodInfo> Methods { get; } = [.. typeof(TrackedShipment).Assembly.GetExportedTypes()
        .Where(type => type.Name.EndsWith("Extensions", StringComparison.Ordinal))
        .SelectMany(type => type.GetMethods())
        .Where(method => method.Name == nameof(ShipmentStatusExtensions.ToDisplayName))];

    /// <summary>Gets each value of each enumeration.</summary>
    public static IReadOnlyList<Enum> Values { get; } = [.. Methods
        .SelectMany(method => method.GetParameters()[0].ParameterType.GetEnumValues().Cast<Enum>())];

    public static string Key(Enum value) => $"{value.GetType().Name}.{value}";

    public static string Of(Enum value, CultureInfo? culture) =>
        (string)Methods.Single(method => method.GetParameters()[0].ParameterType == value.GetType()).Invoke(null, [value, culture])!;
}
