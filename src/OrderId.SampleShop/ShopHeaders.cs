namespace OrderIds.SampleShop;

/// <summary>Adds response headers that make browsers run and load only content of the shop itself.</summary>
public static class ShopHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    public static void Use(IApplicationBuilder app) => app.Use((context, next) =>
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";     // addresses contain order IDs
        return next(context);
    });
}
