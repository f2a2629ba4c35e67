using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using OrderIds.AspNetCore;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MyShop;

public sealed class OrderIdSwagger : IDocumentFilter, IParameterFilter
{
    public static void AddTo(SwaggerGenOptions options)
    {
        foreach (OrderIdJsonSchema schema in OrderIdJsonSchema.All)
        {
            options.MapType(schema.Type, () => new OpenApiSchema { AllOf = [new OpenApiSchemaReference(schema.Type.Name)] });
        }

        options.DocumentFilter<OrderIdSwagger>();
        options.ParameterFilter<OrderIdSwagger>();
    }

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        foreach (OrderIdJsonSchema schema in OrderIdJsonSchema.All)
        {
            var component = OpenApiModelFactory.Parse<OpenApiSchema>(
                schema.ComponentText, OpenApiSpecVersion.OpenApi3_1, swaggerDoc, out _);
            swaggerDoc.AddComponent(schema.Type.Name, component!);
        }
    }

    // A minimal API shows an ID in a route, a query or a header as a string.
    public void Apply(IOpenApiParameter parameter, ParameterFilterContext context)
    {
        if (parameter is OpenApiParameter shown && OrderIdJsonSchema.Find(context.ApiParameterDescription.Type) is { } schema)
        {
            shown.Schema = new OpenApiSchemaReference(schema.Type.Name);
        }
    }
}
