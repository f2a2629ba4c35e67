namespace OrderIds.SampleShop;

/// <summary>Answers errors: people with a page, programs with problem details. A database that is away is 503, not 500.</summary>
public static class ShopErrors
{
    public static void Use(WebApplication app)
    {
        app.UseWhen(IsForPrograms, branch =>
        {
            branch.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = StatusOf });
            branch.UseStatusCodePages();            // problem details for answers without a body, such as 404
            branch.UseOrderIdProblemDetails();      // and what is wrong with a mistyped ID
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
        });
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
