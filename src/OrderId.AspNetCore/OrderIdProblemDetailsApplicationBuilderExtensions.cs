using OrderIds.AspNetCore.Problems;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Answers requests to minimal APIs with order IDs that cannot be read.</summary>
public static class OrderIdProblemDetailsApplicationBuilderExtensions
{
    /// <summary>
    /// Answers a request to a minimal API with an order ID that cannot be read, as <c>AddOrderIdProblemDetails</c> describes it.
    /// </summary>
    /// <param name="app">The application.</param>
    /// <returns>The same application.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="app"/> is <see langword="null"/>.</exception>
    /// <remarks>
    /// Call it after <c>UseExceptionHandler</c> and <c>UseStatusCodePages</c>, so that its answer comes first. It holds for bodies, routes,
    /// queries, headers and forms. A request that has not failed costs nothing.
    /// </remarks>
    public static IApplicationBuilder UseOrderIdProblemDetails(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return app.UseMiddleware<OrderIdProblemMiddleware>();
    }
}
