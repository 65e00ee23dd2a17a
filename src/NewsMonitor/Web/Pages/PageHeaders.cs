namespace NewsMonitor.Web.Pages;

/// <summary>How our pages are sent: no script, nothing from elsewhere, in nobody's frame, kept by nobody.</summary>
internal static class PageHeaders
{
    private const string OnlyOurStyle = "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    public static void UsePageHeaders(this IApplicationBuilder app) => app.Use(next => context =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = OnlyOurStyle;
        headers.XContentTypeOptions = "nosniff";
        // Who links elsewhere says nothing; a form of ours says where it comes from, or it is refused.
        headers["Referrer-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        return next(context);
    });
}
