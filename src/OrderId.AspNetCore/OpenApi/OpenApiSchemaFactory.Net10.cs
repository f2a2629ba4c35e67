using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace OrderIds.AspNetCore.OpenApi;

/// <summary>Creates OpenAPI schemas from JSON schemas.</summary>
internal static class OpenApiSchemaFactory
{
    // The framework moves a schema with this entry to the components of the document, and replaces it with a reference. If it does not, the
    // schema stays where it is, with the same meaning.
    private const string ComponentName = "x-schema-id";

    /// <summary>Creates the schema of a type, including the schemas of its parts.</summary>
    public static OpenApiSchema Create(OrderIdJsonSchema source)
    {
        OpenApiSchema schema = OpenApiModelFactory.Parse<OpenApiSchema>(
            source.ComponentText, OpenApiSpecVersion.OpenApi3_1, new OpenApiDocument(), out _)!;
        schema.Metadata = new Dictionary<string, object> { [ComponentName] = source.Type.Name };
        foreach ((string name, IOpenApiSchema property) in schema.Properties?.ToArray() ?? [])
        {
            schema.Properties![name] = Resolve(property)!;
            if (property is OpenApiSchema list)
            {
                list.Items = Resolve(list.Items);
            }
        }

        return schema;
    }

    /// <summary>Fills in the schema that the framework has created for a type.</summary>
    public static void Describe(OpenApiSchema schema, OrderIdJsonSchema source)
    {
        OpenApiSchema made = Create(source);
        schema.Type = schema.Type?.HasFlag(JsonSchemaType.Null) == true ? made.Type | JsonSchemaType.Null : made.Type;
        schema.Description = made.Description;
        schema.Pattern = made.Pattern;
        schema.MinLength = made.MinLength;
        schema.MaxLength = made.MaxLength;
        schema.Example = made.Example;
        schema.Enum = made.Enum;
        schema.Required = made.Required;
        schema.Properties = made.Properties;
    }

    private static IOpenApiSchema? Resolve(IOpenApiSchema? schema) =>
        schema is OpenApiSchemaReference reference
            ? Create(OrderIdJsonSchema.All.First(other => other.Type.Name == reference.Reference.Id))
            : schema;
}
