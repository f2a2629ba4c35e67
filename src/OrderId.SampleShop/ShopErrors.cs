using Microsoft.AspNetCore.Diagnostics;

namespace OrderIds.SampleShop;

/// <summary>
/// Returns errors as pages to people, and as problem details to programs. The status is 503 if the database is not available.
/// </summary>
public static class ShopErrors
{
    public static void Use(WebApplication app)
    {
        app.UseWhen(IsForPrograms, branch =>
        {
            branch.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = StatusOf });
            branch.UseStatusCodePages();            // problem details for responses without a body, such as 404
            branch.UseOrderIdProblemDetails();      // with an explanation of the error in a mistyped ID
        });
        app.UseWhen(context => !IsForPrograms(context), branch =>
        {
            branch.UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = "/error",
                StatusCodeSelector = StatusOf,
                CreateScopeForErrors = true,
            });
            branch.UseStatusCodePagesWithReExecute("/error", "?status={0}", createScopeForStatusCodePages: true);
            branch.Use(GetErrorPage);
        });
    }

    /// <summary>
    /// Requests the error page with GET. With the method of a form, the page would be refused, and the response would be empty.
    /// </summary>
    /// <remarks>
    /// A form without its antiforgery token is refused with the content type of a page but without a body. The content type is removed,
    /// because the middleware for status codes leaves a response that has one as it is.
    /// </remarks>
    private static async Task GetErrorPage(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            context.Request.Method = HttpMethods.Get;
        }

        await next(context);
        if (context.Response is { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false })
        {
            context.Response.ContentType = null;
        }
    }

    private static bool IsForPrograms(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/webhooks");

    private static int StatusOf(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        _ when DatabaseOutage.Is(exception) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
