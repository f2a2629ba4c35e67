using System.Diagnostics.CodeAnalysis;
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
        ValuesOf(endpoint).SelectMany(value => IsFormObject(value) ? CheckForm(context, value) : Check(context, value));

    private static IEnumerable<OrderIdProblem> Check(HttpContext context, EndpointValue value)
    {
        if (!value.IsOfIds)
        {
            return [];
        }

        (string name, StringValues texts) = Read(context, value);
        return Check(name, texts.DefaultIfEmpty(value.IsArray || value.IsOptional ? OrderId.Example : null), value);
    }

    private static IEnumerable<OrderIdProblem> Check(string name, IEnumerable<string?> texts, EndpointValue value) => texts
        .Where(text => !(value.AllowsEmptyItems && string.IsNullOrEmpty(text)))
        .Select(text => OrderId.Validate(text))
        .Where(validation => !validation.IsValid)
        .Select(validation => new OrderIdProblem(name, validation));

    private static bool IsFormObject(EndpointValue value) =>
        value.Type.IsClass && !value.IsArray && value.Attributes.OfType<IFromFormMetadata>().Any();

    // Fields that are missing are left out of the object, and are no error.
    private static IEnumerable<OrderIdProblem> CheckForm(HttpContext context, EndpointValue form) => context.Request.HasFormContentType
        ? PropertiesOf(form.Type).Where(field => field.IsOfIds)
            .SelectMany(field => Check(field.Name, context.Request.Form[field.Name], field with { IsOptional = true }))
        : [];

    [UnconditionalSuppressMessage(
        "Trimming", "IL2070", Justification = "The framework reads the same properties. One that was removed has no error.")]
    private static IEnumerable<EndpointValue> PropertiesOf(Type type)
    {
        ParameterInfo[] parameters = type.GetConstructors().FirstOrDefault()?.GetParameters() ?? [];
        return type.GetProperties().Select(property =>
        {
            ParameterInfo? parameter = parameters.FirstOrDefault(
                parameter => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase));
            return new EndpointValue(
                property.Name,
                property.PropertyType,
                [.. property.GetCustomAttributes(inherit: true), .. parameter?.GetCustomAttributes(inherit: true) ?? []],
                parameter?.HasDefaultValue == true || Nullable.GetUnderlyingType(property.PropertyType) is not null);
        });
    }

    private static (string Name, StringValues Texts) Read(HttpContext context, EndpointValue value)
    {
        HttpRequest request = context.Request;
        string name = value.Name;
        if (value.Attributes.OfType<IFromHeaderMetadata>().FirstOrDefault() is { } header)
        {
            name = header.Name ?? name;
            return (name, value.IsArray ? request.Headers.GetCommaSeparatedValues(name) : request.Headers[name]);
        }

        if (value.Attributes.OfType<IFromFormMetadata>().FirstOrDefault() is { } form)
        {
            name = form.Name ?? name;
            return (name, request.HasFormContentType ? request.Form[name] : StringValues.Empty);
        }

        if (value.Attributes.OfType<IFromQueryMetadata>().FirstOrDefault() is { } query)
        {
            name = query.Name ?? name;
            return (name, request.Query[name]);
        }

        name = value.Attributes.OfType<IFromRouteMetadata>().FirstOrDefault()?.Name ?? name;
        return (name, request.RouteValues.TryGetValue(name, out object? text) ? text?.ToString() : request.Query[name]);
    }
}
