using System.Reflection;
using Microsoft.AspNetCore.Http;
using OrderIds;
using OrderIds.AspNetCore.Kinds;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Restricts the order IDs in the parameters of endpoints to some kinds, such as sealed (encrypted) IDs.</summary>
public static class OrderIdKindsEndpointConventionBuilderExtensions
{
    /// <summary>
    /// Restricts the order IDs in the parameters of an endpoint, or of a group of endpoints, to some kinds, such as sealed (encrypted) IDs.
    /// <see cref="OrderIdKind.None"/> is never allowed.
    /// </summary>
    /// <typeparam name="TBuilder">The type of the builder.</typeparam>
    /// <param name="builder">The endpoint or the group.</param>
    /// <param name="kinds">The kinds to allow. If there are none, every kind except <see cref="OrderIdKind.None"/> is allowed.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><see cref="OrderIdKind.None"/> is among the kinds.</exception>
    /// <remarks>
    /// An ID of another kind is answered with status 400 and validation problem details that name the parameter. The filter checks
    /// parameters of type <see cref="OrderId"/>, nullable or not, and arrays of them. For a property of a body, use
    /// <see cref="OrderIds.AspNetCore.AllowedOrderIdKindsAttribute"/>.
    /// </remarks>
    public static TBuilder RequireOrderIdKinds<TBuilder>(this TBuilder builder, params OrderIdKind[] kinds)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        var check = new KindCheck(kinds);
        return builder.AddEndpointFilterFactory((factory, next) =>
        {
            ParameterInfo[] parameters = factory.MethodInfo.GetParameters();
            int[] indices = [.. Enumerable.Range(0, parameters.Length).Where(index => KindCheck.CanCheck(parameters[index].ParameterType))];
            return indices.Length == 0 ? next : context => InvokeAsync(context, next);

            ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
            {
                // If a request could not be read, the arguments are not its values.
                if (context.HttpContext.Response.StatusCode >= StatusCodes.Status400BadRequest)
                {
                    return next(context);
                }

                Dictionary<string, string[]> errors = [];
                foreach (int index in indices)
                {
                    if (check.Explain(context.Arguments[index]) is { } message)
                    {
                        errors[parameters[index].Name ?? string.Empty] = [message];
                    }
                }

                return errors.Count == 0 ? next(context) : ValueTask.FromResult<object?>(TypedResults.ValidationProblem(errors));
            }
        });
    }
}
