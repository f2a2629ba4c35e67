using System.Reflection;
using OrderIds.Tests.Payloads;

namespace OrderIds.Carriers.Tests;

/// <summary>Lists all payloads made up for tests.</summary>
internal static class SamplePayloads
{
    public static (string Name, string Text)[] All { get; } =
    [
        .. typeof(AfterShipPayloads).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(AfterShipPayloads).Namespace)
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => ($"{field.DeclaringType!.Name}.{field.Name}", (string)field.GetRawConstantValue()!)),
    ];
}
