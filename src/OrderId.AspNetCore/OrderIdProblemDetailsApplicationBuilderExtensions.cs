using OrderIds.AspNetCore.Problems;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Adds answers to requests for minimal APIs whose order IDs cannot be read.</summary>
public static class OrderIdProblemDetailsApplicationBuilderExtensions
{
    /// <summary>
    /// Adds middleware that answers a request for a minimal API whose order ID cannot be read, as <c>AddOrderIdProblemDetails</c>
    /// describes.
    /// </summary>
    /// <param name="app">The application.</param>
    /// <returns>The same application.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="app"/> is <see langword="null"/>.</exception>
    /// <remarks>
    /// Call it after <c>UseExceptionHandler</c> and <c>UseStatusCodePages</c>, so that it answers before they do. It covers bodies, routes,
    /// queries, headers and forms. Requests that succeed have no extra cost.
    /// </remarks>
    public static IApplicationBuilder UseOrderIdProblemDetails(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return app.UseMiddleware<OrderIdProblemMiddleware>();
    }
}
