using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace OrderIds.AspNetCore.Problems;

/// <content>
/// In .NET 8, the framework provides only the method that it calls, so parameters within <c>[AsParameters]</c> are not found.
/// </content>
internal static partial class EndpointParameter
{
    private static IEnumerable<(string Name, ParameterInfo Parameter, bool IsOptional)> ParametersOf(Endpoint endpoint) =>
        (endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters() ?? []).Select(parameter => (
            parameter.Name ?? string.Empty,
            parameter,
            parameter.HasDefaultValue || Nullable.GetUnderlyingType(parameter.ParameterType) is not null));
}
