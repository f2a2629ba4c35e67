using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace OrderIds.AspNetCore.Problems;

/// <content>In .NET 10, the framework lists the parameters that it reads, including those within <c>[AsParameters]</c>.</content>
internal static partial class EndpointParameter
{
    private static IEnumerable<EndpointValue> ValuesOf(Endpoint endpoint) =>
        endpoint.Metadata.GetOrderedMetadata<IParameterBindingMetadata>().Select(parameter => new EndpointValue(
            parameter.Name,
            parameter.ParameterInfo.ParameterType,
            parameter.ParameterInfo.GetCustomAttributes(inherit: true),
            parameter.IsOptional));
}
