using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using OrderIds.AspNetCore.Problems;
using HttpJsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds answers to requests whose order IDs cannot be read.</summary>
public static class OrderIdProblemDetailsServiceCollectionExtensions
{
    /// <summary>
    /// Adds services that answer a request whose order ID cannot be read with validation problem details (RFC 9457). The details name the
    /// parameter, the position and the error, and never repeat the input. Controllers need no other call; for minimal APIs, also call
    /// <c>app.UseOrderIdProblemDetails()</c>.
    /// </summary>
    /// <param name="services">The services to add to.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is <see langword="null"/>.</exception>
    /// <remarks>
    /// <para>
    /// In addition to the messages for each parameter in <c>errors</c>, the details contain a list <c>orderIds</c>, with <c>parameter</c>
    /// (for a body, the path in its JSON, with <c>*</c> for the key of a dictionary), <c>error</c> (a word of
    /// <see cref="OrderIds.OrderIdError"/>), <c>position</c> (0-based, or -1) and <c>message</c>. Without this call, controllers answer
    /// "The value '…' is not valid.", which repeats the input, and minimal APIs answer with an empty body.
    /// </para>
    /// <para>
    /// The call adds problem details and the HTTP context accessor to the services, a model binder to MVC, and two converters to the JSON
    /// options of controllers and minimal APIs. They replace the converters for order IDs and for
    /// <see cref="OrderIds.Tracking.TrackedOrder"/>.
    /// </para>
    /// </remarks>
    public static IServiceCollection AddOrderIdProblemDetails(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddProblemDetails();
        services.AddHttpContextAccessor();
        services.PostConfigure<MvcOptions>(OrderIdModelBinderProvider.AddTo);
        services.PostConfigure<ApiBehaviorOptions>(DescribeProblems);
        services.AddOptions<HttpJsonOptions>()
            .PostConfigure<IHttpContextAccessor>(
                (options, accessor) => RequestOrderIdJsonConverter.AddTo(options.SerializerOptions, accessor));
        services.AddOptions<JsonOptions>()
            .PostConfigure<IHttpContextAccessor>(
                (options, accessor) => RequestOrderIdJsonConverter.AddTo(options.JsonSerializerOptions, accessor));
        return services;
    }

    private static void DescribeProblems(ApiBehaviorOptions options)
    {
        Func<ActionContext, IActionResult> answer = options.InvalidModelStateResponseFactory;
        options.InvalidModelStateResponseFactory = context =>
        {
            IActionResult result = answer(context);
            if (result is ObjectResult { Value: ProblemDetails details })
            {
                IReadOnlyList<OrderIdProblem> problems = OrderIdProblems.Of(context.HttpContext);
                OrderIdProblems.Describe(details, problems);
                if (details is ValidationProblemDetails validation)
                {
                    OrderIdProblems.Rename(validation, problems);
                }
            }

            return result;
        };
    }
}
