namespace NewsMonitor.Web.Pages;

/// <summary>How our pages are sent: no script, nothing from elsewhere, in nobody's frame, kept by nobody.</summary>
internal static class PageAnswer
{
    private const string OnlyOurStyle = "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action ";

    public static IResult Style(HttpContext context) => Of(context, PageTemplates.Style, "text/css", forms: false, StatusCodes.Status200OK);

    public static IResult Page(HttpContext context, string html, bool forms = false, int status = StatusCodes.Status200OK) => Of(context, html, "text/html", forms, status);

    private static IResult Of(HttpContext context, string text, string type, bool forms, int status)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = OnlyOurStyle + (forms ? "'self'" : "'none'");
        headers.XContentTypeOptions = "nosniff";
        // Who links elsewhere says nothing; a form of ours says where it comes from, or it is refused.
        headers["Referrer-Policy"] = forms ? "same-origin" : "no-referrer";
        headers.CacheControl = "no-store";
        return Results.Text(text, $"{type}; charset=utf-8", statusCode: status);
    }
}
