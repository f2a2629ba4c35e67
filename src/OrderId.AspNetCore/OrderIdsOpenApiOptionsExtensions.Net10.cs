using Microsoft.AspNetCore.OpenApi;
using OrderIds.AspNetCore;
using OrderIds.AspNetCore.OpenApi;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Describes order IDs and tracking in OpenAPI documents.</summary>
public static class OrderIdsOpenApiOptionsExtensions
{
    /// <summary>
    /// Describes order IDs as strings with a pattern and an example, statuses as enumerations of words, and shipments, orders and their
    /// parts as the JSON objects that are written for them.
    /// </summary>
    /// <param name="options">The options of the document.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <remarks>
    /// This applies to bodies, routes, queries and headers, of minimal APIs and controllers, including arrays and dictionaries. The schemas
    /// are those of <see cref="OrderIdJsonSchema"/>. Each type is a component of the document; the component's name is that of the type
    /// without the namespace.
    /// </remarks>
    public static OpenApiOptions AddOrderIds(this OpenApiOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.AddSchemaTransformer(new OrderIdSchemaTransformer());
    }
}
