using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace OrderIds.AspNetCore.OpenApi;

/// <summary>Describes the library's types in OpenAPI documents, by their JSON schemas.</summary>
/// <remarks>
/// The framework sees that a converter writes these types, and leaves their schemas empty. Of their arrays and dictionaries it leaves out
/// the items.
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
            if (context.JsonTypeInfo.Kind == JsonTypeInfoKind.Dictionary)
            {
                schema.AdditionalProperties = OpenApiSchemaFactory.Create(item);
            }
            else
            {
                schema.Items = OpenApiSchemaFactory.Create(item);
            }
        }

        return Task.CompletedTask;
    }

    // What is read from the text of a route, a query or a header is shown as a string, whatever its type.
    private static Type TypeOf(OpenApiSchemaTransformerContext context)
    {
        ApiParameterDescription? parameter = context.JsonPropertyInfo is null && context.JsonTypeInfo.Type == typeof(string)
            ? context.ParameterDescription
            : null;
        return (parameter?.ParameterDescriptor is ControllerParameterDescriptor ? parameter.ModelMetadata?.ModelType : parameter?.Type)
            ?? context.JsonTypeInfo.Type;
    }
}
