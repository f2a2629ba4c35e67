using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace OrderIds.AspNetCore.Problems;

/// <summary>Collects the errors of a request's order IDs, and writes them into problem details.</summary>
internal static class OrderIdProblems
{
    private const string Extension = "orderIds";
    private static readonly object Key = new();

    /// <summary>Keeps a problem with the request. Without a request, as in a background service, there is nothing to answer.</summary>
    public static void Add(HttpContext? context, OrderIdProblem problem)
    {
        if (context is null)
        {
            return;
        }

        if (context.Items[Key] is not List<OrderIdProblem> problems)
        {
            context.Items[Key] = problems = [];
        }

        problems.Add(problem);
    }

    public static IReadOnlyList<OrderIdProblem> Of(HttpContext context) => context.Items[Key] as List<OrderIdProblem> ?? [];

    /// <summary>Adds the list of problems to problem details.</summary>
    public static void Describe(ProblemDetails details, IReadOnlyList<OrderIdProblem> problems)
    {
        if (problems.Count == 0)
        {
            return;
        }

        JsonNode[] nodes = [.. problems.Select(problem => new JsonObject
        {
            ["parameter"] = problem.Parameter,
            ["error"] = problem.Error.ToString(),
            ["position"] = problem.Position,
            ["message"] = problem.Message,
        })];

        // A JsonElement is the type of extension that problem details can write without reflection.
        using JsonDocument list = JsonDocument.Parse(new JsonArray(nodes).ToJsonString());
        details.Extensions[Extension] = list.RootElement.Clone();
    }

    /// <summary>
    /// Gives the errors of a controller's body the names of the problems. The serializer's names and messages contain paths, and a path
    /// contains the keys of dictionaries, which can be IDs.
    /// </summary>
    public static void Rename(ValidationProblemDetails details, IReadOnlyList<OrderIdProblem> problems)
    {
        foreach ((string name, string[] messages) in details.Errors.Where(error => error.Key.StartsWith('$')).ToArray())
        {
            details.Errors.Remove(name);
            string renamed = problems.FirstOrDefault(problem => problem.Path == name)?.Parameter ?? JsonPath.WithoutIds(name);
            details.Errors[renamed] = [.. messages.Select(JsonPath.WithoutIds)];
        }
    }

    /// <summary>Answers a request with problem details.</summary>
    public static async Task WriteAsync(HttpContext context, IReadOnlyList<OrderIdProblem> problems)
    {
        var errors = problems.GroupBy(problem => problem.Parameter, problem => problem.Message)
            .ToDictionary(group => group.Key, group => group.ToArray());
        var details = new HttpValidationProblemDetails(errors) { Status = StatusCodes.Status400BadRequest };
        Describe(details, problems);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        var service = (IProblemDetailsService?)context.RequestServices.GetService(typeof(IProblemDetailsService));
        if (service is null
            || !await service.TryWriteAsync(new() { HttpContext = context, ProblemDetails = details }).ConfigureAwait(false))
        {
            await TypedResults.Problem(details).ExecuteAsync(context).ConfigureAwait(false);
        }
    }
}
