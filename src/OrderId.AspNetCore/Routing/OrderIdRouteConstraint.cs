using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace OrderIds.AspNetCore.Routing;

/// <summary>Represents a route constraint for order IDs, except <see cref="OrderId.None"/> (17 zeros).</summary>
internal sealed class OrderIdRouteConstraint : IRouteConstraint, IParameterLiteralNodeMatchingPolicy
{
    public bool Match(
        HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values.TryGetValue(routeKey, out object? value) && IsOrderId(Convert.ToString(value, CultureInfo.InvariantCulture));

    public bool MatchesLiteral(string parameterName, string literal) => IsOrderId(literal);

    private static bool IsOrderId(string? text) => OrderId.TryParse(text, out OrderId id) && id != OrderId.None;
}
