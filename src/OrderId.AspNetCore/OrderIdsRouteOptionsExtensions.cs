using Microsoft.AspNetCore.Routing;
using OrderIds.AspNetCore.Routing;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the route constraint <c>orderid</c>.</summary>
public static class OrderIdsRouteOptionsExtensions
{
    /// <summary>Adds the route constraint <c>orderid</c>, as in <c>/orders/{id:orderid}</c>.</summary>
    /// <param name="options">The options of <c>AddRouting</c>.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <remarks>
    /// The route matches every text that <see cref="OrderIds.OrderId.Parse(string)"/> accepts, except <see cref="OrderIds.OrderId.None"/>.
    /// A mistyped ID does not match, so the answer is 404. Use the constraint only to choose between routes; without it, a mistyped ID is
    /// answered with 400 and the reason.
    /// </remarks>
    public static RouteOptions AddOrderIds(this RouteOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.SetParameterPolicy<OrderIdRouteConstraint>("orderid");
        return options;
    }
}
