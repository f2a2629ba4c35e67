using System.Reflection;
using Microsoft.AspNetCore.Http;
using OrderIds;
using OrderIds.AspNetCore.Kinds;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Allows only order IDs of some kinds in endpoints.</summary>
public static class OrderIdKindsEndpointConventionBuilderExtensions
{
    /// <summary>
    /// Allows only order IDs of some kinds, never <see cref="OrderIdKind.None"/>, in the parameters of an endpoint or of a group of them.
    /// </summary>
    /// <typeparam name="TBuilder">The type of the builder.</typeparam>
    /// <param name="builder">The endpoint, or the group.</param>
    /// <param name="kinds">The kinds to allow; none to allow every kind but <see cref="OrderIdKind.None"/>.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><see cref="OrderIdKind.None"/> is among the kinds.</exception>
    /// <remarks>
    /// Another kind is answered with 400 and validation problem details that name the parameter. Checked are parameters of type
    /// <see cref="OrderId"/>, also nullable, and arrays of them; for a property of a body, see
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
                // The values of a request that could not be read are not those of the request.
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
