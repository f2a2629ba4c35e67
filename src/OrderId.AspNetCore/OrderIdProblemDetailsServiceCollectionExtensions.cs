using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using OrderIds.AspNetCore.Problems;
using HttpJsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds answers to requests with order IDs that cannot be read.</summary>
public static class OrderIdProblemDetailsServiceCollectionExtensions
{
    /// <summary>
    /// Adds what answers a request with an order ID that cannot be read: validation problem details (RFC 9457) that name the parameter, the
    /// position and what is wrong, and never repeat the input. Controllers need nothing else; for minimal APIs, call
    /// <c>app.UseOrderIdProblemDetails()</c> as well.
    /// </summary>
    /// <param name="services">The services to add to.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is <see langword="null"/>.</exception>
    /// <remarks>
    /// <para>
    /// Beside the messages by parameter in <c>errors</c>, the details have a list <c>orderIds</c>, with <c>parameter</c> (for a body, the
    /// path in its JSON), <c>error</c> (a word of <see cref="OrderIds.OrderIdError"/>), <c>position</c> (0-based, or -1) and
    /// <c>message</c>. Without this, controllers answer "The value '…' is not valid." with the input in it, and minimal APIs with nothing.
    /// </para>
    /// <para>
    /// It adds problem details and the accessor of the HTTP context to the services, a model binder to MVC, and a converter in the place of
    /// the one for order IDs to the JSON options of both. An ID within the JSON of a shipment or an order is not among
    /// <c>orderIds</c>.
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
                OrderIdProblems.Describe(details, OrderIdProblems.Of(context.HttpContext));
            }

            return result;
        };
    }
}
