using Microsoft.AspNetCore.OpenApi;
using OrderIds.AspNetCore;
using OrderIds.AspNetCore.OpenApi;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Describes order IDs and tracking in OpenAPI documents.</summary>
public static class OrderIdsOpenApiOptionsExtensions
{
    /// <summary>
    /// Describes order IDs as strings with a pattern and an example, statuses as enumerations of words, and shipments, orders and their
    /// parts by the JSON they are written as.
    /// </summary>
    /// <param name="options">The options of the document.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <remarks>
    /// It holds for bodies, routes, queries and headers, of minimal APIs and controllers, also within arrays and dictionaries. The schemas
    /// are those of <see cref="OrderIdJsonSchema"/>. A type is a component of the document under its name, without the namespace.
    /// </remarks>
    public static OpenApiOptions AddOrderIds(this OpenApiOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.AddSchemaTransformer(new OrderIdSchemaTransformer());
    }
}
