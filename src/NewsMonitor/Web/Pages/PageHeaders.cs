namespace NewsMonitor.Web.Pages;

/// <summary>How everything is sent: no script but the dashboard's own, nothing from elsewhere, in nobody's frame, kept by nobody.</summary>
internal static class PageHeaders
{
    private const string Nobodys = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; ";
    private const string OnlyOurStyle = Nobodys + "style-src 'self'";

    // Its scripts and figures are its own files; that it paints the states of jobs in their tags cannot be helped.
    private const string Dashboards = Nobodys + "script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src 'self' data:; font-src 'self'";

    public static void UsePageHeaders(this IApplicationBuilder app) => app.Use(next => context =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments(Dashboard.Path) ? Dashboards : OnlyOurStyle;
        headers.XContentTypeOptions = "nosniff";
        // Who links elsewhere says nothing; a form of ours says where it comes from, or it is refused.
        headers["Referrer-Policy"] = "same-origin";
        // As ASP.NET writes it with forms: it warns of any other.
        (headers.CacheControl, headers.Pragma) = ("no-cache, no-store", "no-cache");
        return next(context);
    });
}
