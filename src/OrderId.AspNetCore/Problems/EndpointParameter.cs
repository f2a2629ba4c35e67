using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Primitives;

namespace OrderIds.AspNetCore.Problems;

/// <summary>Finds the texts of a request from which an endpoint of a minimal API reads order IDs.</summary>
internal static partial class EndpointParameter
{
    /// <summary>Returns the errors of the order IDs among the parameters of an endpoint.</summary>
    public static IEnumerable<OrderIdProblem> Check(HttpContext context, Endpoint endpoint) =>
        ParametersOf(endpoint).SelectMany(parameter => Check(context, parameter.Name, parameter.Parameter, parameter.IsOptional));

    private static IEnumerable<OrderIdProblem> Check(HttpContext context, string name, ParameterInfo parameter, bool isOptional)
    {
        Type type = parameter.ParameterType;
        bool isArray = type == typeof(OrderId[]);
        if (!isArray && (Nullable.GetUnderlyingType(type) ?? type) != typeof(OrderId))
        {
            return [];
        }

        (name, StringValues texts) = Read(context, name, parameter);
        return texts.DefaultIfEmpty(isArray || isOptional ? OrderId.Example : null)
            .Select(text => OrderId.Validate(text))
            .Where(validation => !validation.IsValid)
            .Select(validation => new OrderIdProblem(name, validation));
    }

    private static (string Name, StringValues Texts) Read(HttpContext context, string name, ParameterInfo parameter)
    {
        HttpRequest request = context.Request;
        object[] attributes = parameter.GetCustomAttributes(inherit: true);
        if (attributes.OfType<IFromHeaderMetadata>().FirstOrDefault() is { } header)
        {
            name = header.Name ?? name;
            return (name, request.Headers[name]);
        }

        if (attributes.OfType<IFromFormMetadata>().FirstOrDefault() is { } form)
        {
            name = form.Name ?? name;
            return (name, request.HasFormContentType ? request.Form[name] : StringValues.Empty);
        }

        if (attributes.OfType<IFromQueryMetadata>().FirstOrDefault() is { } query)
        {
            name = query.Name ?? name;
            return (name, request.Query[name]);
        }

        name = attributes.OfType<IFromRouteMetadata>().FirstOrDefault()?.Name ?? name;
        return (name, request.RouteValues.TryGetValue(name, out object? value) ? value?.ToString() : request.Query[name]);
    }
}
