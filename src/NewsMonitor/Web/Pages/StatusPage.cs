namespace NewsMonitor.Web.Pages;

/// <summary><c>/</c>: how the service stands, without a script.</summary>
internal static class StatusPage
{
    private const string OnlyOurStyle = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void MapStatusPage(this IEndpointRouteBuilder app, StatusReading reading)
    {
        app.MapGet("/pages.css", (HttpContext context) => Answer(context, PageTemplates.Style, "text/css"));
        app.MapGet("/", async (HttpContext context, CancellationToken cancellation) =>
            Answer(context, PageTemplates.Status(await reading.ReadAsync(cancellation)), "text/html"));
    }

    private static IResult Answer(HttpContext context, string text, string type)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = OnlyOurStyle;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        return Results.Text(text, $"{type}; charset=utf-8");
    }
}
