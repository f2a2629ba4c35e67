using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace OrderIds.AspNetCore.Problems;

/// <content>
/// In .NET 8, the framework provides only the method that it calls. A parameter with <c>[AsParameters]</c> stands for its properties.
/// </content>
internal static partial class EndpointParameter
{
    private static IEnumerable<EndpointValue> ValuesOf(Endpoint endpoint)
    {
        ParameterInfo[] parameters = endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters() ?? [];
        return parameters.SelectMany(parameter => parameter.IsDefined(typeof(AsParametersAttribute))
            ? PropertiesOf(parameter.ParameterType)
            :
            [
                new EndpointValue(
                    parameter.Name ?? string.Empty,
                    parameter.ParameterType,
                    parameter.GetCustomAttributes(inherit: true),
                    parameter.HasDefaultValue || Nullable.GetUnderlyingType(parameter.ParameterType) is not null),
            ]);
    }
}
