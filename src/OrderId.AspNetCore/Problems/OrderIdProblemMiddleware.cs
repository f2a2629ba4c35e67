using Microsoft.AspNetCore.Http;

namespace OrderIds.AspNetCore.Problems;

/// <summary>
/// Answers a request whose order IDs an endpoint of a minimal API could not read. Without it, the framework answers 400 with an empty body,
/// or throws an exception whose message repeats the input.
/// </summary>
/// <remarks>
/// The middleware looks for the reason only when a request has failed. Controllers answer without it: see <see cref="OrderIdModelBinder"/>.
/// </remarks>
internal sealed class OrderIdProblemMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        IReadOnlyList<OrderIdProblem> problems = [];
        try
        {
            await next(context).ConfigureAwait(false);
            if (context.Response.StatusCode == StatusCodes.Status400BadRequest && IsEmpty(context.Response))
            {
                problems = Find(context);
            }
        }
        catch (BadHttpRequestException) when (IsEmpty(context.Response) && (problems = Find(context)).Count > 0)
        {
        }

        if (problems.Count > 0)
        {
            await OrderIdProblems.WriteAsync(context, problems).ConfigureAwait(false);
        }
    }

    private static bool IsEmpty(HttpResponse response) =>
        !response.HasStarted && response.ContentLength is null && string.IsNullOrEmpty(response.ContentType);

    private static IReadOnlyList<OrderIdProblem> Find(HttpContext context)
    {
        IReadOnlyList<OrderIdProblem> problems = OrderIdProblems.Of(context);
        return problems.Count > 0 || context.GetEndpoint() is not { } endpoint ? problems : [.. EndpointParameter.Check(context, endpoint)];
    }
}
