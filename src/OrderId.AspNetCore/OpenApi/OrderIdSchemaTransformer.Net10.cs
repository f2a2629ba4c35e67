using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace OrderIds.AspNetCore.OpenApi;

/// <summary>Describes the library's types in OpenAPI documents, with their JSON schemas.</summary>
/// <remarks>
/// The framework leaves the schemas of these types empty, because a converter writes them. It also leaves out the items of their arrays and
/// dictionaries.
/// </remarks>
internal sealed class OrderIdSchemaTransformer : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (OrderIdJsonSchema.Find(TypeOf(context)) is { } source)
        {
            OpenApiSchemaFactory.Describe(schema, source);
        }
        else if (context.JsonTypeInfo.ElementType is { } element && OrderIdJsonSchema.Find(element) is { } item)
        {
            OpenApiSchema described = OpenApiSchemaFactory.Create(item);
            if (Nullable.GetUnderlyingType(element) is not null)
            {
                described = new OpenApiSchema { OneOf = [new OpenApiSchema { Type = JsonSchemaType.Null }, described] };
            }

            if (context.JsonTypeInfo.Kind == JsonTypeInfoKind.Dictionary)
            {
                schema.AdditionalProperties = described;
            }
            else
            {
                schema.Items = described;
            }
        }

        return Task.CompletedTask;
    }

    // The framework gives the type string for all values from a route, a query or a header.
    private static Type TypeOf(OpenApiSchemaTransformerContext context)
    {
        ApiParameterDescription? parameter = context.JsonPropertyInfo is null && context.JsonTypeInfo.Type == typeof(string)
            ? context.ParameterDescription
            : null;
        return (parameter?.ParameterDescriptor is ControllerParameterDescriptor ? parameter.ModelMetadata?.ModelType : parameter?.Type)
            ?? context.JsonTypeInfo.Type;
    }
}
